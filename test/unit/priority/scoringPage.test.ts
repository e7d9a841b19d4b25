import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scoringModels } from '../../../src/core/model/scoring';
import { missingForScore, scoreOf } from '../../../src/core/priority/score';
import { backlogOf } from '../support/backlogOf';

interface Example {
	readonly settings: string;
	readonly story: string;
	readonly outcome: string;
}

const page = readFileSync('docs/scoring.md', 'utf8').replaceAll('\r\n', '\n');

/** Each story on the page, with the settings above it and the outcome below it. */
function* examples(): Iterable<Example> {
	let settings = '';
	for (const [, language, text = '', outcome = ''] of page.matchAll(
		/^```(yaml|markdown)\n(.*?)^```\n(?:\n((?:No score|Score): [^\n]*)$)?/gms,
	)) {
		if (language === 'yaml') settings = text;
		else yield { settings, story: text, outcome };
	}
}

describe('the page on scoring', () => {
	const all = [...examples()];

	it('works out an example of every model', () => {
		const shown = scoringModels.filter((model) =>
			all.some(({ settings }) => settings.includes(model === 'formula' ? 'formula:' : `model: ${model}\n`)),
		);
		assert.deepEqual(shown, scoringModels);
	});

	for (const [at, { settings, story, outcome }] of all.entries()) {
		it(`is right about example ${at + 1}: ${outcome}`, async () => {
			const backlog = await backlogOf({ 'refinery.yml': settings, 'backlog/stories/US-1.md': story });
			const [item] = backlog.index.entries;
			assert.ok(item?.readable, story);
			const { scoring } = backlog.index.conventions.configOf(item.root);
			const expected = /^Score: ([\d.]+)/.exec(outcome)?.[1];
			if (expected === undefined) {
				assert.equal(scoreOf(item, scoring), undefined);
				assert.equal(`No score: ${missingForScore(item, scoring).join(', ')}`, outcome);
			} else {
				const score = scoreOf(item, scoring);
				assert.equal(Math.round((score?.value ?? Number.NaN) * 1e4) / 1e4, Number(expected));
				assert.deepEqual(missingForScore(item, scoring), []);
			}
		});
	}
});
