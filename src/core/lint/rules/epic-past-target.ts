import { isClosed } from '../../model/status';
import { dayText } from '../../query/periods';
import { standing } from '../../schedule/standing';
import { planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import type { Rule } from '../rule';

export const epicPastTarget: Rule = {
	meta: {
		id: 'epic-past-target',
		title: 'Open epic whose target has passed',
		description:
			'Reports an epic that is neither done nor dropped although its `target`, or the period that it has as its horizon, is over. Epics without either are left alone, also where their release is over.',
		why: 'A roadmap with days that have passed is believed by nobody, and hides which days still hold.',
		sources: ['Product Roadmaps Relaunched (Lombardo, McCarthy, Ryan and Connors)'],
		category: 'roadmap',
		severity: 'warning',
		fix: 'none',
		examples: [
			{ kind: 'good', text: planFile('epic', 'EP-1', ['status: in-progress', 'target: 2999-12-31']) },
			{ kind: 'bad', text: planFile('epic', 'EP-1', ['status: in-progress', 'target: 2020-02-28']) },
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'epic' || isClosed(entry.status.category)) return;
		const { now } = backlog;
		const schedule = backlog.schedule();
		const { end, endSource } = schedule.spanOf(entry);
		if (end === undefined || end >= dayText(now) || (endSource !== 'target' && endSource !== 'horizon')) return;
		const { done, total } = schedule.workOf(standing(schedule.epics, entry)).stories;
		const what = total > 0 && done === total ? 'all of its stories are done' : 'it is still open';
		const right = total > 0 && done === total ? 'set it to done' : 'set a new target, or drop it';
		report({
			message: `The ${endSource} of this epic passed on ${end} and ${what}: ${right}.`,
			range: fieldRange(document, endSource),
		});
	},
};
