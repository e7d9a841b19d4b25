import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editNested } from '../../../src/core/frontmatter/editNested';
import type { YamlValue } from '../../../src/core/frontmatter/frontMatter';
import { findNested, type Path } from '../../../src/core/frontmatter/nested';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { scalarText } from '../../../src/core/frontmatter/scalarText';
import { applyEdits } from '../../../src/core/model/textEdit';
import { anyDocument, wantedScalar } from './generatedDocument';

const goal = (...lines: string[]) => ['---', 'id: GOAL-1', ...lines, 'period: 2026-Q4', '---', 'Body', ''].join('\n');

function edited(text: string, path: Path, words: string): string {
	const edit = editNested(text, path, { kind: 'scalar', text: words, as: 'number' });
	assert.equal(edit.kind, 'edits', edit.kind === 'refused' ? edit.reason : '');
	return edit.kind === 'edits' ? applyEdits(text, edit.edits) : '';
}

function added(text: string, path: Path): string {
	const fields = { date: { text: '2026-11-27', as: 'date' }, value: { text: '46', as: 'number' } } as const;
	const edit = editNested(text, path, { kind: 'item', fields });
	assert.equal(edit.kind, 'edits', edit.kind === 'refused' ? edit.reason : '');
	return edit.kind === 'edits' ? applyEdits(text, edit.edits) : '';
}

describe('frontmatter: a value below a key', () => {
	const block = goal('key-results:', '  - name: One', '    actual: 4 # so far', '', '    target: 9', '  - name: Two');

	it('is changed where it stands', () =>
		assert.equal(edited(block, ['key-results', 0, 'actual'], '5'), block.replace('actual: 4', 'actual: 5')));

	it('is added behind the others, as far in as they are', () => {
		assert.equal(
			edited(block, ['key-results', 1, 'actual'], '5'),
			block.replace('name: Two', 'name: Two\n    actual: 5'),
		);
	});

	it('fills a key that has none', () => {
		const empty = goal('key-results:', '- name: One', '  actual:', '- {name: Two, actual: }');
		assert.equal(edited(empty, ['key-results', 0, 'actual'], '5'), empty.replace('  actual:\n', '  actual: 5\n'));
		assert.equal(edited(empty, ['key-results', 1, 'actual'], '5'), empty.replace('Two, actual: }', 'Two, actual: 5 }'));
	});

	it('is changed and added in brackets', () => {
		const flow = goal('key-results: [{ name: "One, two", actual: 4 }, { name: Two }]');
		assert.equal(edited(flow, ['key-results', 0, 'actual'], '5'), flow.replace('actual: 4', 'actual: 5'));
		assert.equal(edited(flow, ['key-results', 1, 'actual'], '5'), flow.replace('Two }', 'Two, actual: 5 }'));
	});

	it('becomes one more item of a list, in its form', () => {
		const list = goal('key-results:', '  - name: One', '    history:', '      - { date: 2026-10-01, value: 4 }');
		assert.equal(
			added(list, ['key-results', 0, 'history']),
			list.replace('value: 4 }', 'value: 4 }\n      - { date: 2026-11-27, value: 46 }'),
		);
		const flow = goal('key-results:', '  - name: One', '    history: [{ date: 2026-10-01, value: 4 }]');
		assert.equal(
			added(flow, ['key-results', 0, 'history']),
			flow.replace('value: 4 }]', 'value: 4 }, { date: 2026-11-27, value: 46 }]'),
		);
		assert.equal(
			added(block, ['key-results', 0, 'history']),
			block.replace('target: 9', 'target: 9\n    history:\n      - { date: 2026-11-27, value: 46 }'),
		);
	});

	it('is found where its quotes hold what looks like a comment', () => {
		const quoted = goal('key-results:', "  - name: ' # one'", '    actual: " # 4"');
		assert.equal(edited(quoted, ['key-results', 0, 'actual'], '5'), quoted.replace(' # 4', '5'));
	});

	it('keeps line ends', () => {
		const windows = block.replaceAll('\n', '\r\n');
		assert.equal(
			added(windows, ['key-results', 0, 'history']),
			added(block, ['key-results', 0, 'history']).replaceAll('\n', '\r\n'),
		);
	});

	it('is refused where there is no such place', () => {
		for (const [text, path] of [
			[block, ['key-results', 7, 'actual']],
			[block, ['key-results', 0, 'name', 'actual']],
			[goal('key-results:', '  - &a', '    actual: 4'), ['key-results', 0, 'actual']],
			['No front matter', ['key-results', 0, 'actual']],
		] as const) {
			const edit = editNested(text, path, { kind: 'scalar', text: '5', as: 'number' });
			assert.equal(edit.kind, 'refused', text);
		}
	});

	it('of any document is found as it was read, and changed alone or not at all', () => {
		let changed = 0;
		fc.assert(
			fc.property(anyDocument, wantedScalar, ({ text }, words) => {
				const read = readFrontMatter(text);
				for (const path of scalarPaths(read.data)) {
					const place = findNested(text, read, path);
					const value = at(read.data, path);
					assert.ok(place, `${path.join(' ')} in ${JSON.stringify(text)}`);
					if (value !== '') assert.equal(scalarText(text, place).text, value);
					if (path.length < 2 || typeof path.at(-1) === 'number') continue;
					const edit = editNested(text, path, { kind: 'scalar', text: words, as: 'text' });
					if (edit.kind === 'refused') continue;
					changed++;
					const after = readFrontMatter(applyEdits(text, edit.edits));
					assert.equal(at(after.data, path), words);
					for (const other of scalarPaths(read.data))
						if (other.join('/') !== path.join('/')) assert.equal(at(after.data, other), at(read.data, other));
				}
			}),
			{ numRuns: 300 },
		);
		assert.ok(changed > 20, `${changed} were changed`);
	});
});

function scalarPaths(value: YamlValue, path: Path = []): Path[] {
	if (typeof value === 'string') return [path];
	if (Array.isArray(value)) return value.flatMap((item, i) => scalarPaths(item, [...path, i]));
	return Object.entries(value).flatMap(([key, item]) => scalarPaths(item, [...path, key]));
}

function at(value: YamlValue | undefined, [step, ...rest]: Path): YamlValue | undefined {
	if (step === undefined) return value;
	return at((value as Record<string | number, YamlValue>)[step], rest);
}
