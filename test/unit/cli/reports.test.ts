import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Region } from 'sarif';
import { githubCommands } from '../../../src/cli/lint/githubCommands';
import { catalogue } from '../../../src/core/lint/catalogue';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { refinery } from './support';

const odd = 'backlog/stories/US-1 100% ä,b.md';

/** A repository whose backlog lies in a folder of it. */
function repository(): { whole: TemporaryFolder; backlog: TemporaryFolder } {
	const whole = temporaryFolder({
		[`product/${odd}`]:
			'\ufeff---\r\nid: US-1\r\ntitle: X\r\nassignees: @mara\r\n---\r\n\r\n## Acceptance criteria\r\n\r\n- [ ] 😀 It loads quickly.\r\n- [ ] It loads quickly.\r\n- [ ] It loads quickly.\r\n',
		'product/backlog/stories/US-2.md': '---\nid: US-2\ntitle: Y\nstatus: done\n---\n',
	});
	mkdirSync(whole.path('.git'));
	const root = whole.path('product');
	return { whole, backlog: { ...whole, root, read: (relative) => whole.read(`product/${relative}`) } };
}

describe('refinery lint --format sarif', () => {
	let folders: ReturnType<typeof repository>;
	before(() => {
		folders = repository();
	});
	after(() => folders.whole.remove());

	const sarif = async (...args: string[]): Promise<Log['runs'][number]> => {
		const { out } = await refinery(folders.backlog, 'lint', '--format', 'sarif', ...args);
		const log = JSON.parse(out) as Log;
		assert.equal(log.version, '2.1.0');
		const [run] = log.runs;
		assert.ok(run && log.runs.length === 1);
		return run;
	};

	it('names every rule with its default', async () => {
		const { tool, columnKind } = await sarif();
		const rules = tool.driver.rules ?? [];
		assert.equal(columnKind, 'utf16CodeUnits');
		for (const { meta } of catalogue) {
			const rule = rules.find(({ id }) => id === meta.id);
			assert.equal(rule?.shortDescription?.text, meta.title);
			const expected = meta.severity === 'off' ? undefined : meta.severity === 'hint' ? 'note' : meta.severity;
			assert.equal(rule.defaultConfiguration?.level, expected === 'info' ? 'note' : expected, meta.id);
			assert.equal(rule.defaultConfiguration?.enabled, meta.severity === 'off' ? false : undefined);
		}
		assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
	});

	it('gives places from the root of the repository, and points each result at its rule', async () => {
		const { results = [], tool, originalUriBaseIds } = await sarif('--verbose');
		assert.deepEqual(originalUriBaseIds, { SRCROOT: { uri: pathToFileURL(`${folders.whole.root}${path.sep}`).href } });
		assert.ok(results.length > 3);
		for (const { ruleId, ruleIndex, locations, level } of results) {
			assert.equal(tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
			const place = locations?.[0]?.physicalLocation;
			assert.deepEqual(place?.artifactLocation, {
				uri: 'product/backlog/stories/US-1%20100%25%20%C3%A4%2Cb.md',
				uriBaseId: 'SRCROOT',
			});
			assert.ok(['error', 'warning', 'note'].includes(level ?? ''));
			assert.ok((place?.region?.startLine ?? 0) > 0 && (place?.region?.startColumn ?? 0) > 0);
		}
		const vague = results.filter(({ ruleId }) => ruleId === 'vague-term').map((one) => regionOf(one.locations));
		assert.deepEqual(vague[0], { startLine: 9, startColumn: 19, endLine: 9, endColumn: 26 });
		assert.equal(vague.length, 3);
	});

	it('carries a fix that repairs the file', async () => {
		const { results = [] } = await sarif();
		const fix = results.find(({ ruleId }) => ruleId === 'front-matter-invalid')?.fixes?.[0];
		const replacement = fix?.artifactChanges[0]?.replacements[0];
		assert.ok(replacement);
		const text = folders.backlog.read(odd).replace(/^\ufeff/, '');
		const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = replacement.deletedRegion;
		const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
		const at = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
		const fixed =
			text.slice(0, at(startLine, startColumn)) +
			replacement.insertedContent?.text +
			text.slice(at(endLine, endColumn));
		assert.match(fixed, /\r\nassignees: "@mara"\r\n---\r\n/);
	});

	it('points to the other place of a repetition', async () => {
		const { results = [] } = await sarif();
		const [first, second] = results.filter(({ ruleId }) => ruleId === 'duplicate-criterion');
		assert.equal(first?.relatedLocations?.length, 1);
		const [{ physicalLocation, message, id } = {}] = second?.relatedLocations ?? [];
		assert.equal(physicalLocation?.artifactLocation?.uri, 'product/backlog/stories/US-1%20100%25%20%C3%A4%2Cb.md');
		assert.equal(physicalLocation?.region?.startLine, 9);
		assert.ok(id === 1 && message?.text);
		const { out } = await refinery(folders.backlog, 'lint', '--format', 'json');
		assert.ok(!out.includes('related'));
	});

	it('knows a finding again when lines are written above it, and tells equal ones apart', async () => {
		const prints = async () =>
			(await sarif()).results
				?.filter(({ ruleId }) => ruleId === 'vague-term')
				.map(({ partialFingerprints }) => partialFingerprints?.['refineryFinding/v1']);
		const before = await prints();
		assert.equal(new Set(before).size, 3);
		const text = folders.backlog.read(odd);
		folders.whole.write(`product/${odd}`, text.replace('## Acc', 'Some more.\r\n\r\n## Acc'));
		assert.deepEqual(await prints(), before);
		folders.whole.write(`product/${odd}`, text);
	});

	it('holds mistakes in the settings too', async () => {
		folders.whole.write('product/refinery.yml', 'ready:\n  max-points: many\n');
		const { results = [], tool } = await sarif();
		const [first] = results;
		folders.whole.write('product/refinery.yml', '');
		assert.equal(first?.ruleId, 'config-invalid');
		assert.equal(tool.driver.rules?.[first.ruleIndex ?? -1]?.id, 'config-invalid');
		assert.equal(first.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'product/refinery.yml');
	});
});

function regionOf(locations: NonNullable<Log['runs'][number]['results']>[number]['locations']): Region | undefined {
	return locations?.[0]?.physicalLocation?.region;
}

describe('refinery lint --format github', () => {
	it('writes commands with escaped values, from the root of the repository', async () => {
		const { whole, backlog } = repository();
		const { code, out } = await refinery(backlog, 'lint', '--format', 'github', '--verbose');
		const notes = await refinery(backlog, 'lint', '--format', 'github', '--verbose', '--rule', 'vague-term:hint');
		whole.remove();
		assert.equal(code, 1);
		const lines = out.trimEnd().split('\n');
		assert.ok(
			lines.every((line) => /^::(?:error|warning|notice) file=[^:]+::.+$/.test(line)),
			out,
		);
		const file = 'product/backlog/stories/US-1 100%25 ä%2Cb.md';
		assert.ok(
			lines.some((line) =>
				line.startsWith(`::warning file=${file},line=9,endLine=9,col=19,endColumn=26,title=vague-term::"quickly" `),
			),
			out,
		);
		assert.ok(lines.some((line) => line.startsWith(`::error file=${file},`)));
		assert.match(notes.out, /^::notice file=.*,title=vague-term::/m);
	});

	it('lets no text of a file become a command of its own', () => {
		const start = { line: 0, character: 0 };
		const message = {
			rule: 'x',
			severity: 'warning',
			message: '50%0A\r\n::error::b',
			range: { start, end: { line: 1, character: 0 } },
			fix: undefined,
		} as const;
		const uri = pathToFileURL('/a/b\n::c:,%.md').href;
		assert.equal(
			githubCommands([{ entry: { uri, path: '' }, text: '', messages: [message] }], '/a'),
			'::warning file=b%0A%3A%3Ac%3A%2C%25.md,line=1,endLine=2,title=x::50%250A%0D%0A::error::b\n',
		);
	});

	it('tells how many GitHub leaves out', async () => {
		const pages = [
			'cart',
			'list',
			'card',
			'bill',
			'map',
			'menu',
			'note',
			'order',
			'page',
			'price',
			'seat',
			'shop',
			'tag',
		];
		const vague = pages.map((page) => `- [ ] The ${page} loads quickly.\n`).join('');
		const own = temporaryFolder({
			'backlog/stories/US-1.md': `---\nid: US-1\ntitle: X\n---\n\n## Acceptance criteria\n\n${vague}`,
		});
		const { out } = await refinery(own, 'lint', '--format', 'github', '--rule', 'gwt-mixed-style:off');
		own.remove();
		assert.match(
			out,
			/\nGitHub shows 10 annotations of a kind for each step: 3 warnings more can be read in this log only\.\n$/,
		);
	});

	it('is silent when there is nothing to say', async () => {
		const own = temporaryFolder({ 'backlog/stories/US-1.md': '---\nid: US-1\ntitle: X\nstatus: done\n---\n' });
		assert.deepEqual(await refinery(own, 'lint', '--format', 'github'), { code: 0, out: '', complaints: [] });
		own.remove();
	});
});
