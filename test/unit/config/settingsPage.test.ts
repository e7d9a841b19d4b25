import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import { optionValues } from '../../../src/core/config/ruleOption';
import { catalogue } from '../../../src/core/lint/catalogue';
import { rules } from './allRules';

const page = readFileSync('docs/refinery-yml.md', 'utf8').replaceAll('\r\n', '\n');
const examples = [...page.matchAll(/^````yaml\n(.*?)^````$/gms)].map(([, text]) => text ?? '');

describe('the page of the settings file', () => {
	it('shows every setting', () => {
		const keys = new Set(['version', ...Object.keys(noConfig)]);
		assert.deepEqual(new Set([...page.matchAll(/^## ([a-z]+)$/gm)].map(([, key]) => key)), keys);
	});

	for (const text of examples) {
		it(`gives an example of ${text.split(':')[0]} that works`, () => {
			const { config, problems } = readConfig(text, { rules });
			assert.deepEqual(problems, []);
			if (!text.startsWith('version:')) assert.notDeepEqual(config, noConfig);
		});
	}
});

describe('the settings file with all rules', () => {
	it('says of every rule what holds without it', () => {
		const { config, problems } = readConfig(readFileSync('docs/rules/all-rules.yml', 'utf8'), { rules });
		assert.deepEqual(problems, []);
		const said = Object.entries(config.lint.rules).map(([id, { severity, options }]) => [id, severity, options]);
		const held = catalogue.map(({ meta: { id, severity, options = {} } }) => [id, severity, optionValues(options)]);
		assert.deepEqual(said.toSorted(), held.toSorted());
	});
});
