import { fillIn } from '../../../protocol/fillIn';
import type { Axes } from './dots';
import type { MatrixCard } from './matrixCard';
import type { MatrixScene } from './matrixScene';
import { inWords, quadrantName, type Values } from './quadrant';

/** The line above a matrix: the values under the pointer while a card is dragged, else those of the active card. */
export function readout<Card extends MatrixCard>(
	scene: MatrixScene<Card>,
	axes: Axes,
	dragged: Values | undefined,
): string {
	if (!dragged) {
		const card = scene.cardOf(scene.active);
		return card ? scene.describe(card, axes) : '';
	}
	const { words } = scene;
	return [
		fillIn(words.effortIs, inWords(dragged.effort)),
		fillIn(words.impactIs, inWords(dragged.impact)),
		quadrantName(dragged, axes, words),
	].join(', ');
}
