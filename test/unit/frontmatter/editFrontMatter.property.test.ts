import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setKey } from '../../../src/core/frontmatter/editFrontMatter';
import { findKey } from '../../../src/core/frontmatter/keyPlaces';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { scalarText } from '../../../src/core/frontmatter/scalarText';
import { applyEdits } from '../../../src/core/model/textEdit';
import { anyDocument, wantedKey, wantedScalar, wantedValue } from './generatedDocument';

const runs = { numRuns: 400 };
/** Prototypes differ between what is read and what is expected; the values must not. */
const plainData = (data: object): unknown => JSON.parse(JSON.stringify(Object.entries(data)));

function editsOf(text: string, ...rest: Parameters<typeof setKey> extends [string, ...infer Rest] ? Rest : never) {
	const result = setKey(text, ...rest);
	assert.equal(result.kind, 'edits', result.kind === 'refused' ? `${result.reason} in ${JSON.stringify(text)}` : '');
	return result.kind === 'edits' ? result.edits : [];
}

describe('frontmatter: any document', () => {
	it('is read as it was meant', () => {
		fc.assert(
			fc.property(anyDocument, ({ text, data }) => {
				const read = readFrontMatter(text);
				assert.equal(read.problem, undefined);
				assert.deepEqual(plainData(read.data), plainData(data));
			}),
			runs,
		);
	});

	it('shows the place of every key and its value', () => {
		fc.assert(
			fc.property(anyDocument, ({ text, data }) => {
				const read = readFrontMatter(text);
				for (const [key, value] of Object.entries(data)) {
					const place = findKey(text, read, key);
					assert.ok(place, `${key} in ${JSON.stringify(text)}`);
					if (typeof value === 'string' && value !== '') assert.equal(scalarText(text, place.value).text, value);
					if (place.items) {
						const texts = place.items.map((item) => scalarText(text, item).text);
						assert.deepEqual(texts, value);
					}
					const isScalarList = Array.isArray(value) && value.every((item) => typeof item === 'string');
					assert.equal(place.items !== undefined, isScalarList);
				}
			}),
			runs,
		);
	});

	it('changes in the wanted key only, and reads back', () => {
		fc.assert(
			fc.property(anyDocument, wantedKey, wantedValue, ({ text, data }, key, value) => {
				const before = readFrontMatter(text);
				const edits = editsOf(text, key, value);
				const after = applyEdits(text, edits);
				const read = readFrontMatter(after);
				const wanted = { ...Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)) };
				const others = Object.entries(read.data).filter(([name]) => name !== key);
				assert.deepEqual(plainData(others), plainData(Object.entries(wanted)));
				const already = data[key] === '' && Array.isArray(value) && value.length === 0;
				assert.deepEqual(read.data[key], already ? '' : value);
				assert.equal(after.slice(read.bodyStart), text.slice(before.bodyStart));
				const lines = findKey(text, before, key)?.lines;
				for (const { range } of edits) {
					if (lines) assert.ok(range.start >= lines.start && range.end <= lines.end);
					else assert.equal(range.start, range.end);
				}
			}),
			runs,
		);
	});

	it('comes back to the same bytes when a value in the same quotes is set and set back', () => {
		const quotes = (written: string) => /^["']?/.exec(written)?.[0];
		fc.assert(
			fc.property(anyDocument, wantedScalar, ({ text, data }, value) => {
				for (const [key, old] of Object.entries(data)) {
					const place = findKey(text, readFrontMatter(text), key);
					if (typeof old !== 'string' || old === '' || !place) continue;
					const written = text.slice(place.value.start, place.value.end);
					// Folded values and blocks are written anew on one line; needless escapes are not kept.
					if (/[\r\n]/.test(written) || (written.startsWith('"') && written !== JSON.stringify(old))) continue;
					const changed = applyEdits(text, editsOf(text, key, value));
					const now = findKey(changed, readFrontMatter(changed), key);
					if (!now || quotes(changed.slice(now.value.start, now.value.end)) !== quotes(written)) continue;
					if (quotes(written) === '' && /^(?:[\d~.-].*|y|n|yes|no|on|off|true|false|null|inf|nan)$/i.test(old))
						continue;
					assert.equal(applyEdits(changed, editsOf(changed, key, old)), text);
				}
			}),
			runs,
		);
	});

	it('comes back to the same bytes when a key is added and taken out', () => {
		fc.assert(
			fc.property(anyDocument, wantedScalar, ({ text }, value) => {
				const added = applyEdits(text, editsOf(text, 'new-key', value, { after: ['id', 'title', 'status'] }));
				assert.equal(applyEdits(added, editsOf(added, 'new-key', undefined)), text);
			}),
			runs,
		);
	});
});
