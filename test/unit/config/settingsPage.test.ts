import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import { ruleIds } from '../../../src/core/lint/ruleIds';

const page = readFileSync('docs/refinery-yml.md', 'utf8').replaceAll('\r\n', '\n');
const examples = [...page.matchAll(/^````yaml\n(.*?)^````$/gms)].map(([, text]) => text ?? '');

describe('the page of the settings file', () => {
	it('shows every setting', () => {
		const keys = new Set(['version', ...Object.keys(noConfig)]);
		assert.deepEqual(new Set([...page.matchAll(/^## ([a-z]+)$/gm)].map(([, key]) => key)), keys);
	});

	for (const text of examples) {
		it(`gives an example of ${text.split(':')[0]} that works`, () => {
			const { config, problems } = readConfig(text, { rules: ruleIds });
			assert.deepEqual(problems, []);
			if (!text.startsWith('version:')) assert.notDeepEqual(config, noConfig);
		});
	}
});
