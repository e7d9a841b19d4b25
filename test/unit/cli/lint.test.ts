import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import type { EslintFile } from '../../../src/cli/lint/eslintJson';
import { applyEdits } from '../../../src/core/model/textEdit';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, differing, refinery } from './support';

const clean = '---\nid: US-1\ntype: story\ntitle: X\nstatus: done\n---\n';

describe('refinery lint', () => {
	let folder: TemporaryFolder;
	before(() => {
		folder = copyOf('refinery');
	});
	after(() => folder.remove());

	const json = async (...args: string[]): Promise<EslintFile[]> =>
		JSON.parse((await refinery(folder, 'lint', '--format', 'json', ...args)).out);
	const found = async (...args: string[]) =>
		(await json(...args)).flatMap(({ filePath, messages }) =>
			messages.map(({ ruleId, line }) => `${/[A-Z]+-\d+-\w+/.exec(filePath)?.[0]}:${line} ${ruleId}`),
		);

	it('prints findings by file, as ESLint does, and ends with 1', async () => {
		const { code, out, complaints } = await refinery(folder, 'lint');
		assert.deepEqual([code, complaints], [1, []]);
		assert.ok(
			out.startsWith(
				'\nbacklog/stories/US-2-see-the-delivery-cost.md\n  15:31  warning  "quickly" cannot be tested: say how fast, for example "within 2 s at the 95th percentile".  vague-term\n',
			),
			out,
		);
		assert.match(out, /\n✖ 8 problems \(3 errors, 5 warnings\)\n {2}1 can be repaired with the option --fix\.\n\n$/);
	});

	it('gives the shape of ESLint, with every file that was looked at', async () => {
		const files = await json();
		assert.equal(files.length, 12);
		const [message] = files.find(({ filePath }) => filePath.endsWith('US-7-import.md'))?.messages ?? [];
		const { fix, message: text, ...rest } = message ?? {};
		assert.deepEqual(rest, {
			ruleId: 'front-matter-invalid',
			severity: 2,
			line: 6,
			column: 1,
			endLine: 6,
			endColumn: 17,
		});
		assert.ok(fix && text);
		const source = folder.read('backlog/stories/US-7-import.md');
		const fixed = applyEdits(source, [{ range: { start: fix.range[0], end: fix.range[1] }, newText: fix.text }]);
		assert.match(fixed, /\nassignees: "@mara"\n/);
		for (const { filePath, messages, errorCount, warningCount } of files) {
			assert.ok(filePath.startsWith(folder.root));
			assert.equal(errorCount, messages.filter(({ severity }) => severity === 2).length);
			assert.equal(warningCount, messages.filter(({ severity }) => severity === 1).length);
		}
	});

	it('says where there is nothing to check', async () => {
		const empty = temporaryFolder({ 'notes.md': 'Nothing.\n' });
		const { code, out, complaints } = await refinery(empty, 'lint');
		assert.deepEqual([code, out, complaints], [0, '', [`There is no backlog below ${empty.root}.`]]);
		empty.remove();
	});

	it('looks at the wording of closed items only when they are named', async () => {
		assert.ok(!(await found()).some((line) => line.startsWith('US-8')));
		assert.deepEqual(await found('backlog/stories/US-8-basket.md'), ['US-8-basket:15 vague-term']);
	});

	it('takes files and folders', async () => {
		assert.deepEqual(await found('backlog/epics', 'backlog/stories/US-7-import.md'), [
			'US-7-import:6 front-matter-invalid',
		]);
		assert.equal((await json('.')).length, 12);
	});

	for (const [what, args] of [
		['what does not exist', ['backlog/gone.md']],
		['a file that is no item', ['refinery.yml']],
		['a folder without items', ['..']],
		['a rule that does not exist', ['--rule', 'no-such-rule:off']],
		['a severity that does not exist', ['--rule', 'vague-term:loud']],
		['a rule without a severity', ['--rule', 'vague-term']],
		['a format that does not exist', ['--format', 'xml']],
		['a number that is none', ['--max-warnings', 'x']],
	] as const) {
		it(`ends with 2 on ${what}`, async () => {
			const empty = temporaryFolder({ 'empty/readme.md': '' });
			const given = args[0] === '..' ? ['empty'] : args;
			const ran = await refinery(args[0] === '..' ? empty : folder, 'lint', ...given);
			empty.remove();
			assert.deepEqual([ran.code, ran.out, ran.complaints.length], [2, '', 1]);
		});
	}

	it('sets rules to another severity or off', async () => {
		const [file] = await json(
			'backlog/stories/US-2-see-the-delivery-cost.md',
			'--rule',
			'vague-term:error',
			'--rule',
			'escape-clause:off',
		);
		assert.deepEqual(
			file?.messages.map(({ ruleId, severity }) => [ruleId, severity]),
			[
				['vague-term', 2],
				['open-ended-list', 1],
			],
		);
	});

	it('prints notes only when asked to', async () => {
		const setting = ['--rule', 'vague-term:hint', '--rule', 'escape-clause:info', '--rule', 'open-ended-list:off'];
		const path = 'backlog/stories/US-2-see-the-delivery-cost.md';
		const quiet = await refinery(folder, 'lint', path, ...setting);
		assert.deepEqual([quiet.code, quiet.out], [0, '']);
		const verbose = await refinery(folder, 'lint', path, ...setting, '--verbose');
		assert.equal(verbose.code, 0);
		assert.match(verbose.out, / hint .*\n.* info .*\n\n✖ 2 problems \(0 errors, 0 warnings, 2 notes\)\n/);
		const [file] = await json(path, ...setting, '--verbose');
		assert.deepEqual(
			file?.messages.map(({ severity }) => severity),
			[0, 0],
		);
	});

	it('lets pass as many warnings as it is told to, and no error', async () => {
		const path = 'backlog/stories/US-2-see-the-delivery-cost.md';
		assert.equal((await refinery(folder, 'lint', path, '--max-warnings', '3')).code, 0);
		assert.equal((await refinery(folder, 'lint', path, '--max-warnings', '2')).code, 1);
		assert.equal((await refinery(folder, 'lint', '--max-warnings', '99')).code, 1);
	});

	it('is silent and ends with 0 when there is nothing to say', async () => {
		const good = temporaryFolder({ 'backlog/stories/US-1.md': clean });
		assert.deepEqual(await refinery(good, 'lint'), { code: 0, out: '', complaints: [] });
		good.remove();
	});

	it('reports what cannot be read, and a rank that is none', async () => {
		const odd = copyOf('odd-files');
		const { out } = await refinery(odd, 'lint', '--rule', 'duplicate-story:off', '--verbose');
		odd.remove();
		assert.match(
			out,
			/US-7-zero-bytes\.md\n {2}1:1 {2}error {2}The file is not text: it holds zero bytes\. {2}file-unreadable\n/,
		);
		assert.match(out, /US-9-rank\.md\n {2}6:1 {2}warning .* rank-invalid\n/);
		assert.match(out, /US-10-status\.md\n {2}5:1 {2}info .* status-unknown\n/);
		assert.equal('hacked' in globalThis, false);
	});

	it('counts columns and offsets without a byte-order mark', async () => {
		const odd = temporaryFolder({ 'backlog/stories/US-1.md': '\ufeff---js\n---\n' });
		const [file] = JSON.parse((await refinery(odd, 'lint', '--format', 'json')).out) as EslintFile[];
		odd.remove();
		assert.deepEqual([file?.messages[0]?.line, file?.messages[0]?.column], [1, 1]);
	});
});

