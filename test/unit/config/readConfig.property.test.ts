import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Config } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import { LineIndex } from '../../../src/core/model/position';
import { rules } from './allRules';
import { generatedConfig } from './generatedConfig';

type Path = readonly (string | number)[];

/** No key has such a value, and no list such an entry. */
const wrong = [['no such value']];

/** Places of all values within a value, itself left out. */
function placesIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
	const children = Array.isArray(value) ? value.map((child, at) => [at, child] as const) : Object.entries(value);
	return [...(path.length > 0 ? [path] : []), ...children.flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

/** A copy with another value at a place; undefined takes the place out. */
function changed(value: unknown, path: Path, to: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return to;
	if (Array.isArray(value)) {
		const items = value.map((child, at) => (at === step ? changed(child, rest, to) : child));
		return items.filter((item) => item !== undefined);
	}
	const entries = Object.entries(value as object).map(([key, child]) => [
		key,
		key === step ? changed(child, rest, to) : child,
	]);
	return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

/** The entry of a list that a place is in or is, where one part is wrong and the rest of it cannot stand alone. */
function lostWith(path: Path): Path {
	if (path[1] === 'views' && path[3] === 'name') return path.slice(0, 3);
	const isNeeded = path.length === 3 && (path[2] === 'path' || path[2] === 'name' || path[2] === 'category');
	return isNeeded ? path.slice(0, 2) : path;
}

function read(value: unknown): ReturnType<typeof readConfig> {
	return readConfig(stringify(value, { aliasDuplicateObjects: false }), { rules });
}

describe('a settings file of any content', function () {
	this.timeout(60_000);

	it('is read without a problem when it is in order', () => {
		fc.assert(
			fc.property(generatedConfig, (said) => {
				assert.deepEqual(read(said).problems, []);
			}),
		);
	});

	it('is read but for the one value that is wrong', () => {
		fc.assert(
			fc.property(generatedConfig, fc.nat(), (said, choice) => {
				const places = placesIn(said).filter(
					(path) =>
						!(path[0] === 'lint' && path[1] === 'rules' && path[3]) &&
						// With a list in its place this is an empty list, which says something else than nothing.
						!(path[0] === 'ready' && path.at(-1) === 'rules'),
				);
				const place = places[choice % Math.max(places.length, 1)];
				if (!place || isFree(place)) return;
				const { config, problems } = read(changed(said, place, wrong));
				assert.ok(problems.length > 0);
				assert.deepEqual(config, read(changed(said, lostWith(place), undefined)).config satisfies Config);
			}),
			{ numRuns: 200 },
		);
	});

	it('is read but for the section in which a line is torn', () => {
		const torn = fc.constantFrom('"', "'", '[', '{', '@', '\n\t- ', '- - "', '*', '%', '`', '}', ']', '? [');
		fc.assert(
			fc.property(generatedConfig, fc.nat(), torn, (said, choice, slip) => {
				const names = Object.keys(said);
				const name = names[choice % Math.max(names.length, 1)];
				// Globs are words, so what is left of a torn line of them may well be one.
				if (name === undefined || name === 'ignore' || name === 'sources') return;
				const sections = names.map((each) =>
					each === name ? `${each}: ${slip}x\n` : stringify({ [each]: said[each] }),
				);
				const { config, problems } = readConfig(sections.join(''), { rules });
				assert.ok(problems.length > 0);
				// A section with a bracket left open may still be read.
				const others = { ...read(changed(said, [name], undefined)).config, [name]: undefined };
				assert.deepEqual({ ...config, [name]: undefined }, others);
			}),
			{ numRuns: 200 },
		);
	});

	it('never throws, and names places within the file', () => {
		const scraps = fc.constantFrom(
			...[
				'sources:',
				'workflow:',
				'lint:',
				'rules:',
				'ready:',
				'ids:',
				'fields:',
				'board:',
				'views:',
				'path:',
				'a',
				'1',
				'~',
				'null',
				'.nan',
			],
			...[
				'\n',
				'\n  ',
				'\n    ',
				'\r\n',
				'\r',
				'\t',
				' ',
				': ',
				'- ',
				'? ',
				', ',
				'[',
				']',
				'{',
				'}',
				'"',
				"'",
				'#',
				'|\n',
				'>\n',
			],
			...[
				'&a ',
				'*a',
				'!!str ',
				'!x ',
				'!!binary ',
				'%YAML 1.1\n',
				'---\n',
				'...\n',
				'<<: ',
				'\uFEFF',
				'\u0000',
				'\uD800',
				'__proto__: ',
			],
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
			fc.tuple(generatedConfig, fc.nat(), scraps).map(([said, at, scrap]) => {
				const text = stringify(said);
				const cut = at % (text.length + 1);
				return text.slice(0, cut) + scrap + text.slice(cut);
			}),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const lines = new LineIndex(text);
				for (const { range, message } of readConfig(text, { rules }).problems) {
					assert.ok(range.end.line < lines.lineCount && range.start.line <= range.end.line, message);
					assert.ok(lines.offsetAt(range.end) >= lines.offsetAt(range.start), message);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

/** Rules take any options, so there is no wrong one. */
function isFree([first, , , option]: Path): boolean {
	return first === 'lint' && option !== undefined && option !== 'severity';
}
