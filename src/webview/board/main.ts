import { type BoardStrings, boardStrings } from '../../protocol/boardStrings';
import { readPageData } from '../shared/host';
import { BoardApp } from './boardApp';
import './board.css';

/** The host's words, and the English ones for what is missing there. */
function readWords(data: unknown): BoardStrings {
	const given = (data as { strings?: Partial<BoardStrings> } | null)?.strings ?? {};
	return { ...boardStrings, ...given };
}

document.body.append(new BoardApp(readWords(readPageData())));