describe('refinery lint --fix', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = copyOf('refinery');
	});
	afterEach(() => folder.remove());

	it('repairs what can be repaired without a question, and nothing else', async () => {
		const before = folder.snapshot();
		const { code, out } = await refinery(folder, 'lint', '--fix');
		assert.equal(code, 1);
		assert.deepEqual(differing(before, folder.snapshot()), ['backlog/stories/US-7-import.md']);
		assert.match(folder.read('backlog/stories/US-7-import.md'), /\nassignees: "@mara"\n/);
		assert.doesNotMatch(out, /front-matter-invalid|--fix/);
		assert.equal((await refinery(folder, 'lint', '--fix')).out, out);
	});

	it('repairs in rounds what one repair uncovers', async () => {
		folder.write('backlog/stories/US-20.md', '---\nid: US-20\ntitle: X\nassignees: @mara\nlabels: @urgent\n---\n');
		await refinery(folder, 'lint', '--fix', 'backlog/stories/US-20.md');
		assert.equal(
			folder.read('backlog/stories/US-20.md'),
			'---\nid: US-20\ntitle: X\nassignees: "@mara"\nlabels: "@urgent"\n---\n',
		);
	});

	it('writes nothing when one of the files is read-only', async () => {
		const file = folder.path('backlog/stories/US-7-import.md');
		chmodSync(file, 0o444);
		const before = folder.snapshot();
		const { code, complaints } = await refinery(folder, 'lint', '--fix');
		assert.deepEqual([code, complaints], [2, [`${file} was not changed: the file is read-only.`]]);
		assert.deepEqual(differing(before, folder.snapshot()), []);
		chmodSync(file, 0o644);
	});
});

