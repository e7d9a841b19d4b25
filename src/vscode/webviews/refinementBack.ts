import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { SessionState } from '../../refinement/sessionState';
import type { Outcome, Session } from '../session';

/** One action of a session, and how it is taken back. */
export interface Made {
	/** The story that it was about. */
	readonly key: string;
	/** The session before it. */
	readonly before: SessionState;
	/** The changes of files that it made, the last one first. */
	readonly undo: readonly (() => Promise<Outcome>)[];
	/** Stories that it made. */
	readonly joined: readonly Entry[];
}

/** Watches what an action changes, from its start until `end`. */
export function watchAction(session: Session): {
	end(): Pick<Made, 'undo' | 'joined'> & { readonly files: readonly string[] };
} {
	const undo: (() => Promise<Outcome>)[] = [];
	const files: string[] = [];
	const added = new Map<string, Entry>();
	const unsubscribe = session.backlog.index.onChange((delta) => {
		for (const entry of delta.added) if (entry.type === 'story') added.set(entryKey(entry), entry);
		for (const entry of delta.removed) added.delete(entryKey(entry));
	});
	const listener = session.onDidCarryOut((change) => {
		if (change.undo) undo.unshift(change.undo);
		files.push(...change.files);
	});
	return {
		end() {
			unsubscribe();
			listener.dispose();
			// Others may write files, too, while a question is open.
			const joined = [...added.values()].filter(({ uri }) => files.includes(uri));
			return { undo, joined, files };
		},
	};
}

/**
 * Takes the changes of an action back.
 * @returns why that stopped, with what is still to be taken back; undefined when all of it was
 */
export async function takeBack({
	undo,
}: Made): Promise<{ readonly reason: string; readonly left: Made['undo'] } | undefined> {
	for (const [at, step] of undo.entries()) {
		const outcome = await step();
		if (outcome.kind === 'refused') {
			return { reason: vscode.l10n.t('It was not taken back: {0}', outcome.reason), left: undo.slice(at) };
		}
	}
	return undefined;
}
