import { type EndBeforeStart, endBeforeStart } from '../../schedule/endBeforeStart';
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
	check(document, { schedule }, report) {
		const { entry } = document;
		if (!entry.readable || !planned.has(entry.type)) return;
		const wrong = endBeforeStart(entry, schedule());
		if (!wrong) return;
		report({
			message: wrong.message,
			range: fieldRange(document, wrong.field),
			fixes: swapped(document, wrong),
		});
	},
};

const planned: ReadonlySet<string> = new Set(['epic', 'sprint', 'release']);
const day = /^\d{4}-\d{2}-\d{2}$/;

function swapped(document: LintDocument, { field, start, end }: EndBeforeStart): readonly Fix[] {
	const { entry } = document;
	const facts = entry.readable ? entry.facts : undefined;
	if (!facts || ![facts.start, facts[field]].every((value) => day.test(String(value)))) return [];
	const first = setDay(document, 'start', end);
	const last = setDay(document, field, start);
	return first && last ? [{ title: 'Swap the two days', edits: [...first, ...last], safe: false }] : [];
}
