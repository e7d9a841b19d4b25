import assert from 'node:assert/strict';
import { backlogOf } from '../support/backlogOf';
import { withCriteria } from './support';

const path = 'backlog/stories/US-7-reorder.md';
const english = withCriteria('It loads quickly.');
const german = withCriteria('Der Korb ist quickly und nicht leer.').replace(
	/As a .*/,
	'Als Kundin möchte ich die letzte Bestellung wiederholen, damit der Einkauf nicht lange dauert.',
);

describe('the language of texts', () => {
	for (const [name, text, settings, found] of [
		['is found out from each', english, '', true],
		['is found out from each, in another one', german, '', false],
		['is English for all where the project says so', german, 'lint: { language: en }\n', true],
		['is another one for all where the project says so', english, 'lint: { language: other }\n', false],
		['is what the file itself says', german.replace('id:', 'lang: en-GB\nid:'), '', true],
		[
			'is what the file says before what the project does',
			english.replace('id:', 'lang: de\nid:'),
			'lint: { language: en }\n',
			false,
		],
		[
			'is found out where the file says something else by that key',
			english.replace('id:', 'language: TypeScript\nid:'),
			'',
			true,
		],
	] as const) {
		it(name, async () => {
			const backlog = await backlogOf({ [path]: text, 'refinery.yml': settings });
			const [entry] = backlog.index.entries;
			assert.ok(entry);
			const { findings } = (await backlog.inspector.lintEntry(entry)) ?? assert.fail();
			assert.equal(
				findings.some(({ rule }) => rule === 'vague-term'),
				found,
			);
		});
	}
});
