import { wishTokens } from '../markdown/wishSketch';
import type { Item } from '../model/item';
import type { StoryKind } from '../model/itemType';

/** What two stories are compared by: all of it is in the index, so no file is read for it. */
export interface Traits {
	/** Of the title, each once, without the words that say nothing. */
	readonly words: ReadonlySet<string>;
	/** A story that says nothing is a feature. */
	readonly kind: StoryKind;
	/** In lower case; undefined where the story says none. */
	readonly role: string | undefined;
	readonly epic: string | undefined;
	readonly labels: ReadonlySet<string>;
	/** Number of acceptance criteria; 0 where nothing is known of them. */
	readonly criteria: number;
}

export function traitsOf({ title, kind, role, persona, epic, labels, criteria }: Item): Traits {
	return {
		words: new Set(
			wishTokens(title)
				.map(singular)
				.filter((word) => !commonplace.has(word)),
		),
		kind: kind ?? 'feature',
		role: (role ?? persona)?.toLowerCase(),
		epic: epic?.toLowerCase(),
		labels: new Set(labels.map((label) => label.toLowerCase())),
		criteria: criteria.total,
	};
}

/** Good enough for comparing: "orders" is "order", "address" stays. */
function singular(word: string): string {
	return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** What any title may begin with or be joined by: such a word makes no two stories alike. */
const commonplace = new Set(
	'add create implement make update support use for in of on and or with from by at as is are into new via'.split(' '),
);
