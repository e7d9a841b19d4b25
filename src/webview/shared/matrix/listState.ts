import type { CardListState } from './cardList';
import type { Axes } from './dots';
import type { MatrixCard } from './matrixCard';
import type { MatrixScene } from './matrixScene';

/** A list of cards of a matrix: those beside it, or those of a dot. */
export function listState<Card extends MatrixCard>(
	cards: readonly Card[],
	label: string,
	scene: MatrixScene<Card>,
	axes: Axes,
	actions: Pick<CardListState<Card>, 'take' | 'leave'>,
): CardListState<Card> {
	return {
		...actions,
		cards,
		label,
		active: scene.active,
		movable: !scene.fixed,
		swatch: (card) => scene.swatch([card]),
		sign: (card) => scene.sign([card]),
		describe: (card) => scene.describe(card, axes),
		choose: (key) => scene.choose(key),
		open: (key) => scene.open(key),
	};
}
