import { dayAfter } from '../../query/periods';
import { type Conflict, conflictsOf } from '../../schedule/conflicts';
import { planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import { relatedEntries } from '../relatedEntries';
import type { Fix, LintDocument, Rule } from '../rule';
import { setDay } from '../setDay';

const blocker = { 'backlog/epics/EP-2.md': planFile('epic', 'EP-2', ['start: 2026-02-02', 'target: 2026-03-27']) };

export const epicBeforeDependency: Rule = {
	meta: {
		id: 'epic-before-dependency',
		title: 'Epic that begins before what it waits for is done',
		description:
			'Reports an open epic that has to begin before another open epic can be done for which it waits, by their own days, sprints, releases and horizons. ' +
			'Of periods the latest start and the earliest end count, so that what is reported contradicts itself whatever day was meant. It may wait by way of epics that have no days. What is done or dropped holds nothing up.',
		why: 'The team begins the epic, finds that a part is missing, and puts it aside half done.',
		sources: ['PMBOK Guide (finish-to-start dependency)'],
		category: 'roadmap',
		severity: 'warning',
		fix: 'edit',
		fixWhere: 'the epic has a day to start on, and its end lies behind the end of what it waits for',
		examples: [
			{
				kind: 'good',
				text: planFile('epic', 'EP-1', ['start: 2026-03-30', 'target: 2026-04-30', 'depends-on: [EP-2]']),
				others: blocker,
			},
			{
				kind: 'bad',
				text: planFile('epic', 'EP-1', ['start: 2026-03-02', 'target: 2026-04-30', 'depends-on: [EP-2]']),
				others: blocker,
			},
			{
				kind: 'bad',
				text: planFile('epic', 'EP-1', ['horizon: 2026-02', 'depends-on: [EP-2]']),
				others: blocker,
			},
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'epic') return;
		const schedule = backlog.schedule();
		const conflicts = conflictsOf(entry, schedule);
		for (const conflict of conflicts) {
			report({
				message: conflict.message,
				range: fieldRange(document, entry.facts?.start === undefined ? 'horizon' : 'start'),
				related: relatedEntries([conflict.other]),
				fixes: conflicts.length === 1 ? later(document, conflict, schedule.spanOf(entry).end) : [],
			});
		}
	},
};

/** A start on the day behind the other's end, where the epic's own end leaves time for that. */
function later(document: LintDocument, { endFrom }: Conflict, end: string | undefined): readonly Fix[] {
	const day = dayAfter(endFrom, 1);
	if (end !== undefined && day > end) return [];
	const edits = setDay(document, 'start', day);
	return edits ? [{ title: `Begin on ${day}`, edits, safe: false }] : [];
}
