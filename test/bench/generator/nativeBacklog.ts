import { dice, seedOf } from './dice';
import { dateOf, fileWords, type GeneratedFile, textOf } from './generatedFile';
import { nativeStory } from './nativeStory';
import { type Shape, shapeOf } from './shape';
import { storyOf } from './story';
import { circumstances, remarks, roles, things } from './words';

/** Parts of the seed's range that stories never reach. */
const epicSeeds = 1 << 24;
const goalSeeds = 1 << 25;
const sprintSeeds = 1 << 26;

/**
 * A backlog in the native layout: goals, epics, sprints, personas and stories, and the workspace's configuration on top.
 * @param items markdown files in all
 */
export function* nativeBacklog(seed: number, items: number): Generator<GeneratedFile> {
	const shape = shapeOf(items, roles.length);
	yield { path: 'refinery.yml', text: 'version: 1\n' };
	for (const role of roles) yield persona(role);
	for (let number = 1; number <= shape.goals; number++) yield goal(seed, number);
	for (let number = 1; number <= shape.epics; number++) yield epic(seed, number, shape);
	for (let number = 1; number <= shape.sprints; number++) yield sprint(seed, number);
	for (let number = 1; number <= shape.stories; number++) yield nativeStory(storyOf(seed, number), shape);
}

function persona(role: string): GeneratedFile {
	const id = fileWords(role);
	const title = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
	return {
		path: `backlog/personas/${id}.md`,
		text: textOf(['---', `id: ${id}`, 'type: persona', `title: ${title}`, '---', '', remarks[0]]),
	};
}

function goal(seed: number, number: number): GeneratedFile {
	const d = dice(seedOf(seed, goalSeeds + number));
	const title = `Fewer trips for every ${d.pick(things)}`;
	const id = `GOAL-${number}`;
	const quarter = d.whole(1, 4);
	return {
		path: `backlog/goals/${id}-${fileWords(title)}.md`,
		text: textOf([
			'---',
			`id: ${id}`,
			'type: goal',
			`title: ${title}`,
			`status: ${d.pick(['proposed', 'in-progress', 'done'])}`,
			`period: 2026-Q${quarter}`,
			'key-results:',
			...d
				.some(things, 3)
				.flatMap((thing) => [
					`  - name: Each ${thing} on the first try`,
					'    metric: share of visits, in %',
					`    baseline: ${d.whole(10, 40)}`,
					`    target: ${d.whole(60, 90)}`,
					`    actual: ${d.whole(10, 90)}`,
					`    due: ${dateOf(quarter * 90)}`,
				]),
			'---',
			'',
			d.pick(remarks),
		]),
	};
}

function epic(seed: number, number: number, shape: Shape): GeneratedFile {
	const d = dice(seedOf(seed, epicSeeds + number));
	const thing = d.pick(things);
	const title = `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${d.pick(circumstances)}`;
	const id = `EP-${number}`;
	return {
		path: `backlog/epics/${id}-${fileWords(title)}.md`,
		text: textOf([
			'---',
			`id: ${id}`,
			'type: epic',
			`title: ${title}`,
			`status: ${d.pick(['proposed', 'refining', 'in-progress', 'done'])}`,
			`goal: GOAL-${shape.goalOf(number)}`,
			`horizon: ${d.pick(['now', 'next', 'later', '2026-Q4'])}`,
			`confidence: ${d.pick([0.3, 0.5, 0.8])}`,
			'---',
			'',
			`${d.pick(remarks)} ${d.pick(remarks)}`,
		]),
	};
}

function sprint(seed: number, number: number): GeneratedFile {
	const d = dice(seedOf(seed, sprintSeeds + number));
	const title = `Week of the ${d.pick(things)}`;
	const id = `SP-${number}`;
	return {
		path: `backlog/sprints/${id}-${fileWords(title)}.md`,
		text: textOf([
			'---',
			`id: ${id}`,
			'type: sprint',
			`title: ${title}`,
			`start: ${dateOf((number * 14) % 365)}`,
			`end: ${dateOf((number * 14 + 11) % 365)}`,
			`capacity: ${d.whole(18, 34)}`,
			'---',
			'',
			d.pick(remarks),
		]),
	};
}
