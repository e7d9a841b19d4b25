import type { Item } from '../../model/item';
import { isClosed } from '../../model/status';
import { dayText } from '../../query/periods';
import { capacityOf, overloads } from '../../schedule/capacity';
import type { Schedule } from '../../schedule/schedule';
import { sprintDays } from '../../schedule/span';
import { standing } from '../../schedule/standing';
import { exampleStory, planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import type { BacklogView, LintDocument, Report, Rule } from '../rule';

const sprint = (capacity: number) =>
	planFile('sprint', 'SP-1', ['start: 2026-01-26', 'end: 2026-02-06', `capacity: ${capacity}`, 'committed: [US-7]']);
const story = { 'backlog/stories/US-7.md': exampleStory({ fields: ['points: 8', 'epic: EP-1'] }) };

export const overCapacity: Rule = {
	meta: {
		id: 'over-capacity',
		title: 'More planned than there is room for',
		description:
			'Reports a sprint that is not over and holds more points than its `capacity`. Reports an epic whose open points do not fit any more into the quarter by whose end it is planned: all that is planned until then, the earliest end first, against what the team gets done until then, which is the mean capacity of the sprints, or `board.capacity` of the settings, for the usual time from one sprint to the next. ' +
			'Stories without an estimate count for nothing. Where no capacity or no sprint is known nothing is said.',
		why: 'What does not fit is found out at the end of the quarter, when it is too late to choose what is left out.',
		sources: ['Earliest-deadline feasibility (Jackson 1955)'],
		category: 'roadmap',
		severity: 'info',
		fix: 'none',
		examples: [
			{ kind: 'good', text: sprint(8), others: story },
			{ kind: 'bad', text: sprint(7), others: story },
			{
				kind: 'bad',
				text: planFile('epic', 'EP-1', ['target: 2026-03-31']),
				others: {
					...story,
					'backlog/sprints/SP-1.md': sprint(8).replace('capacity: 8', 'capacity: 1').replace('[US-7]', '[]'),
					'backlog/sprints/SP-2.md': planFile('sprint', 'SP-2', ['start: 2026-02-09', 'end: 2026-02-20']),
				},
			},
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (!entry.readable || isClosed(entry.status.category)) return;
		if (entry.type === 'sprint') checkSprint(document, entry, backlog, report);
		if (entry.type === 'epic') checkEpic(document, entry, backlog, report);
	},
};

function checkSprint(document: LintDocument, entry: Item, backlog: BacklogView, report: Report): void {
	const { capacity } = entry.facts ?? {};
	if (typeof capacity !== 'number' || (sprintDays(entry)?.last ?? '9') < dayText(backlog.now)) return;
	const schedule = backlog.schedule();
	const sprint = standing(schedule.sprints, entry);
	let points = 0;
	for (const story of schedule.stories)
		if (story.points && story.status.category !== 'dropped' && schedule.sprintOf(story) === sprint)
			points += story.points;
	if (points <= capacity) return;
	report({
		message: `This sprint holds ${points} points and has a capacity of ${capacity}: take ${counted(points - capacity)} out, or correct the capacity.`,
		range: fieldRange(document, 'capacity'),
	});
}

function checkEpic(document: LintDocument, entry: Item, view: BacklogView, report: Report): void {
	const found = overloadsIn(view, entry.root).get(standing(view.schedule().epics, entry));
	if (!found) return;
	const { quarter, last, wanted, room } = found;
	report({
		message: `This epic does not fit into ${quarter}: with it ${wanted} open points are planned until ${last}, and there is room for ${room}. Plan it later, or take work out.`,
		range: fieldRange(document, entry.facts?.target === undefined ? 'horizon' : 'target'),
	});
}

const known = new WeakMap<Schedule, Map<string, ReturnType<typeof overloads>>>();

/** Asked of every epic, and the same for all of one workspace folder on one day. */
function overloadsIn(backlog: BacklogView, root: string): ReturnType<typeof overloads> {
	const { capacity: set, now } = backlog;
	const schedule = backlog.schedule();
	const today = dayText(now);
	const key = `${today} ${set} ${root}`;
	const answers = known.get(schedule) ?? new Map();
	known.set(schedule, answers);
	const capacity = capacityOf(schedule, root, set);
	const answer = answers.get(key) ?? (capacity ? overloads(schedule, root, capacity, today) : new Map());
	answers.set(key, answer);
	return answer;
}

function counted(points: number): string {
	return `${Math.round(points * 10) / 10} ${points === 1 ? 'point' : 'points'}`;
}
