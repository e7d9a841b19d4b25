import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createBacklog } from '../../../src/core/createBacklog';
import { catalogue } from '../../../src/core/lint/catalogue';
import type { LintOptions } from '../../../src/core/lint/engine';
import { fixedRandom, stoppedClock } from '../support/backlogOf';
import { memoryFileStore } from '../support/memoryFileStore';
import { withCriteria } from './support';

const two = withCriteria('The shop saves the order and mails a receipt.');
const german = two
	.replace(/As a .*/, 'Als Kunde möchte ich bestellen, damit es schnell geht.')
	.replace('The shop saves the order and mails', 'Der Laden speichert die Bestellung und verschickt');

/** Lints files one after the other; their rules' ids, and how often the data was asked for. */
async function lintAll(files: readonly string[], data: string | undefined, options?: LintOptions) {
	const named = files.map((text, i) => [`backlog/stories/US-${i}.md`, text.replace('US-7', `US-${i}`)] as const);
	let asked = 0;
	const language = async () => {
		asked++;
		return data;
	};
	const store = memoryFileStore(Object.fromEntries(named));
	const backlog = createBacklog({ store, clock: stoppedClock, random: fixedRandom(), language });
	await backlog.scan();
	const before = asked;
	const rules: string[] = [];
	for (const entry of backlog.index.entries) {
		const found = (await backlog.inspector.lintEntry(entry, options))?.findings ?? [];
		// That the files say the same is not what they are about.
		rules.push(...found.map(({ rule }) => rule).filter((rule) => rule !== 'duplicate-story'));
	}
	return { before, asked, rules };
}

describe('what the tagger knows', () => {
	const data = readFileSync('dist/english.json', 'utf8');
	const off = Object.fromEntries(
		catalogue.filter(({ meta }) => meta.needs ?? meta.gains).map(({ meta }) => [meta.id, 'off' as const]),
	);

	it('is read once, with the first text that is linted', async () => {
		const compound = 'compound-criterion';
		assert.deepEqual(await lintAll([two, two], data), { before: 0, asked: 1, rules: [compound, compound] });
	});

	it('is not read when no rule asks for it, there is neither story nor criterion, the item is closed or in another language', async () => {
		assert.ok(Object.keys(off).length > 0);
		assert.equal((await lintAll([two], data, { severities: off })).asked, 0);
		assert.equal((await lintAll([withCriteria().replace(/As a .*/, 'Basket.'), german], data)).asked, 0);
		const closed = two.replace('status: refining', 'status: done');
		assert.equal((await lintAll([closed], data, { skipClosed: true })).asked, 0);
	});

	it('leaves the other rules alone where it cannot be read', async () => {
		const vague = two.replace('receipt.', 'receipt quickly.');
		assert.deepEqual((await lintAll([vague], undefined)).rules, ['vague-term']);
		assert.deepEqual((await lintAll([vague], data.slice(0, 1000))).rules, ['vague-term']);
	});
});
