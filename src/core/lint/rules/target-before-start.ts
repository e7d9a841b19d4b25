import type { Field } from '../../model/field';
import { periodOf } from '../../query/periods';
import { planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import type { Fix, LintDocument, Rule } from '../rule';
import { setDay } from '../setDay';

export const targetBeforeStart: Rule = {
	meta: {
		id: 'target-before-start',
		title: 'End that lies before the start',
		description:
			'Reports an epic, sprint or release whose `target` or `end` lies before its `start`. Of periods such as `2026-Q4` the whole period must lie before.',
		why: 'No bar can be drawn from such days, and whatever is planned behind it is planned on a mistake.',
		sources: ['iCalendar, RFC 5545 (an end is later than its start)'],
		category: 'roadmap',
		severity: 'warning',
		fix: 'edit',
		fixWhere: 'both days stand in the front matter as days',
		examples: [
			{ kind: 'good', text: planFile('epic', 'EP-1', ['start: 2026-02-02', 'target: 2026-03-27']) },
			{ kind: 'bad', text: planFile('epic', 'EP-1', ['start: 2026-03-27', 'target: 2026-02-02']) },
			{ kind: 'bad', text: planFile('sprint', 'SP-1', ['start: 2026-03-27', 'end: 2026-02']) },
		],
	},
	check(document, _, report) {
		const { entry } = document;
		if (!entry.readable || !planned.has(entry.type)) return;
		const field: Field = entry.facts?.target === undefined ? 'end' : 'target';
		const [start, end] = [dayOf(entry.facts?.start), dayOf(entry.facts?.[field])];
		if (!start || !end || end.last >= start.first) return;
		report({
			message: `The ${field} (${entry.facts?.[field]}) lies before the start (${entry.facts?.start}): put the earlier day first, or correct one of the two.`,
			range: fieldRange(document, field),
			fixes: swapped(document, field, start.first, end.last),
		});
	},
};

const planned: ReadonlySet<string> = new Set(['epic', 'sprint', 'release']);
const day = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(value: number | string | undefined) {
	return value === undefined ? undefined : periodOf(String(value));
}

function swapped(document: LintDocument, field: Field, start: string, end: string): readonly Fix[] {
	const { entry } = document;
	const facts = entry.readable ? entry.facts : undefined;
	if (!facts || ![facts.start, facts[field as 'end' | 'target']].every((value) => day.test(String(value)))) return [];
	const first = setDay(document, 'start', end);
	const last = setDay(document, field, start);
	return first && last ? [{ title: 'Swap the two days', edits: [...first, ...last], safe: false }] : [];
}
