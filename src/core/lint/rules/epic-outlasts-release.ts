import { outlastedRelease } from '../../schedule/outlastedRelease';
import { planFile } from '../exampleFile';
import { fieldRange } from '../fieldRange';
import { relatedEntries } from '../relatedEntries';
import type { Rule } from '../rule';
import { setDay } from '../setDay';

const release = { 'backlog/releases/REL-1.md': planFile('release', 'REL-1', ['target: 2026-03-27']) };

export const epicOutlastsRelease: Rule = {
	meta: {
		id: 'epic-outlasts-release',
		title: 'Epic that ends after its release',
		description:
			'Reports an open epic whose `target` (or `end`) lies after the day of the release that it belongs to. Of a period such as `2026-Q2` the whole period must lie after it. Epics without a target of their own end with their release.',
		why: 'Either the release goes out without the epic, or it goes out later; somebody has promised one of the two.',
		sources: ['PMBOK Guide (milestones)'],
		category: 'roadmap',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{ kind: 'good', text: planFile('epic', 'EP-1', ['target: 2026-03-27', 'release: REL-1']), others: release },
			{ kind: 'bad', text: planFile('epic', 'EP-1', ['target: 2026-04-30', 'release: REL-1']), others: release },
		],
	},
	check(document, { schedule }, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'epic') return;
		const outlasted = outlastedRelease(entry, schedule());
		if (!outlasted) return;
		const { release, day, field, message } = outlasted;
		const edits = setDay(document, field, day);
		report({
			message,
			range: fieldRange(document, field),
			related: relatedEntries([release]),
			fixes: edits ? [{ title: `Set the ${field} to ${day}`, edits, safe: false }] : [],
		});
	},
};
