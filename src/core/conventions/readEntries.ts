import { asText } from '../frontmatter/fields';
import type { FrontMatter } from '../frontmatter/frontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { rescueScalars } from '../frontmatter/rescueScalars';
import type { Entry } from '../model/item';
import type { FileContent, FileEntry } from '../ports/fileStore';
import type { Convention, NamedType } from './convention';
import type { Claimed, Conventions } from './conventions';
import { ItemSigns } from './itemSigns';
import { type ItemText, itemTexts } from './itemText';
import { readItem } from './readItem';
import { unreadableFile, unreadableText } from './unreadable';

/**
 * Reads one file as entries of the backlog: one, or several where its convention keeps several in a file. Never throws: what
 * cannot be read becomes an unreadable item with the reason.
 * @returns none when the file is no part of a backlog
 */
export function readEntries(file: FileEntry, content: FileContent, conventions: Conventions): readonly Entry[] {
	if (content.kind === 'missing') return [];
	if (content.kind === 'refused') {
		// What cannot be looked into is shown where its place alone says that it is an item.
		const sure = conventions.claims(file).find(({ claim }) => claim !== 'by-text');
		return sure ? [unreadableFile(file, sure.convention, sure.claim, content.reason)] : [];
	}
	const { text } = content;
	let frontMatter: FrontMatter | undefined;
	for (const convention of conventions.asked(file)) {
		const claim = convention.classify(file.path);
		if (!claim) continue;
		frontMatter ??= readFrontMatter(text);
		const entries = readBy({ convention, claim }, file, text, frontMatter);
		if (entries.length > 0) return entries;
	}
	return [];
}

function readBy(
	{ convention, claim }: Claimed,
	file: FileEntry,
	text: string,
	frontMatter: FrontMatter,
): readonly Entry[] {
	// Without a front matter there is no word for the type, and nothing else need be looked at.
	if (claim === 'by-text' && !frontMatter.block) return [];
	const named = typeNamed(convention, frontMatter, text) ?? (claim === 'by-text' ? undefined : { type: claim });
	if (!named) return [];
	if (frontMatter.problem) return [unreadableText(file, convention, named.type, text, frontMatter)];
	const items = itemTexts(text, frontMatter, convention);
	const whole = items[0];
	if (!whole || !convention.accepts(file.path, new ItemSigns(whole, convention), named.type)) return [];
	return items.map((item) => readItem(file, convention, typeOf(item, convention, named), item));
}

/** The type that the front matter's own word means; of a front matter that cannot be parsed, of what a line scan finds. */
function typeNamed(convention: Convention, { data, problem }: FrontMatter, text: string): NamedType | undefined {
	if (convention.keys.type.length === 0) return undefined;
	const values = problem ? rescueScalars(text) : data;
	for (const key of convention.keys.type) {
		const word = asText(values[key]);
		const named = word === undefined ? undefined : convention.typeNamed(word.toLowerCase());
		if (named) return named;
	}
	return undefined;
}

function typeOf({ heading, shared }: ItemText, { parts }: Convention, named: NamedType): NamedType {
	if (!parts || !shared) return named;
	return { type: heading ? parts.type : (parts.whole ?? named.type) };
}
