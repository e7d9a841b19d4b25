import { exampleStory, planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import type { Rule } from '../rule';

const goal = { 'backlog/goals/GOAL-1.md': planFile('goal', 'GOAL-1', []) };

export const storyWithoutGoal: Rule = {
	meta: {
		id: 'story-without-goal',
		title: 'Story that serves no goal',
		description:
			'Reports a story that is being refined, ready or under way and belongs to no goal, neither by itself nor by its epic. Bugs and chores are left alone, and so are backlogs without goals.',
		why: 'Work that serves no goal takes the place of work that does, and nobody has decided that it should.',
		sources: ['Scrum Guide (product goal)'],
		category: 'roadmap',
		severity: 'off',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['goal: GOAL-1'], criteria: ['The basket holds 3 coffees.'] }),
				others: goal,
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }), others: goal },
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || entry.kind === 'bug' || entry.kind === 'chore') return;
		if (!worked.has(entry.status.category)) return;
		const schedule = backlog.schedule();
		if (schedule.goals.every(({ root }) => root !== entry.root)) return;
		if (schedule.goalOf(entry)) return;
		const epic = schedule.epicOf(entry);
		const right = epic ? `name the goal of ${epic.id}` : 'name its epic or its goal';
		report({ message: `This story serves no goal: ${right}, or drop it.`, range: fieldRange(document, 'epic') });
	},
};

const worked: ReadonlySet<string> = new Set(['refining', 'ready', 'active']);
