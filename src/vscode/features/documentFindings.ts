import type * as vscode from 'vscode';
import { isPlanned } from '../../core/index/bearsOnOthers';
import type { Inspected } from '../../core/lint/inspector';
import { fileEntry } from '../adapters/fileEntry';
import type { Session } from '../session';
import { ruleSettings } from './ruleSettings';

/** What the rules say of a document as it stands in the editor at one version. */
export interface DocumentFindings {
	readonly version: number;
	readonly text: string;
	/** The items of the document with what is found in each; at least one. */
	readonly items: readonly Inspected[];
}

interface Known {
	readonly stamp: string;
	readonly result: Promise<DocumentFindings | undefined>;
}

/** Squiggles and quick fixes ask for the same document again and again; a document's answer goes with it. */
const known = new WeakMap<vscode.TextDocument, Known>();

/**
 * Lints a document's present text. The entries are read from that same text, because the index follows a moment later.
 * @returns undefined for a document that is no item
 */
export function findingsOf(session: Session, document: vscode.TextDocument): Promise<DocumentFindings | undefined> {
	const severities = ruleSettings(document.uri);
	const { index, inspector } = session.backlog;
	const others = hangsOnAll(session, document) ? index.revision : inspector.revision;
	const stamp = `${document.version} ${others} ${JSON.stringify(severities)}`;
	const before = known.get(document);
	if (before?.stamp === stamp) return before.result;
	const result = lintDocument(session, document, severities);
	known.set(document, { stamp, result });
	return result;
}

/** Whether a change of any story may change what is found in a document. */
export function hangsOnAll({ backlog }: Session, { uri }: vscode.TextDocument): boolean {
	return backlog.index.inFile(uri.toString()).some(isPlanned);
}

async function lintDocument(
	session: Session,
	document: vscode.TextDocument,
	severities: ReturnType<typeof ruleSettings>,
): Promise<DocumentFindings | undefined> {
	const file = fileEntry(document.uri);
	const { version } = document;
	const text = document.getText();
	if (!file) return undefined;
	const items = await session.backlog.inspector.inspectText(file, text, {
		severities,
		onFault: (rule, error) => session.log.error(`Rule ${rule} failed on ${file.path}: ${String(error)}`),
	});
	return items.length > 0 ? { version, text, items } : undefined;
}
