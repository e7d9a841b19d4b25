import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { mergeItem } from '../../../src/core/merge/mergeItem';
import { mergeTicks } from '../../../src/core/merge/mergeTicks';
import type { MergeLines } from '../../../src/core/merge/sides';

const marking = { oursName: 'ours', theirsName: 'theirs', baseName: undefined };
/** Bodies that differ on both sides are for git, and not looked at here. */
const noLines: MergeLines = () => ({ text: '', conflicts: 1 });

const keys = ['id', 'status', 'rank', 'labels', 'points', 'epic', 'note'];
const value = fc.oneof(
	fc.stringMatching(/^[a-z]{1,6}$/),
	fc.stringMatching(/^[a-z]{1,6}$/).map((word) => `"${word}"  # why`),
	fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
	fc
		.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
		.map((all) => all.map((each) => `\n  - ${each}`).join('')),
	fc.constant(''),
);
const comment = fc.constantFrom('', '', '# about the next\n', '\n');
/** A version of a file: for each key its lines, or nothing where it is absent. */
const version = fc.tuple(
	...keys.map((key) =>
		fc.option(
			fc.tuple(comment, value).map(([above, text]) => `${above}${key}: ${text}\n`),
			{ nil: '' },
		),
	),
);
const eol = fc.constantFrom('\n', '\r\n');

const fileOf = (lines: readonly string[], end: string, body = '\nBody\n') =>
	`---\n${lines.join('')}---\n${body}`.replaceAll('\n', end);
const dataOf = (text: string) => readFrontMatter(text).data;

describe('merging versions of an item', () => {
	it('gives what one side changed, and what both changed alike', () => {
		fc.assert(
			fc.property(version, version, eol, (a, b, end) => {
				const [base, now] = [fileOf(a, end), fileOf(b, end)];
				for (const sides of [
					{ base, ours: now, theirs: base },
					{ base, ours: base, theirs: now },
					{ base, ours: now, theirs: now },
				]) {
					const merged = mergeItem(sides, marking, noLines);
					if (!merged) {
						// No lines between the fences have no line end to go by.
						assert.ok([a, b].some((lines) => lines.join('') === ''));
						continue;
					}
					assert.equal(merged.conflicts, 0);
					assert.deepEqual({ ...dataOf(merged.text) }, { ...dataOf(now) });
					if (sides.ours === now) assert.equal(merged.text, now);
				}
			}),
		);
	});

	it('takes each key from the side that changed it, whatever stands beside it', () => {
		const choice = fc.array(fc.constantFrom('base', 'ours', 'theirs'), {
			minLength: keys.length,
			maxLength: keys.length,
		});
		fc.assert(
			fc.property(version, version, version, choice, eol, (base, ours, theirs, chosen, end) => {
				const changed = (side: readonly string[], name: string) =>
					base.map((line, i) => (chosen[i] === name ? (side[i] ?? '') : line));
				const [left, right] = [changed(ours, 'ours'), changed(theirs, 'theirs')];
				const wanted = base.map((_, i) => (chosen[i] === 'theirs' ? right[i] : left[i]) ?? '');
				const sides = { base: fileOf(base, end), ours: fileOf(left, end), theirs: fileOf(right, end) };
				const merged = mergeItem(sides, marking, noLines);
				if (!merged) return;
				assert.equal(merged.conflicts, 0);
				assert.deepEqual({ ...dataOf(merged.text) }, { ...dataOf(fileOf(wanted, end)) });
				assert.doesNotMatch(merged.text, end === '\n' ? /\r/ : /[^\r]\n/);
			}),
		);
	});

	it('leaves in conflict exactly the keys that both changed in two ways, and loses no line', () => {
		fc.assert(
			fc.property(version, version, version, (base, ours, theirs) => {
				const sides = { base: fileOf(base, '\n'), ours: fileOf(ours, '\n'), theirs: fileOf(theirs, '\n') };
				const merged = mergeItem(sides, marking, noLines);
				if (!merged) return;
				const torn = keys.filter((key, i) => {
					const [a, b, c] = [base[i], ours[i], theirs[i]];
					const isSet = key === 'labels' && merged.text.match(/^labels:/gm)?.length !== 2;
					const same = JSON.stringify(dataOf(sides.ours)[key]) === JSON.stringify(dataOf(sides.theirs)[key]);
					return a !== b && a !== c && b !== c && !(isSet && b !== '' && c !== '') && !(same && b !== '' && c !== '');
				});
				assert.equal(merged.conflicts, torn.length, merged.text);
				assert.equal(merged.text.match(/^<<<<<<< ours$/gm)?.length ?? 0, torn.length);
			}),
		);
	});

	it('merges ticks of lines that stand beside each other, and nothing else', () => {
		const tick = fc.constantFrom(' ', 'x');
		fc.assert(
			fc.property(fc.array(fc.tuple(tick, tick, tick), { maxLength: 6 }), (ticks) => {
				const side = (at: number, more = '') => ticks.map((row, i) => `- [${row[at]}] Line ${i}\n`).join('') + more;
				const twice = '- [ ] Twice\n- [x] Twice\n';
				const merged = mergeTicks({ base: side(0, twice), ours: side(1, `${twice}more`), theirs: side(2, twice) });
				const wanted = ticks.map(([a, b, c], i) => `- [${a === b ? c : b}] Line ${i}\n`).join('');
				assert.deepEqual(merged, { base: wanted + twice, ours: `${wanted}${twice}more`, theirs: wanted + twice });
			}),
		);
	});
});
