import assert from 'node:assert/strict';
import { PageFeed } from '../../../src/board/pageFeed';
import { applyEdits, type Plan } from '../../../src/core/model/textEdit';
import type { Trial, Trials } from '../../../src/core/roadmap/scenario';
import type { RoadmapEpic, RoadmapFrame, RoadmapLook, ToRoadmap } from '../../../src/protocol/roadmap';
import { isToRoadmap } from '../../../src/protocol/roadmapMessages';
import { RoadmapContents } from '../../../src/roadmap/roadmapContents';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { fakeTime } from '../support/fakeTime';
import { entryAt } from '../support/memoryFileStore';

export const timelineLook: RoadmapLook = { mode: 'timeline', filter: '', lanes: 'goal', closed: false, zoom: 'months' };

/** A roadmap without an editor: what it is told, and the backlog behind it. */
export interface TestRoadmap {
	readonly backlog: TestBacklog;
	readonly feed: PageFeed<RoadmapEpic, RoadmapFrame, RoadmapLook>;
	readonly told: ToRoadmap[];
	/** What the page shows by a look. */
	cards(look?: Partial<RoadmapLook>): readonly RoadmapEpic[];
	card(id: string): RoadmapEpic;
	frame(): RoadmapFrame;
	/** Tries something with epics; undefined: the scenario is over. */
	tryOut(trials: Readonly<Record<string, Trial>> | undefined): Trials | undefined;
	/** Changes files as from outside, and lets the feed tell of it. */
	write(files: Readonly<Record<string, string>>): Promise<void>;
	/** Carries out a plan on the files. */
	apply(plan: Plan): Promise<void>;
}

export async function roadmapPageOf(
	files: Readonly<Record<string, string>>,
	today = '2026-11-10',
): Promise<TestRoadmap> {
	const backlog = await backlogOf(files);
	const time = fakeTime();
	const told: ToRoadmap[] = [];
	let trials: Trials | undefined;
	const contents = new RoadmapContents({
		index: backlog.index,
		state: () => ({ kind: 'ready' }),
		today: () => today,
		trials: () => trials,
	});
	const feed = new PageFeed<RoadmapEpic, RoadmapFrame, RoadmapLook>({
		contents,
		post(message) {
			assert.ok(isToRoadmap(message), `The roadmap does not understand ${JSON.stringify(message)}`);
			told.push(message);
		},
		later: time.later,
		now: () => 0,
		isRead: () => true,
	});
	backlog.index.onChange(() => feed.soon());
	feed.start(timelineLook);
	const cards = (look: Partial<RoadmapLook> = {}) => {
		const { cards, matches } = contents.contents({ ...timelineLook, ...look });
		return matches.keys ? cards.filter(({ key }) => matches.keys?.includes(key)) : cards;
	};
	const write = async (changed: Readonly<Record<string, string>>) => {
		for (const [path, text] of Object.entries(changed)) backlog.store.files.set(path, text);
		await backlog.update(Object.keys(changed).map(entryAt));
		time.pass(50);
	};
	return {
		backlog,
		feed,
		told,
		cards,
		card(id) {
			const found = cards({ closed: true }).find((card) => card.id === id);
			assert.ok(found, `The roadmap shows no ${id}`);
			return found;
		},
		frame: () => contents.contents(timelineLook).frame,
		tryOut(wanted) {
			trials =
				wanted && new Map(Object.entries(wanted).map(([id, trial]) => [`${backlog.entry(id).uri}`, trial] as const));
			feed.flush();
			return trials;
		},
		write,
		async apply(plan) {
			assert.equal(plan.kind, 'change', plan.kind === 'refused' ? plan.reason : '');
			if (plan.kind !== 'change') return;
			const paths = [...backlog.store.files.keys()];
			const changed = plan.edits.map(({ uri, before, edits }) => {
				const path = paths.find((each) => uri.endsWith(encodeURI(each)));
				assert.ok(path, uri);
				return [path, applyEdits(before, edits)] as const;
			});
			await write(Object.fromEntries(changed));
		},
	};
}

/** A file with some fields. */
export function file(type: string, id: string, fields: Readonly<Record<string, string>> = {}): string {
	const lines = Object.entries({ id, type, title: `The ${type} ${id}`, status: 'refining', ...fields });
	return `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`;
}

/** A small roadmap: two goals, three epics, a release, and sprints that tell of the pace. */
export const sampleFiles: Readonly<Record<string, string>> = {
	'backlog/goals/GOAL-1.md': file('goal', 'GOAL-1'),
	'backlog/goals/GOAL-2.md': file('goal', 'GOAL-2'),
	'backlog/releases/R-1.md': file('release', 'R-1', { target: '2026-12-01' }),
	'backlog/epics/EP-1.md': file('epic', 'EP-1', {
		goal: 'GOAL-1',
		horizon: 'now',
		start: '2026-11-02',
		target: '2026-11-27',
		release: 'R-1',
	}),
	'backlog/epics/EP-2.md': file('epic', 'EP-2', {
		goal: 'GOAL-2',
		horizon: '2026-Q4',
		start: '2026-11-16',
		target: '2026-Q4',
		'depends-on': '[EP-1]',
		team: 'Basket',
	}),
	'backlog/epics/EP-3.md': file('epic', 'EP-3', { horizon: 'later' }),
	'backlog/epics/EP-4.md': file('epic', 'EP-4', { status: 'done', start: '2026-09-01', target: '2026-09-30' }),
	'backlog/sprints/SP-1.md': file('sprint', 'SP-1', { start: '2026-10-05', end: '2026-10-16', status: 'done' }),
	'backlog/sprints/SP-2.md': file('sprint', 'SP-2', { start: '2026-10-19', end: '2026-10-30', status: 'done' }),
	'backlog/stories/US-1.md': file('story', 'US-1', { epic: 'EP-1', points: '5', status: 'done', sprint: 'SP-1' }),
	'backlog/stories/US-2.md': file('story', 'US-2', { epic: 'EP-1', points: '8', status: 'done', sprint: 'SP-2' }),
	'backlog/stories/US-3.md': file('story', 'US-3', { epic: 'EP-1', points: '5', rank: '"b"' }),
	'backlog/stories/US-4.md': file('story', 'US-4', { epic: 'EP-2', points: '13', rank: '"c"' }),
	'backlog/stories/US-5.md': file('story', 'US-5', { epic: 'EP-3', points: '3', rank: '"d"' }),
};
