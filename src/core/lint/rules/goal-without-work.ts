import { isClosed } from '../../model/status';
import { dayText } from '../../query/periods';
import { nextSprints } from '../../schedule/nextSprints';
import { standing } from '../../schedule/standing';
import { exampleStory, otherStory, planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import type { Rule } from '../rule';

const sprint = (id: string, start: string, end: string, story: string) =>
	planFile('sprint', id, [`start: ${start}`, `end: ${end}`, `committed: [${story}]`]);
const sprints = {
	'backlog/sprints/SP-1.md': sprint('SP-1', '2026-01-26', '2026-02-06', 'US-7'),
	'backlog/sprints/SP-2.md': sprint('SP-2', '2026-02-09', '2026-02-20', 'US-8'),
	'backlog/stories/US-8.md': exampleStory({ story: otherStory }).replace('US-7', 'US-8'),
};
const goal = (period: string) => planFile('goal', 'GOAL-1', ['status: in-progress', `period: ${period}`]);

export const goalWithoutWork: Rule = {
	meta: {
		id: 'goal-without-work',
		title: 'Goal without work in the next two sprints',
		description:
			'Reports a goal of the present time that none of the stories serves which the sprint under way and the next one hold. Goals whose period begins later or is over are left alone, and so are proposed goals without a period, and backlogs that do not have two such sprints with stories.',
		why: 'A goal for which nothing is planned is not pursued, whatever the roadmap says.',
		sources: ['Scrum Guide (product goal)', 'Measure What Matters (Doerr)'],
		category: 'roadmap',
		severity: 'info',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: goal('2026-Q1'),
				others: { ...sprints, 'backlog/stories/US-7.md': exampleStory({ fields: ['goal: GOAL-1'] }) },
			},
			{ kind: 'bad', text: goal('2026-Q1'), others: { ...sprints, 'backlog/stories/US-7.md': exampleStory({}) } },
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'goal' || isClosed(entry.status.category)) return;
		const { now } = backlog;
		const schedule = backlog.schedule();
		const next = nextSprints(schedule, entry.root, dayText(now), 2);
		const [first, second] = next;
		if (!first || !second) return;
		const period = schedule.daysOf(entry.horizon, entry);
		const isLater = period ? (period.first ?? '') > second.last : entry.status.category === 'proposed';
		if (isLater || (period && period.last < (first.first ?? dayText(now)))) return;
		const goal = standing(schedule.goals, entry);
		if (next.some(({ stories }) => stories.some((story) => schedule.goalOf(story) === goal))) return;
		report({
			message: `No story of ${first.sprint.id} and ${second.sprint.id} serves this goal: plan work for it, or move its period.`,
			range: fieldRange(document, period ? 'horizon' : 'title'),
		});
	},
};
