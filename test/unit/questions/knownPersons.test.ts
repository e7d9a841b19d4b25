import assert from 'node:assert/strict';
import { handleOf, knownPersons } from '../../../src/core/questions/knownPersons';
import { isPerson } from '../../../src/core/questions/mentions';

describe('persons to be asked', () => {
	for (const [name, handle] of [
		['@mara', 'mara'],
		['mara@example.org', 'mara'],
		['Mara Lind', 'mara-lind'],
		['Jörg O’Neil', 'jörg-o-neil'],
		['ada-l', 'ada-l'],
		['dependabot[bot]', 'dependabot-bot'],
		['42', undefined],
		['', undefined],
	] as const) {
		it(`are written "${handle}" for "${name}"`, () => {
			assert.equal(handleOf(name), handle);
			assert.ok(handle === undefined || isPerson(handle));
		});
	}

	it('come once each, those asked before first, and of these the ones asked most', () => {
		const asked = ['tom', 'Mara', 'mara'];
		assert.deepEqual(knownPersons([asked, ['@ada', 'TOM'], ['Ada', 'Zoe Z']]), ['Mara', 'tom', 'ada', 'zoe-z']);
	});
});
