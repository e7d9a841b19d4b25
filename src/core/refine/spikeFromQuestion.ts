import type { ItemText } from '../conventions/itemText';
import { questionsIn } from '../markdown/openQuestions';
import type { Entry } from '../model/item';
import { applyEdits, refused } from '../model/textEdit';
import { textIn } from '../model/textRange';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { KnownItems } from './newItem';
import { openStory } from './openStory';
import type { Creation, Refusal } from './planner';
import { isSameItem } from './sameItem';
import { splitOffText } from './splitOffText';
import { linkTo, readBeside, storyBeside } from './storyBeside';

/** A question that is to be found out by a story of its own. */
export interface SpikeRequest {
	/** The question's wording, as `unansweredIn` gives it. */
	readonly question: string;
	readonly title: string;
}

/** The wordings of an item's questions that nobody has answered, each in one line. */
export function unansweredIn({ text, outline }: ItemText): readonly string[] {
	return questionsIn(text, outline)
		.filter(({ answered }) => !answered)
		.map(({ range }) => inOneLine(textIn(text, range)));
}

/**
 * Plans a spike behind a story, which asks one of the story's open questions. The question stays where it is, with a link to the
 * spike behind it, until somebody answers and ticks it.
 */
export async function spikeFromQuestion(
	known: KnownItems,
	store: FileStore,
	entry: Entry,
	{ question, title }: SpikeRequest,
	random: Random,
): Promise<Creation | Refusal> {
	const opened = await openStory(known.conventions, store, entry);
	if ('kind' in opened) return opened;
	const { text, item, story, convention } = opened;
	const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
	const asked = questionsIn(text, item.outline).find(
		(one) => !one.answered && inOneLine(textIn(text, one.range)) === question,
	);
	if (!asked) return unchanged('the question is not open in it any more. Choose again.');
	const made = await storyBeside(known, store, opened, { title, kind: 'spike' }, random);
	if ('kind' in made) return made;
	const taken = { edits: [], lines: '', key: undefined };
	const newText = splitOffText(made.text, convention, item, {
		intro: [`Asked in: ${linkTo(story, made.path)}`],
		taken,
		question,
	});
	const { end } = asked.range;
	const edits = [{ range: { start: end, end }, newText: ` (${linkTo(made, entry.path)})` }];
	if (!isSameItem(applyEdits(text, edits), story, known.conventions) || !readBeside(made, newText, story, known))
		return unchanged('with a link behind its question it would be read otherwise. Write the link by hand.');
	return {
		kind: 'change',
		label: `Make ${made.id} of a question of ${entry.id}`,
		edits: [{ uri: entry.uri, before: text, edits }],
		creations: [{ uri: made.uri, text: newText }],
		path: made.path,
		id: made.id,
	};
}

function inOneLine(words: string): string {
	return words.trim().replace(/\s+/g, ' ');
}