describe('refinery lint of the settings', () => {
	it('tells on stderr what is wrong with refinery.yml, and counts it', async () => {
		const own = temporaryFolder({ 'backlog/stories/US-1.md': clean, 'refinery.yml': 'ready:\n  max-points: many\n' });
		try {
			const report = await refinery(own, 'lint');
			assert.deepEqual([report.code, report.out], [1, '']);
			assert.equal(report.complaints.length, 1);
			assert.match(report.complaints[0] ?? '', /^refinery\.yml:2:15: error: .*many/);
			const { code, out, complaints } = await refinery(own, 'lint', '--format', 'json');
			const [settings, story] = JSON.parse(out) as EslintFile[];
			assert.deepEqual([code, complaints], [1, report.complaints]);
			assert.match(settings?.filePath ?? '', /refinery\.yml$/);
			assert.deepEqual([settings?.errorCount, settings?.warningCount, story?.errorCount], [1, 0, 0]);
			const { ruleId, severity, line, column } = settings?.messages[0] ?? {};
			assert.deepEqual([ruleId, severity, line, column], ['config-invalid', 2, 2, 15]);
		} finally {
			own.remove();
		}
	});

	it('counts a warning about refinery.yml as one', async () => {
		const own = temporaryFolder({ 'backlog/stories/US-1.md': clean, 'refinery.yml': 'raedy: {}\n' });
		try {
			assert.equal((await refinery(own, 'lint')).code, 1);
			assert.equal((await refinery(own, 'lint', '--max-warnings', '1')).code, 0);
		} finally {
			own.remove();
		}
	});

	describe('with a baseline', () => {
		let adopted: TemporaryFolder;
		before(() => {
			adopted = copyOf('refinery');
		});
		after(() => adopted.remove());

		it('writes the present findings and hides them until their words change', async () => {
			const before = await refinery(adopted, 'lint');
			assert.equal(before.code, 1);
			const written = await refinery(adopted, 'lint', '--update-baseline');
			assert.deepEqual([written.code, written.complaints], [0, []]);
			assert.match(written.out, /^\.refinery-baseline\.json holds \d+ findings now\.\n$/);
			const hidden = await refinery(adopted, 'lint');
			assert.match(hidden.out, /\n\d+ more in \.refinery-baseline\.json\.\n$/);
			assert.doesNotMatch(hidden.out, /vague-term/);
			assert.equal((await refinery(adopted, 'lint', '--no-baseline')).out, before.out);
			const story = 'backlog/stories/US-2-see-the-delivery-cost.md';
			adopted.write(story, adopted.read(story).replace('loads quickly', 'comes quickly'));
			assert.match((await refinery(adopted, 'lint')).out, /quickly.*vague-term/);
			// Written again it holds what is there now, and a second time changes no byte.
			await refinery(adopted, 'lint', '--update-baseline');
			const text = adopted.read('.refinery-baseline.json');
			await refinery(adopted, 'lint', '--update-baseline');
			assert.equal(adopted.read('.refinery-baseline.json'), text);
		});

		it('is for the whole backlog, and says so', async () => {
			const { code, complaints } = await refinery(adopted, 'lint', 'backlog/stories', '--update-baseline');
			assert.deepEqual([code, complaints.length], [2, 1]);
			assert.match(complaints[0] ?? '', /whole backlog: leave the paths out/);
		});

		it('names a damaged file and what to do, and writes it anew when told to', async () => {
			adopted.write('.refinery-baseline.json', '<<<<<<< HEAD\n');
			const { code, out, complaints } = await refinery(adopted, 'lint');
			assert.deepEqual([code, out, complaints.length], [2, '', 1]);
			assert.match(
				complaints[0] ?? '',
				/^\.refinery-baseline\.json cannot be gone by\. It is no JSON\. .*--update-baseline/,
			);
			assert.equal((await refinery(adopted, 'lint', '--update-baseline')).code, 0);
			assert.equal((await refinery(adopted, 'lint', '--no-baseline')).code, 1);
		});
	});
});
