import type { BoardCard, BoardFrame } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { compareTexts } from '../shared/compareTexts';
import { countMovable } from './describe';
import type { Cell } from './editing';

/** A value that a cell can take. */
export interface CellOption {
	readonly value: string;
	readonly label: string;
}

/** How a cell is typed into. */
export interface CellKind {
	readonly label: string;
	readonly value: string;
	readonly options: readonly CellOption[];
	/** Why a text that is none of the options cannot be taken; undefined when it can. */
	check(text: string): string | undefined;
}

/** @param cards all cards, for the places that there are */
export function cellKind(
	cell: Cell,
	card: BoardCard,
	several: number,
	cards: readonly BoardCard[],
	frame: BoardFrame,
	words: BoardStrings,
): CellKind {
	const of = several > 1 ? fillIn(words.several, several) : card.id;
	if (cell === 'title') {
		return kindOf(fillIn(words.titleOf, of), card.title, [], (text) => (text.trim() ? undefined : words.needsTitle));
	}
	if (cell === 'place') {
		const last = countMovable(cards);
		const check = (text: string) => (isPlace(text, last) ? undefined : fillIn(words.needsPlace, last));
		return kindOf(fillIn(words.placeFor, of, last), '', [], check);
	}
	if (cell === 'points') return points(card, of, frame.scale, words);
	if (cell === 'status') {
		const options = frame.columns.map(({ name }) => ({ value: name, label: name }));
		const check = (text: string) => (options.some(({ value }) => value === text) ? undefined : words.needsStatus);
		return kindOf(fillIn(words.statusOf, of), card.status.text, options, check);
	}
	const epics = Object.entries(frame.names.epic).map(([id, { title }]) => ({ value: id, label: `${id}  ${title}` }));
	const options = [...epics.sort((a, b) => compareTexts(a.value, b.value)), { value: '', label: words.noEpic }];
	return kindOf(fillIn(words.epicOf, of), card.groups.epic ?? '', options, (text) =>
		options.some(({ value }) => value === text) ? undefined : words.needsEpic,
	);
}

function points(card: BoardCard, of: string, scale: readonly number[], words: BoardStrings): CellKind {
	const options = scale.map((value) => ({ value: String(value), label: String(value) }));
	const all = scale.length === 0 ? [] : [...options, { value: '', label: words.noPoints }];
	const check = (text: string) => {
		if (text.trim() === '') return undefined;
		if (scale.length > 0) return scale.includes(Number(text)) ? undefined : fillIn(words.needsScale, scale.join(', '));
		return Number(text) >= 0 ? undefined : words.needsNumber;
	};
	return kindOf(fillIn(words.pointsOf, of), String(card.points ?? ''), all, check);
}

function isPlace(text: string, last: number): boolean {
	const place = Number(text);
	return Number.isInteger(place) && place >= 1 && place <= last;
}

function kindOf(label: string, value: string, options: readonly CellOption[], check: CellKind['check']): CellKind {
	return { label, value, options, check };
}
