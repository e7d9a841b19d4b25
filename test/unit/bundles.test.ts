import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Log } from 'sarif';
import { readConfig } from '../../src/core/config/readConfig';
import { catalogue } from '../../src/core/lint/catalogue';
import { ruleIds } from '../../src/core/lint/ruleIds';
import { loadedWith } from './support/loadedWith';

const kB = 1024;
const size = (file: string) => statSync(`dist/${file}`).size;
const sizeOf = (files: Iterable<string>) => [...files].map(size).reduce((a, b) => a + b, 0);

/** Whether one of the files that are loaded together at once says something. */
const says = (file: string, words: RegExp) =>
	[...loadedWith(file, 'start')].some((name) => words.test(readFileSync(`dist/${name}`, 'utf8')));

/** Something under every name of the editor's interface, for code that only looks at it while it loads. */
function editorInterface(): Record<string, unknown> {
	const anything: unknown = new Proxy(class {}, {
		get: (target, name) => (name === 'prototype' ? target.prototype : anything),
	});
	const types = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
	const names = types.matchAll(/^\texport (?:class|enum|namespace|const|function) (\w+)/gm);
	return Object.fromEntries([...names].map(([, name]) => [name, anything]));
}

describe('bundles', () => {
	it('start small on Node', () => {
		const start = sizeOf(loadedWith('extension.js', 'start'));
		assert.ok(start <= 120 * kB, `${start} bytes`);
	});

	// The budget is a megabyte. It is missed since the roadmap came; this keeps the miss from growing unseen.
	it('stay within 1.1 megabytes on Node', () => {
		const total = sizeOf(loadedWith('extension.js'));
		assert.ok(total <= 1.1 * 1024 * kB, `${total} bytes`);
	});

	it('are all loaded by the extension or the command line', () => {
		const loaded = new Set([...loadedWith('extension.js'), ...loadedWith('cli.js'), 'extension.web.js']);
		assert.deepEqual(
			readdirSync('dist').filter((file) => file.endsWith('.js') && !loaded.has(file)),
			[],
		);
		for (const name of ['extension', 'scan', 'core', 'questions', 'ast', 'config', 'commands'])
			assert.ok(loadedWith('extension.js').has(`${name}.js`), name);
	});

	it('let the command line start without the editor, and without a second copy of the rules', () => {
		for (const name of loadedWith('cli.js', 'start'))
			assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /require\("vscode"\)/, name);
		assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
		assert.ok(size('cli.js') <= 120 * kB, `${size('cli.js')} bytes`);
	});

	it('leave out what is only said of rules, but for the command line', () => {
		const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'lint', '--format', 'sarif', '--cwd', 'examples'], {
			encoding: 'utf8',
			maxBuffer: 64 * kB * kB,
		});
		const [run] = (JSON.parse(stdout) as Log).runs;
		const told = new Map(run?.tool.driver.rules?.map(({ id, help }) => [id, help?.text]));
		for (const { meta } of catalogue) {
			if (told.has(meta.id)) assert.equal(told.get(meta.id), `${meta.description}\n\n${meta.why}`);
		}
		assert.ok(told.size > 50);
		for (const file of [...loadedWith('extension.js'), 'extension.web.js']) {
			const text = readFileSync(`dist/${file}`, 'utf8');
			for (const { meta } of catalogue) {
				const criteria = meta.examples.flatMap((example) => [...example.text.matchAll(/^- \[ \] (.{30,})$/gm)]);
				for (const said of [meta.why, ...criteria.map(([, criterion = '']) => criterion)])
					assert.ok(!text.includes(said), `${meta.id} in ${file}: ${said}`);
			}
		}
	});

	it('keep what the tagger knows in a file of its own', () => {
		assert.ok(size('english.json') <= 1400 * kB, `${size('english.json')} bytes`);
		assert.match(readFileSync('dist/english.json', 'utf8'), /^\{"licence":"[^"]*MIT License/);
		// A word that only the word book has.
		assert.match(readFileSync('dist/english.json', 'utf8'), /aardvark/);
		for (const file of readdirSync('dist').filter((name) => name.endsWith('.js')))
			assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), /aardvark/, file);
	});

	it('keep the board within 180 kB', () => assert.ok(size('webview/board.js') <= 180 * kB));

	it('keep the roadmap within 180 kB', () => assert.ok(size('webview/roadmap.js') <= 180 * kB));

	it('keep the refinement session within 60 kB', () => assert.ok(size('webview/refinement.js') <= 60 * kB));

	it('keep the page that draws within 4 kB', () => assert.ok(size('webview/picture.js') <= 4 * kB));

	it('hold nothing that evaluates text', () => {
		const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
		for (const file of [
			...files,
			...readdirSync('dist/webview', { encoding: 'utf8' }).map((name) => `webview/${name}`),
		]) {
			assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), /\beval\(|new Function\(/, file);
		}
	});

	it('name every rule of the catalogue in the list that is loaded first', () => {
		assert.deepEqual(
			ruleIds,
			catalogue.map(({ meta }) => meta.id),
		);
	});

	it('load in the browser without Node', () => {
		const module = { exports: {} as Record<string, unknown> };
		const required: string[] = [];
		const sandbox = {
			module,
			exports: module.exports,
			require(name: string) {
				required.push(name);
				return editorInterface();
			},
		};
		vm.runInNewContext(readFileSync('dist/extension.web.js', 'utf8'), sandbox, 'extension.web.js');
		assert.equal(typeof module.exports.activate, 'function');
		assert.deepEqual([...new Set(required)], ['vscode']);
	});

	it('keep the YAML of the settings file out of the start', () => {
		const itsTree = /The file holds a second document/;
		assert.ok(says('config.js', itsTree));
		for (const file of ['extension.js', 'scan.js', 'core.js', 'commands.js']) assert.ok(!says(file, itsTree), file);
		const reader = /nesting exceeded maxDepth/;
		for (const file of ['core.js', 'config.js']) assert.ok(says(file, reader), file);
		for (const file of ['extension.js', 'scan.js']) assert.ok(!says(file, reader), file);
	});

	it('hold one reader of YAML, and that one once', () => {
		const files = [...loadedWith('extension.js')].filter((name) =>
			/nesting exceeded maxDepth/.test(readFileSync(`dist/${name}`, 'utf8')),
		);
		assert.equal(files.length, 1);
		for (const name of [...loadedWith('extension.js'), 'extension.web.js'])
			assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /BLOCK_AS_IMPLICIT_KEY/, name);
	});

	it('read settings and character names as the sources do, without what was left out of packages', () => {
		const load = createRequire(`${process.cwd()}/`);
		const built = load('./dist/config.js').readConfig as typeof readConfig;
		const texts = [
			readFileSync('examples/harbour-coffee/refinery.yml', 'utf8'),
			'ready: &all {estimate: yes, epic: true}\nboard:\n  views:\n    - name: >-\n        two\n        lines\n      filter: "a\\tb"\n',
			'lint:\n  rules: {vague-term: off\nignore: [!glob/**, "x"]\nestimation: *none\n',
			'ids: !own {a}\norder: {log: 0x1f, log: 2026-01-31}\nboard: {capacity: 1e1, wip: {a: .inf}}\n',
		];
		for (const text of texts) assert.deepEqual(built(text), readConfig(text));
		const { inlinePieces } = load('./dist/ast.js') as { inlinePieces(text: string): unknown };
		assert.match(JSON.stringify(inlinePieces('a&nbsp;b&rarr;c&apos;d&unknown;')), /a\u00a0b→c'd&unknown;/);
	});

	it('keep what reads formulas out of the start', () => {
		const jsep = /ConditionalExpression/;
		assert.ok(says('config.js', jsep));
		for (const file of ['extension.js', 'scan.js', 'core.js', 'commands.js']) assert.ok(!says(file, jsep), file);
	});

	it('leave scoring to a file of its own', () => {
		assert.ok(says('commands.js', /Time criticality/));
		for (const file of ['extension.js', 'scan.js']) assert.ok(!says(file, /Time criticality/), file);
	});

	it('leave the language of filters and git to files that are loaded later', () => {
		const words = [/is no field; /, /--is-shallow-repository/];
		assert.ok(words.every((word) => says('scan.js', word) || says('commands.js', word)));
		for (const word of words) assert.ok(!says('extension.js', word), word.source);
	});

	it('leave what commands do to a file of its own', () => {
		assert.ok(says('commands.js', /The sample is missing from this installation/));
		assert.ok(!says('extension.js', /The sample is missing from this installation/));
	});

	it('export what each of them is asked for', () => {
		const load = createRequire(`${process.cwd()}/`);
		const scan = load('./dist/scan.js') as Record<string, unknown>;
		const core = load('./dist/core.js') as Record<string, unknown>;
		assert.equal(typeof load('./dist/config.js').readConfig, 'function');
		assert.match(readFileSync('dist/commands.js', 'utf8'), /scoreLines/);
		for (const name of ['createFileFilter', 'createScanner', 'LiveTree', 'parseFilter'])
			assert.equal(typeof scan[name], 'function', name);
		for (const name of [
			'toolConvention',
			'readEntries',
			'lintText',
			'createAssessor',
			'entriesOfText',
			'fixAll',
			'planningOn',
			'textQuestions',
		]) {
			assert.equal(typeof core[name], 'function', name);
		}
	});
});
