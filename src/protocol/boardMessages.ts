import { investQualities } from '../core/model/invest';
import { itemTypes } from '../core/model/itemType';
import { statusCategories } from '../core/model/status';
import type { BoardCard, BoardHint, BoardPlacement, BoardState, FromBoard, ToBoard } from './board';
import { anyOf, type Check, isFlag, isNumber, isText, listOf, oneOf, orMissing, shape } from './check';

const isCard: Check<BoardCard> = shape<BoardCard>({
	key: isText,
	id: isText,
	type: oneOf(itemTypes),
	title: isText,
	ranked: isFlag,
	status: shape({ text: isText, category: oneOf(statusCategories) }),
	points: orMissing(isNumber),
	epic: orMissing(shape({ id: isText, title: isText, colour: isNumber })),
	criteria: shape({ done: isNumber, total: isNumber }),
	missing: listOf(isText),
	hints: listOf(shape<BoardHint>({ quality: oneOf(investQualities), reasons: listOf(isText) })),
	labels: listOf(isText),
	unreadable: orMissing(isText),
});

const isState = anyOf<BoardState>(
	shape({ kind: oneOf(['loading']), done: isNumber, total: isNumber }),
	shape({ kind: oneOf(['ready']) }),
	shape({ kind: oneOf(['empty']) }),
	shape({ kind: oneOf(['read-only']), reason: isText }),
	shape({ kind: oneOf(['error']), message: isText }),
);

const isPlacement = anyOf<BoardPlacement>(
	shape({ kind: oneOf(['before', 'after']), key: isText }),
	shape({ kind: oneOf(['top', 'bottom']) }),
);

/** True for a well-formed message from the extension to the board. */
export const isToBoard = anyOf<ToBoard>(
	shape({ type: oneOf(['snapshot']), revision: isNumber, cards: listOf(isCard), state: isState }),
	shape({
		type: oneOf(['patch']),
		base: isNumber,
		revision: isNumber,
		changed: listOf(isCard),
		removed: listOf(isText),
		order: orMissing(listOf(isText)),
	}),
	shape({ type: oneOf(['moved']), move: isNumber, message: isText, undo: isFlag }),
	shape({ type: oneOf(['refused']), move: isNumber, reason: isText }),
);

/** True for a well-formed message from the board to the extension. */
export const isFromBoard = anyOf<FromBoard>(
	shape({ type: oneOf(['ready', 'resend', 'create-sample', 'open-log']) }) as Check<FromBoard>,
	shape({ type: oneOf(['move']), move: isNumber, key: isText, placement: isPlacement }),
	shape({ type: oneOf(['undo']), move: isNumber }),
	shape({ type: oneOf(['open', 'set-points', 'set-status']), key: isText }) as Check<FromBoard>,
	shape({ type: oneOf(['problem']), text: isText }),
);
