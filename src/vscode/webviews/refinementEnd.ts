import * as vscode from 'vscode';
import type { SessionCommit, SessionSummary } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { commitMessage } from '../../refinement/commitMessage';
import { sessionSummary } from '../../refinement/sessionSummary';
import { vscodeClock } from '../adapters/vscodeClock';
import { commitFiles, committable } from './refinementCommit';
import type { RunningSession } from './runningSession';

/** What is told at the end of a session, and its one commit. */
export class RefinementEnd {
	readonly #running: RunningSession;
	readonly #words: SessionStrings;
	readonly #onNews: () => void;
	#commit: SessionCommit = { kind: 'unavailable', reason: undefined };

	constructor(running: RunningSession, words: SessionStrings, onNews: () => void) {
		this.#running = running;
		this.#words = words;
		this.#onNews = onNews;
	}

	get summary(): SessionSummary {
		return sessionSummary(this.#running.state, vscodeClock.now(), this.#words);
	}

	get commit(): SessionCommit {
		return this.#commit;
	}

	/** Finds out what can be committed, anew with each end of the session. Git is asked only now. */
	async reach(): Promise<void> {
		this.#tell({ kind: 'unavailable', reason: undefined });
		const { files, state } = this.#running;
		const found = await committable(files);
		if (found.kind === 'nothing') return this.#tell({ kind: 'unavailable', reason: found.reason });
		this.#tell({ kind: 'offered', message: commitMessage(state, this.#words), files: found.files, running: false });
	}

	/** @returns why the commit was not made; undefined when it was */
	async carryOut(message: string): Promise<string | undefined> {
		const offered = this.#commit;
		if (offered.kind !== 'offered' || offered.running) return undefined;
		if (message.trim() === '') return vscode.l10n.t('A commit needs a message.');
		this.#tell({ ...offered, running: true });
		const reason = await commitFiles(this.#running.files, message.trim());
		if (reason === undefined) {
			const count = offered.files.length;
			const text = count === 1 ? vscode.l10n.t('1 file committed.') : vscode.l10n.t('{0} files committed.', count);
			this.#tell({ kind: 'done', text });
		} else this.#tell(offered);
		return reason;
	}

	#tell(commit: SessionCommit): void {
		this.#commit = commit;
		this.#onNews();
	}
}
