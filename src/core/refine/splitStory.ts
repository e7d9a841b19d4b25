import type { Convention } from '../conventions/convention';
import { criteriaIn } from '../conventions/criteriaIn';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { composeEdits } from '../model/composeEdits';
import type { Criterion } from '../model/criterion';
import type { Entry, Item } from '../model/item';
import { applyEdits, refused, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { addCriteria } from './addCriteria';
import { hasCriteria } from './hasCriteria';
import type { KnownItems } from './newItem';
import { openStory } from './openStory';
import type { Creation, Refusal } from './planner';
import { isSameItem } from './sameItem';
import { splitOffLines } from './splitOffLine';
import { splitOffText } from './splitOffText';
import { gap, hasOwnWish, type SplitPattern } from './splitPatterns';
import { linkTo, readBeside, storyBeside } from './storyBeside';
import { takeCriteria } from './takeCriteria';

/** How a story shall be split. */
export interface SplitRequest {
	readonly pattern: SplitPattern;
	/** Title of the new story; of a spike also its question. */
	readonly title: string;
	/** Indexes, among the top-level criteria, of those that go to the new story. */
	readonly criteria: readonly number[];
	/** The wordings of the top-level criteria among which they were chosen; when they are others now, the wish is refused. */
	readonly among?: readonly string[];
	/** Wordings of criteria that only the new story has. */
	readonly added?: readonly string[];
	/** Key of the item behind which the new one gets its place; the story itself when left out. */
	readonly behind?: string;
}

/** The wordings of an item's top-level criteria, as `SplitRequest` counts them. */
export function topCriteriaIn(item: ItemText): readonly string[] {
	return criteriaIn(item).flatMap(({ depth, text }) => (depth === 0 ? [text] : []));
}

/**
 * Plans a new story behind another one, to which some of that one's criteria go. The new file has the story sentence and the
 * fields that say where the story belongs; the old one loses the criteria and gains a line that names the new one, and is the
 * same in every other byte. Both are read again before anything is promised: when a criterion would be lost, doubled or read
 * otherwise, the wish is refused.
 */
export async function splitStory(
	known: KnownItems,
	store: FileStore,
	entry: Entry,
	request: SplitRequest,
	random: Random,
): Promise<Creation | Refusal> {
	const opened = await openStory(known.conventions, store, entry);
	if ('kind' in opened) return opened;
	const { text, item, story, convention } = opened;
	const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
	const before = criteriaIn(item);
	const top = before.filter(({ depth }) => depth === 0);
	const why = notToTake(top, request);
	if (why) return unchanged(why);
	const taken = takeCriteria(item, before, new Set(request.criteria));
	if (typeof taken === 'string') return unchanged(taken);
	const kind = request.pattern === 'spike' ? 'spike' : story.kind;
	const made = await storyBeside(known, store, opened, { title: request.title, kind, behind: request.behind }, random);
	if ('kind' in made) return made;
	const [staying, leaving] = parted(before, new Set(request.criteria));
	const link = linkTo(made, entry.path);
	const isRight = (after: string) =>
		isSameItem(after, story, known.conventions) && hasCriteria(after, convention, entry.anchor, staying, asWritten);
	const edits = withLink(text, taken.edits, convention, story, link, isRight);
	const isSpike = request.pattern === 'spike';
	const sentence = isSpike ? undefined : sentenceFor(item, request.pattern);
	const splitOff = splitOffText(made.text, convention, item, {
		intro: [...(sentence === undefined ? [] : [sentence]), `Split from: ${linkTo(story, made.path)}`],
		taken,
		question: isSpike ? questionOf(request.title) : undefined,
	});
	const child = readBeside(made, splitOff, story, known);
	if (!edits || !child || !hasCriteria(splitOff, convention, undefined, leaving, asWritten))
		return unchanged('apart from each other, its criteria would be read otherwise. Move them by hand.');
	const added = addCriteria(request.added ?? [])({
		entry: child,
		text: splitOff,
		convention,
		conventions: known.conventions,
	});
	if (added.kind === 'refused') return added;
	const newText = applyEdits(splitOff, added.edits[0]?.edits ?? []);
	return {
		kind: 'change',
		label: `Split ${made.id} off ${entry.id}`,
		edits: [{ uri: entry.uri, before: text, edits }],
		creations: [{ uri: made.uri, text: newText }],
		path: made.path,
		id: made.id,
	};
}

function notToTake(top: readonly Criterion[], { criteria, among }: SplitRequest): string | undefined {
	if (among && (among.length !== top.length || among.some((text, at) => text !== top[at]?.text)))
		return 'its criteria have changed meanwhile. Choose again.';
	if (criteria.some((index) => !top[index]))
		return `it has ${top.length} criteria, and one of those chosen is not there.`;
	if (top.length > 0 && new Set(criteria).size === top.length)
		return 'all of its criteria were chosen, and it must keep one at least.';
	return undefined;
}

/** The sentence without marks of lists and quotes, with a gap for the wish where the new story has one of its own. */
function sentenceFor({ text, story }: ItemText, pattern: SplitPattern): string | undefined {
	if (!story) return undefined;
	const { range, means } = story;
	const to = means && /^to\s+/i.exec(textIn(text, means))?.[0].length;
	const sentence =
		means && hasOwnWish(pattern)
			? text.slice(range.start, means.start + (to ?? 0)) + gap + text.slice(means.end, range.end)
			: textIn(text, range);
	return sentence.replace(/^[ \t>]*(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/gm, '');
}

function questionOf(title: string): string {
	const words = title.trim().replace(/\s+/g, ' ');
	return /[?？]$/.test(words) ? words : `${words}?`;
}

/** Criteria that stay and those that go, each with what hangs below it. */
function parted(
	criteria: readonly Criterion[],
	chosen: ReadonlySet<number>,
): readonly [readonly Criterion[], readonly Criterion[]] {
	const parts: readonly [Criterion[], Criterion[]] = [[], []];
	let top = -1;
	for (const criterion of criteria) {
		if (criterion.depth === 0) top++;
		parts[chosen.has(top) ? 1 : 0].push(criterion);
	}
	return parts;
}

/** The edits with the line that names the new story, at the first place where it leaves all else as it is. */
function withLink(
	text: string,
	edits: readonly TextEdit[],
	convention: Convention,
	{ anchor }: Item,
	link: string,
	isRight: (after: string) => boolean,
): readonly TextEdit[] | undefined {
	const now = applyEdits(text, edits);
	const item = itemTextOf(now, readFrontMatter(now), convention, anchor);
	if (!item) return undefined;
	const line = splitOffLines(item, criteriaIn(item), link).find((edit) => isRight(applyEdits(now, [edit])));
	return line && composeEdits(text.length, edits, [line]);
}

function asWritten({ text, depth, checked }: Criterion): string {
	return `${depth} ${checked} ${text}`;
}
