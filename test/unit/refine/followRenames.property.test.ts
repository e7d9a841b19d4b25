import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { linkTargets } from '../../../src/core/markdown/ast';
import { applyEdits } from '../../../src/core/model/textEdit';
import { movedLinks } from '../../../src/core/refine/movedLinks';
import { newPlaces } from '../../../src/core/refine/newPlaces';

const name = fc.constantFrom(
	'a',
	'b',
	'US-1',
	'two words',
	'ä',
	'100%',
	'50%25',
	'(x)',
	'c#1',
	'd?',
	'x:y',
	"it's",
	'&amp',
	'_z_',
);
const folder = fc.array(name, { maxLength: 3 }).map((names) => ['r', ...names].join('/'));
const file = fc.tuple(folder, name).map(([at, last]) => `${at}/${last}.md`);

/** A path as a link writes it: all escaped, or only what must be, in brackets or with a `./` of its own. */
const spelling = fc.constantFrom<(way: string) => string>(
	(way) => way.split('/').map(escapeAll).join('/'),
	(way) => `./${way.split('/').map(escapeAll).join('/')}`,
	(way) => `<./${way.replace(/[%#?]/g, encodeURIComponent)}>`,
	(way) => `./${way.replace(/[%#?\s()]/g, escapeAll)}`,
);

function escapeAll(part: string): string {
	return encodeURIComponent(part).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

const link = fc.record({
	to: file,
	spell: spelling,
	anchor: fc.constantFrom('', '#a', '#a%20b'),
	around: fc.constantFrom<readonly [string, string]>(
		['Text [a](', ') more.\n\n'],
		['- ![p](', ' "t")\r\n\r\n'],
		['\n[ref]: ', '\n\n'],
	),
});

/** Where links lead, found without the product's own parts. */
function leadsTo(text: string, at: string): readonly string[] {
	return linkTargets(text).map(({ start, end }) => {
		const written = text
			.slice(start, end)
			.replace(/^<|>$/g, '')
			.replace(/[#?].*$/, '');
		return path.posix.join(path.posix.dirname(at), decodeURIComponent(written));
	});
}

function around(text: string): string {
	return linkTargets(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}

const anchors = (text: string) => linkTargets(text).map(({ start, end }) => /#[^>]*/.exec(text.slice(start, end))?.[0]);

describe('links that follow moved files', () => {
	it('lead to the same files afterwards, and nothing else is another', () => {
		fc.assert(
			fc.property(
				file,
				fc.array(link, { maxLength: 5 }),
				fc.array(fc.tuple(fc.boolean(), folder, name), { maxLength: 2 }),
				(at, links, places) => {
					const text = links
						.map(({ to, spell, anchor, around: [before, behind] }) => {
							const written = spell(path.posix.relative(path.posix.dirname(at), to));
							const target = written.startsWith('<') ? `${written.slice(0, -1)}${anchor}>` : written + anchor;
							return before + target + behind;
						})
						.join('');
					const moves = new Map<string, string>();
					const moved = [at, ...links.map(({ to }) => to)];
					places.forEach(([whole, inside, last], position) => {
						const from = moved[position % moved.length] as string;
						// A file, or the folder that it lies in where that is not the root.
						const folder = path.posix.dirname(from);
						if (whole && folder !== 'r') moves.set(folder, `${inside}/${last}`);
						else moves.set(from, `${inside}/${last}.md`);
					});
					const newPlace = newPlaces(moves);
					const edits = movedLinks(text, linkTargets(text), at, newPlace);
					const after = applyEdits(text, edits);
					assert.deepEqual(leadsTo(after, newPlace(at)), leadsTo(text, at).map(newPlace));
					assert.equal(around(after), around(text));
					assert.deepEqual(anchors(after), anchors(text));
					if (moves.size === 0) assert.deepEqual(edits, []);
				},
			),
			{ numRuns: 100 },
		);
	}).timeout(20_000);
});
