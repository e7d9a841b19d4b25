import type { MatrixStrings } from '../../../protocol/matrixStrings';
import type { Axes } from './dots';
import type { MatrixCard } from './matrixCard';
import type { Values } from './quadrant';

/** Words that pages say in their own way. */
interface SceneWords extends MatrixStrings {
	readonly matrixLabel: string;
	readonly matrixHelp: string;
	/** Over the list of cards that lack a value. */
	readonly tray: string;
	/** How many cards there are in a dot, and which. */
	readonly several: string;
	readonly gathered: string;
}

/** What a matrix draws, and whom it tells what the user does. */
export interface MatrixScene<Card extends MatrixCard> {
	/** Those that pass the filter, in product order. */
	readonly cards: readonly Card[];
	/** Those of them that are in the list beside the plot. */
	readonly unplaced: readonly Card[];
	/** Efforts that can be chosen, ascending; none where any can. The same object as long as they are the same. */
	readonly scale: readonly number[];
	/** Key of the card on which keys act. */
	readonly active: string | undefined;
	/** Keys of cards in the hand, by keys. */
	readonly lifted: ReadonlySet<string>;
	/** Keys of cards that show what is not confirmed yet. */
	readonly pending: Pick<ReadonlySet<string>, 'has'>;
	/** True when nothing can be changed. */
	readonly fixed: boolean;
	/** True where the page shows details of a dot that stands for one card, so that it needs no tip. */
	readonly hasDetails: boolean;
	readonly words: SceneWords;
	/** What the axis of effort is called. */
	readonly effortAxis: string;
	cardOf(key: string | undefined): Card | undefined;
	/** A card in one sentence, with where it is. */
	describe(card: Card, axes: Axes): string;
	/** What else is to be said of the cards of a dot; empty for nothing. */
	more(cards: readonly Card[]): string;
	/** Classes of the mark of a dot. */
	swatch(cards: readonly Card[]): string;
	/** What stands behind the id of a dot. */
	sign(cards: readonly Card[]): unknown;
	/** What the marks of cards that have a dot mean. */
	legend(placed: readonly (Card & Values)[]): unknown;
	choose(key: string): void;
	open(key: string): void;
}
