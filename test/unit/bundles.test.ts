import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { catalogue } from '../../src/core/lint/catalogue';
import { ruleIds } from '../../src/core/lint/ruleIds';

const kB = 1024;
const size = (file: string) => statSync(`dist/${file}`).size;

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
	it('start small on Node', () => assert.ok(size('extension.js') <= 120 * kB, `${size('extension.js')} bytes`));

	it('stay within a megabyte on Node', () => {
		const total = ['extension', 'scan', 'core', 'ast', 'config', 'commands']
			.map((name) => size(`${name}.js`))
			.reduce((a, b) => a + b);
		assert.ok(total <= 1024 * kB, `${total} bytes`);
	});

	it('keep what the tagger knows in a file of its own', () => {
		assert.ok(size('english.json') <= 1400 * kB, `${size('english.json')} bytes`);
		assert.match(readFileSync('dist/english.json', 'utf8'), /^\{"licence":"[^"]*MIT License/);
		// A word that only the word book has.
		assert.match(readFileSync('dist/english.json', 'utf8'), /aardvark/);
		for (const file of ['extension.js', 'extension.web.js', 'scan.js', 'core.js', 'cli.js'])
			assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), /aardvark/, file);
	});

	it('keep the board within 180 kB', () => assert.ok(size('webview/board.js') <= 180 * kB));

	it('hold nothing that evaluates text', () => {
		const files = ['extension', 'extension.web', 'scan', 'core', 'config', 'commands', 'cli', 'webview/board'];
		for (const file of files.map((name) => `${name}.js`)) {
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
		const yaml = /BLOCK_AS_IMPLICIT_KEY/;
		assert.match(readFileSync('dist/config.js', 'utf8'), yaml);
		for (const file of ['extension.js', 'scan.js', 'core.js'])
			assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), yaml, file);
	});

	it('keep what reads formulas out of the start', () => {
		const jsep = /ConditionalExpression/;
		assert.match(readFileSync('dist/config.js', 'utf8'), jsep);
		for (const file of ['extension.js', 'scan.js', 'core.js', 'commands.js'])
			assert.doesNotMatch(readFileSync(`dist/${file}`, 'utf8'), jsep, file);
	});

	it('leave scoring to a file of its own', () => {
		assert.match(readFileSync('dist/commands.js', 'utf8'), /Time criticality/);
		assert.doesNotMatch(readFileSync('dist/extension.js', 'utf8'), /Time criticality/);
	});

	it('leave what commands do to a file of its own', () => {
		assert.match(readFileSync('dist/commands.js', 'utf8'), /The sample is missing from this installation/);
		assert.doesNotMatch(readFileSync('dist/extension.js', 'utf8'), /The sample is missing from this installation/);
	});

	it('export what each of them is asked for', () => {
		const load = createRequire(`${process.cwd()}/`);
		const scan = load('./dist/scan.js') as Record<string, unknown>;
		const core = load('./dist/core.js') as Record<string, unknown>;
		assert.equal(typeof load('./dist/config.js').readConfig, 'function');
		assert.match(readFileSync('dist/commands.js', 'utf8'), /scoreLines/);
		for (const name of ['createFileFilter', 'createScanner', 'LiveTree'])
			assert.equal(typeof scan[name], 'function', name);
		for (const name of [
			'toolConvention',
			'readEntries',
			'lintText',
			'createAssessor',
			'entriesOfText',
			'fixAll',
			'planningOn',
		]) {
			assert.equal(typeof core[name], 'function', name);
		}
	});
});
