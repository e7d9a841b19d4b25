import type { TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import { decodeTarget } from '../util/decodeTarget';
import { relativePath, resolvePath } from '../util/paths';
import type { NewPlace } from './newPlaces';

/** The target of a link in its parts, as written: `<`, the way to a file, an anchor, `>`. */
const parts = /^(<?)((?:\\.|[^#?>])+)([^>]*>?)$/s;
const notRelative = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;
const backslashEscape = /\\(?=[!-/:-@[-`{-~])/g;

/**
 * The edits after which the relative links of a text lead to the same files as before, although those or the text's own file
 * were moved. Everything else of a link stays as it is written.
 * @param targets places of link targets in the text, see `linkTargets`
 * @param from path of the text's file before the move
 */
export function movedLinks(
	text: string,
	targets: readonly TextRange[],
	from: string,
	newPlace: NewPlace,
): readonly TextEdit[] {
	const here = newPlace(from);
	const edits: TextEdit[] = [];
	for (const range of targets) {
		const [, open = '', written = '', rest = ''] = parts.exec(textIn(text, range)) ?? [];
		if (written === '' || notRelative.test(written)) continue;
		const way = decoded(written);
		const to = newPlace(resolvePath(from, way));
		if (resolvePath(here, way) === to) continue;
		edits.push({ range, newText: open + respelled(written, relativePath(here, to), open !== '') + rest });
	}
	return edits;
}

function decoded(written: string): string {
	return decodeTarget(written.replace(backslashEscape, ''));
}

/** Another way, spelled as the present one is: with escapes or without, with `./` and a slash at the end or without. */
function respelled(written: string, way: string, bracketed: boolean): string {
	const known = new Map(written.split('/').map((part) => [decoded(part), part]));
	const escaped = /%[\da-f]{2}/i.test(written);
	const unsafe = bracketed ? /[\\<>#?]/g : /[\\<>#?\s()]/g;
	const spell = (part: string) =>
		known.get(part) ?? (escaped ? encodeURI(part) : part.replaceAll('%', '%25')).replace(unsafe, percentEncoded);
	const respelling = way.split('/').map(spell).join('/');
	// Before a name with a colon it keeps the name from being read as a scheme.
	const plain = written.startsWith('./') || /^\.\/[^/]*:/.test(way) ? respelling : respelling.replace(/^\.\//, '');
	return written.endsWith('/') ? `${plain}/` : plain;
}

function percentEncoded(sign: string): string {
	return sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign);
}
