import assert from 'node:assert/strict';
import type { Field } from '../../../src/core/model/field';
import { backlogOf } from '../support/backlogOf';

const at = 'docs/user-stories/US-001-pay.md';

async function set(head: string, field: Field, words: string) {
	const backlog = await backlogOf({
		[at]: `# US-001: Pay\n\n${head}\n\nText.\n`,
		'docs/epics/EPIC-02-shop.md': '# EPIC-02: Shop\n\n**Status**: Planned\n',
	});
	const plan = await backlog.planner.set(backlog.entry('US-001'), [{ field, words }]);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(at).replace('# US-001: Pay\n\n', '').replace('\n\nText.\n', '');
}

describe('fields that are labels', () => {
	for (const [what, head, field, words, after] of [
		['the value alone', '**Status**: Draft  ', 'status', 'done', '**Status**: done  '],
		['the number within words', '**Effort**: 5 story points', 'points', '8', '**Effort**: 8 story points'],
		[
			'one of several on a line',
			'> **Points:** 3 | **Status:** Draft',
			'points',
			'5',
			'> **Points:** 5 | **Status:** Draft',
		],
		[
			'a link to another epic',
			'**Epic**: [EPIC-01](../epics/EPIC-01-a.md)',
			'epic',
			'EPIC-02',
			'**Epic**: [EPIC-02](../epics/EPIC-02-shop.md)',
		],
		[
			'a row of a table',
			'| Field | Value |\n|---|---|\n| Points | 3 |',
			'points',
			'5',
			'| Field | Value |\n|---|---|\n| Points | 5 |',
		],
		['a section', '## Status\n\nDraft', 'status', 'done', '## Status\n\ndone'],
		['a new label behind the others', '- **Status**: Draft', 'points', '5', '- **Status**: Draft\n- **Points**: 5'],
		['a label that goes', '**Status**: Draft\n**Points**: 3', 'points', '', '**Status**: Draft'],
		[
			'a label that goes from a line of several',
			'**Points**: 3 | **Status**: Draft',
			'points',
			'',
			'**Points**: - | **Status**: Draft',
		],
	] as const) {
		it(`change ${what} and nothing else`, async () => assert.equal(await set(head, field, words), after));
	}

	for (const words of ['Anna | **Status**: Done', 'Anna\n**Status**: Done', 'Anna\n\n## Status\n\nDone']) {
		it(`refuse a value that would be read as another field: ${JSON.stringify(words)}`, async () => {
			assert.match(await set('**Persona**: Bob\n**Status**: Draft', 'persona', words), /change it by hand\.$/);
			assert.match(await set('**Status**: Draft', 'persona', words), /change it by hand\.$/);
		});
	}
});
