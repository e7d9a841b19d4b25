import { boardGroups, boardModes } from '../core/model/boardLook';
import { investQualities } from '../core/model/invest';
import { itemTypes } from '../core/model/itemType';
import { statusCategories } from '../core/model/status';
import type {
	BoardCard,
	BoardColumn,
	BoardDetail,
	BoardFields,
	BoardFrame,
	BoardHint,
	BoardInline,
	BoardLink,
	BoardLook,
	BoardMatches,
	BoardMoved,
	BoardName,
	BoardPlacement,
	BoardSavedView,
	BoardSign,
	BoardState,
	FromBoard,
	ToBoard,
} from './board';
import { anyOf, type Check, isFlag, isNumber, isText, listOf, oneOf, orMissing, recordOf, shape } from './check';

const isCard: Check<BoardCard> = shape<BoardCard>({
	key: isText,
	id: isText,
	type: oneOf(itemTypes),
	title: isText,
	ranked: isFlag,
	status: shape({ text: isText, category: oneOf(statusCategories) }),
	column: orMissing(isNumber),
	points: orMissing(isNumber),
	score: orMissing(isNumber),
	effort: orMissing(isNumber),
	impact: orMissing(isNumber),
	groups: shape({
		epic: orMissing(isText),
		goal: orMissing(isText),
		sprint: orMissing(isText),
		release: orMissing(isText),
		persona: orMissing(isText),
	}) as Check<BoardCard['groups']>,
	criteria: shape({ done: isNumber, total: isNumber }),
	missing: listOf(isText),
	hints: listOf(shape<BoardHint>({ quality: oneOf(investQualities), reasons: listOf(isText) })),
	signs: listOf(shape<BoardSign>({ kind: oneOf(['score', 'dependency', 'readiness']), text: isText })),
	labels: listOf(isText),
	unreadable: orMissing(isText),
});

export const isState = anyOf<BoardState>(
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

/** True for a well-formed look, also one that was kept by an earlier version. */
export const isLook: Check<BoardLook> = shape<BoardLook>({
	mode: oneOf(boardModes),
	filter: isText,
	lanes: orMissing(oneOf(boardGroups)),
	closed: isFlag,
});

const isNames = recordOf<BoardName>(shape<BoardName>({ title: isText, colour: orMissing(isNumber) }));

const isFrame: Check<BoardFrame> = shape<BoardFrame>({
	state: isState,
	names: shape({ epic: isNames, goal: isNames, sprint: isNames, release: isNames, persona: isNames }),
	columns: listOf(shape<BoardColumn>({ name: isText, category: oneOf(statusCategories), limit: orMissing(isNumber) })),
	scale: listOf(isNumber),
	cut: orMissing(shape({ capacity: isNumber, label: isText })),
	views: listOf(shape<BoardSavedView>({ name: isText, look: isLook })),
	model: orMissing(isText),
});

export const isMatches: Check<BoardMatches> = shape<BoardMatches>({
	filter: isText,
	keys: orMissing(listOf(isText)),
	problem: orMissing(isText),
});

const isInline: Check<BoardInline> = shape<BoardInline>({
	text: isText,
	style: oneOf(['plain', 'strong', 'emphasis', 'code', 'link']),
});

const isDetail: Check<BoardDetail> = shape<BoardDetail>({
	key: isText,
	path: isText,
	sentence: listOf(isInline),
	criteria: listOf(
		shape<BoardDetail['criteria'][number]>({
			index: isNumber,
			depth: isNumber,
			words: listOf(isInline),
			checked: orMissing(isFlag),
		}),
	),
	questions: listOf(shape<BoardDetail['questions'][number]>({ words: listOf(isInline), answered: isFlag })),
	findings: listOf(
		shape<BoardDetail['findings'][number]>({
			rule: isText,
			severity: oneOf(['error', 'warning', 'info', 'hint']),
			message: isText,
			line: isNumber,
		}),
	),
	links: listOf(
		shape<BoardLink>({
			relation: oneOf([...boardGroups, 'waits-for', 'holds-up', 'part']),
			id: isText,
			title: isText,
			key: orMissing(isText),
			category: orMissing(oneOf(statusCategories)),
		}),
	),
	score: listOf(shape({ name: isText, value: isText })),
});

const isMoved: Check<BoardMoved> = shape<BoardMoved>({
	key: orMissing(isText),
	id: isText,
	title: isText,
	from: orMissing(isNumber),
	to: orMissing(isNumber),
	by: orMissing(isText),
	at: orMissing(isText),
	reason: orMissing(isText),
});

/** True for a well-formed message from the extension to the board. */
export const isToBoard = anyOf<ToBoard>(
	shape({
		type: oneOf(['snapshot']),
		revision: isNumber,
		cards: listOf(isCard),
		frame: isFrame,
		matches: isMatches,
	}),
	shape({
		type: oneOf(['patch']),
		base: isNumber,
		revision: isNumber,
		changed: listOf(isCard),
		removed: listOf(isText),
		order: orMissing(listOf(isText)),
		frame: orMissing(isFrame),
		matches: orMissing(isMatches),
	}),
	shape({
		type: oneOf(['changed']),
		change: isNumber,
		message: isText,
		back: orMissing(oneOf(['undo', 'redo'])),
		reason: isFlag,
	}),
	shape({ type: oneOf(['refused']), change: isNumber, reason: isText }),
	shape({ type: oneOf(['detail']), key: isText, detail: orMissing(isDetail) }),
	shape({
		type: oneOf(['moves']),
		since: orMissing(isText),
		choices: listOf(shape({ ref: isText, label: isText })),
		moves: listOf(isMoved),
		problem: orMissing(isText),
		busy: isFlag,
	}),
);

const isFields = shape({
	points: orMissing(isText),
	status: orMissing(isText),
	epic: orMissing(isText),
	title: orMissing(isText),
	sprint: orMissing(isText),
	goal: orMissing(isText),
	release: orMissing(isText),
	persona: orMissing(isText),
	impact: orMissing(isText),
	effort: orMissing(isText),
}) as Check<BoardFields>;

/** True for a well-formed message from the board to the extension. */
export const isFromBoard = anyOf<FromBoard>(
	shape({ type: oneOf(['resend', 'create-sample', 'open-log', 'mark-reviewed', 'sort-by-score']) }) as Check<FromBoard>,
	shape({ type: oneOf(['ready', 'look']), look: isLook }) as Check<FromBoard>,
	shape({
		type: oneOf(['change']),
		change: isNumber,
		keys: listOf(isText),
		placement: orMissing(isPlacement),
		fields: isFields,
	}),
	shape({ type: oneOf(['tick']), change: isNumber, key: isText, criterion: isNumber, checked: isFlag }),
	shape({ type: oneOf(['undo', 'redo']), change: isNumber }) as Check<FromBoard>,
	shape({ type: oneOf(['reason']), change: isNumber, text: isText }),
	shape({ type: oneOf(['detail']), key: orMissing(isText) }),
	shape({ type: oneOf(['save-view']), name: isText, look: isLook }),
	shape({ type: oneOf(['remove-view']), name: isText }),
	shape({ type: oneOf(['moves']), since: orMissing(isText) }),
	shape({ type: oneOf(['compare-orders']), since: isText }),
	shape({ type: oneOf(['open']), key: isText, line: orMissing(isNumber) }),
	shape({ type: oneOf(['problem']), text: isText }),
);
