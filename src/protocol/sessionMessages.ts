import { investQualities } from '../core/model/invest';
import { statusCategories } from '../core/model/status';
import type { BoardHint, BoardInline } from './board';
import { anyOf, type Check, isFlag, isNumber, isText, listOf, oneOf, orMissing, shape } from './check';
import {
	type FromSession,
	type SessionAction,
	type SessionCard,
	type SessionCommit,
	type SessionSummary,
	type SessionView,
	sessionActions,
	standings,
	type ToSession,
} from './session';

const isCard: Check<SessionCard> = shape<SessionCard>({
	key: isText,
	id: isText,
	title: isText,
	path: isText,
	standing: oneOf(standings),
	status: shape({ text: isText, category: oneOf(statusCategories) }),
	points: orMissing(isNumber),
	epic: orMissing(isText),
	from: orMissing(isText),
	sentence: listOf(shape<BoardInline>({ text: isText, style: oneOf(['plain', 'strong', 'emphasis', 'code', 'link']) })),
	missing: listOf(isText),
	score: isNumber,
	hints: listOf(shape<BoardHint>({ quality: oneOf(investQualities), reasons: listOf(isText) })),
	holds: listOf(oneOf(investQualities)),
	criteria: shape({ done: isNumber, total: isNumber }),
	findings: listOf(
		shape<SessionCard['findings'][number]>({
			severity: oneOf(['error', 'warning', 'info', 'hint']),
			message: isText,
			line: isNumber,
		}),
	),
	questions: listOf(shape<SessionCard['questions'][number]>({ text: isText, persons: listOf(isText) })),
	next: orMissing(isText),
	actions: listOf(shape<SessionAction>({ name: oneOf(sessionActions), repairs: isFlag })),
	unreadable: orMissing(isText),
});

const isSummary: Check<SessionSummary> = shape<SessionSummary>({
	title: isText,
	intro: isText,
	parts: listOf(shape<SessionSummary['parts'][number]>({ title: isText, lines: listOf(isText) })),
});

const isCommit = anyOf<SessionCommit>(
	shape({ kind: oneOf(['offered']), message: isText, files: listOf(isText), running: isFlag }),
	shape({ kind: oneOf(['unavailable']), reason: orMissing(isText) }),
	shape({ kind: oneOf(['done']), text: isText }),
);

const isView = anyOf<SessionView>(
	shape({ kind: oneOf(['loading']), done: isNumber, total: isNumber }),
	shape({ kind: oneOf(['error']), message: isText }),
	shape({ kind: oneOf(['empty']), stories: isFlag }),
	shape({ kind: oneOf(['resume']), left: isNumber, of: isNumber }),
	shape({
		kind: oneOf(['story']),
		card: isCard,
		place: isNumber,
		of: isNumber,
		canUndo: isFlag,
		fixed: orMissing(isText),
	}),
	shape({ kind: oneOf(['summary']), summary: isSummary, commit: isCommit }),
);

/** True for a well-formed message from the extension to the page of a session. */
export const isToSession = anyOf<ToSession>(
	shape({ type: oneOf(['view']), view: isView, timer: shape({ elapsed: isNumber, running: isFlag }) }),
	shape({ type: oneOf(['said']), text: isText, refused: isFlag }),
);

/** True for a well-formed message from the page of a session to the extension. */
export const isFromSession = anyOf<FromSession>(
	shape({
		type: oneOf([
			'ready',
			'undo',
			'timer',
			'end',
			'return',
			'copy',
			'document',
			'go-on',
			'start-anew',
			'create-sample',
			'open-log',
		]),
	}) as Check<FromSession>,
	shape({ type: oneOf(['next-step', 'skip', 'later', 'open']), key: isText }) as Check<FromSession>,
	shape({ type: oneOf(['act']), key: isText, action: oneOf(sessionActions) }),
	shape({ type: oneOf(['mark-ready']), key: isText, reason: orMissing(isText) }),
	shape({ type: oneOf(['drop']), key: isText, reason: isText }),
	shape({ type: oneOf(['step']), by: (value: unknown): value is 1 | -1 => value === 1 || value === -1 }),
	shape({ type: oneOf(['commit']), message: isText }),
	shape({ type: oneOf(['problem']), text: isText }),
);
