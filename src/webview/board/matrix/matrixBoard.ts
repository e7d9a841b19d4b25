import type { BoardCard, BoardFrame } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import type { Axes } from '../../shared/matrix/dots';
import { Matrix } from '../../shared/matrix/matrix';
import { isPlaced } from '../../shared/matrix/matrixCard';
import type { MatrixScene } from '../../shared/matrix/matrixScene';
import { inWords, quadrantName } from '../../shared/matrix/quadrant';
import { remember } from '../../shared/remember';
import { describeGroup } from '../describe';
import type { ModeContext, ModeElement } from '../modeContext';
import { only } from '../selection';
import { BoardMatrixMoves } from './boardMatrixMoves';
import { legend } from './legend';

const none: readonly number[] = [];

/** The cards of the board by effort and impact; a mark has the colour of the card's epic. */
export class MatrixBoard extends Matrix<BoardCard> implements ModeElement {
	declare context: ModeContext | undefined;

	constructor() {
		super({ backwards: false, signs: 0 });
	}

	protected get scene(): MatrixScene<BoardCard> | undefined {
		const { context } = this;
		if (!context) return undefined;
		const { words, session, controller, fixed } = context;
		const { view } = session;
		const { frame } = view;
		return {
			cards: view.visible,
			unplaced: this.unplaced(view.visible),
			scale: frame?.scale ?? none,
			active: view.selection.active,
			lifted: view.lifted,
			pending: view.pending,
			fixed,
			hasDetails: false,
			words,
			effortAxis: words.effort,
			cardOf: (key) => session.cardOf(key),
			describe: (card, axes) => describeDot(card, axes, frame, words),
			more: () => '',
			swatch: ([first]) => epicColour(first, frame),
			sign: () => undefined,
			legend: (placed) => legend(this.epics(placed, frame), frame, words),
			choose: (key) => session.select(only(key)),
			open: (key) => controller.open(key),
		};
	}

	protected movesOn(axes: Axes): BoardMatrixMoves | undefined {
		return this.context && new BoardMatrixMoves(this.context, axes);
	}

	/** Cards that lack one of the values. */
	private readonly unplaced = remember((cards: readonly BoardCard[]) =>
		cards.filter((card) => !isPlaced(card) && card.unreadable === undefined),
	);

	/** The epics on the matrix, in the order of the frame. */
	private readonly epics = remember((cards: readonly BoardCard[], frame: BoardFrame | undefined): readonly string[] => {
		const there = new Set(cards.map((card) => card.groups.epic));
		return Object.keys(frame?.names.epic ?? {}).filter((id) => there.has(id));
	});
}

/** The class with the colour of a card's epic. */
function epicColour(card: BoardCard | undefined, frame: BoardFrame | undefined): string {
	const colour = card?.groups.epic === undefined ? undefined : frame?.names.epic[card.groups.epic]?.colour;
	return colour === undefined ? 'colour-none' : `colour-${colour % 8}`;
}

/** A card of the matrix in one sentence. */
function describeDot(card: BoardCard, axes: Axes, frame: BoardFrame | undefined, words: BoardStrings): string {
	const { effort, impact } = card;
	const { epic } = card.groups;
	return [
		`${card.id} ${card.title}`,
		effort === undefined ? words.noEffort : fillIn(words.effortIs, inWords(effort)),
		impact === undefined ? words.noImpact : fillIn(words.impactIs, inWords(impact)),
		...(effort === undefined || impact === undefined ? [] : [quadrantName({ effort, impact }, axes, words)]),
		epic === undefined ? words.noEpic : fillIn(words.epic, describeGroup(epic, 'epic', frame)),
	].join(', ');
}

customElements.define('refinery-matrix-board', MatrixBoard);
