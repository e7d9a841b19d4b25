import type { Conventions } from '../conventions/conventions';
import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { refused } from '../model/textEdit';
import { relativePath } from '../util/paths';
import type { Source } from './draft';
import { longestSource } from './draftFromText';
import type { ItemPlace } from './fieldValue';
import type { Refusal } from './planner';
import { isSameItem } from './sameItem';
import type { NewFile } from './storyBeside';
import { withStorySentence } from './storyDraft';

/**
 * The text of a new story that is made of another text: a story sentence with gaps, and below everything else the source as a
 * quotation that is read as nothing but that, with the way back to its place. The result is read again: when it is not just the
 * new item, without criteria and questions, it is refused.
 */
export function draftText(made: NewFile, place: ItemPlace, conventions: Conventions, source: Source): string | Refusal {
	if (source.text.length > longestSource) {
		const [has, most] = [source.text.length, longestSource].map((count) => Math.round(count / 1000));
		return refused(`A text of ${has},000 characters is too long for a story: select ${most},000 at most.`);
	}
	const convention = conventions.named(place.convention);
	const story = withStorySentence(made.text, convention);
	const text = `${story}\n${sourceSection(source, made.path, place.root)}`;

	const file = { uri: made.uri, root: place.root, path: made.path };
	const read = (text: string) => readEntries(file, { kind: 'text', text }, conventions);
	const [entry, ...others] = read(story);
	const now = itemTextOf(text, readFrontMatter(text), convention, undefined);
	const isOne = entry?.readable && entry.id === made.id && others.length === 0 && read(text).length === 1;
	if (!isOne || !isSameItem(text, entry, conventions) || !now || criteriaIn(now).length > 0)
		return refused(
			`No story was made of this text: in a file of ${convention.name} it would be read as something else.`,
		);
	return text;
}

function sourceSection({ text, place, email }: Source, path: string, root: string): string {
	const lines: string[] = ['## Source', ''];
	const from = [...(place ? [wayBack(place, path, root)] : []), ...(email ? [letter(email)] : [])];
	if (from.length > 0) lines.push(`From ${from.join(': ')}`, '');
	const quoted = shown(text);
	const ticks = Math.max(2, ...[...quoted.matchAll(/`+/g)].map(([run]) => run.length)) + 1;
	const fence = '`'.repeat(ticks);
	return [...lines, `${fence}text`, quoted, fence, ''].join('\n');
}

function wayBack(
	{ root, path, firstLine, lastLine }: NonNullable<Source['place']>,
	from: string,
	home: string,
): string {
	const lines = lastLine > firstLine ? `lines ${firstLine} to ${lastLine}` : `line ${firstLine}`;
	const label = `${path}, ${lines}`;
	// From one workspace folder to another there is no way that holds on other machines.
	if (root !== home) return code(label);
	const anchor = lastLine > firstLine ? `#L${firstLine}-L${lastLine}` : `#L${firstLine}`;
	const target = encodeURI(relativePath(from, path))
		.replace(/[()#?]/g, encodeURIComponent)
		.replace(/[()]/g, inHex);
	return `[${label.replace(/[\\[\]<>`*_!&]/g, '\\$&')}](${target}${anchor})`;
}

function letter({ from, date, subject }: NonNullable<Source['email']>): string {
	const by = from === undefined ? '' : ` by ${code(from)}`;
	const on = date === undefined ? '' : ` of ${code(date)}`;
	const about = subject === undefined ? '' : `, subject ${code(subject)}`;
	return `an e-mail${by}${on}${about}`;
}

/** As inline code, in which nothing is drawn or followed. */
function code(words: string): string {
	const line = shown(words).replace(/\s+/g, ' ').trim().slice(0, 300);
	const ticks = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	const blank = /^`|`$/.test(line) ? ' ' : '';
	return ticks + blank + line + blank + ticks;
}

function inHex(sign: string): string {
	return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** With line feeds alone, and every sign that a text file cannot hold as a sign that stands for it. */
function shown(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\t\n]/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : sign))
		.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
