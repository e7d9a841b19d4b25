import { type SessionStrings, sessionStrings } from '../../protocol/sessionStrings';
import { readPageData } from '../shared/host';
import { SessionApp } from './sessionApp';
import './refinement.css';

/** The host's words, and the English ones for what is missing there. */
function readWords(data: unknown): SessionStrings {
	const given = (data as { strings?: Partial<SessionStrings> } | null)?.strings ?? {};
	return { ...sessionStrings, ...given };
}

document.body.append(new SessionApp(readWords(readPageData())));
