import * as vscode from 'vscode';
import { isPlanned, sharesWording } from '../../core/index/bearsOnOthers';
import type { IndexDelta } from '../../core/index/delta';
import type { Entry } from '../../core/model/item';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { showFile } from './backlogCheck';

/** Milliseconds for which changes are gathered before files are looked at again. */
const gatherFor = 500;
/** Changed items for which all others are looked through for the same wording. */
const mostCompared = 20;

/** Rules whose findings depend on the rest of the backlog: its ids, what waits for what, its personas, roles and wishes. */
const aboutOthers: readonly unknown[] = [
	'duplicate-id',
	'dependency-unknown',
	'dependency-cycle',
	'generic-role',
	'non-user-role',
	'inconsistent-role-name',
	'unknown-persona',
	'duplicate-story',
	'mixed-template',
	'ready-too-early',
	'story-without-goal',
];

/** The files that a run over the whole backlog has looked into: their diagnostics follow the files from then on. */
export class CheckedFiles implements vscode.Disposable {
	readonly #session: Session;
	readonly #shown: vscode.DiagnosticCollection;
	readonly #files = new Set<string>();
	readonly #waiting = new Set<string>();
	readonly #unsubscribe: () => void;
	#timer: number | undefined;
	#idRevision = 0;
	/** True after a run that was not cancelled: files that come later are then looked into as well. */
	complete = false;

	constructor(session: Session, shown: vscode.DiagnosticCollection) {
		this.#session = session;
		this.#shown = shown;
		this.#unsubscribe = session.backlog.index.onChange((delta) => this.#follow(delta));
	}

	add(uri: string): void {
		this.#idRevision = this.#session.backlog.index.idRevision;
		this.#files.add(uri);
	}

	has(uri: string): boolean {
		return this.#files.has(uri);
	}

	/** Looks at files again, soon; at all of them when none are given. */
	refresh(uris: Iterable<string> = this.#files): void {
		for (const uri of uris) this.#waiting.add(uri);
		if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#work(), gatherFor);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#unsubscribe();
	}

	#follow({ added, changed, replaced, removed }: IndexDelta): void {
		if (this.#files.size === 0) return;
		const { index } = this.#session.backlog;
		for (const { uri } of removed) {
			if (index.inFile(uri).length > 0) continue;
			this.#files.delete(uri);
			this.#shown.delete(vscode.Uri.parse(uri, true));
		}
		if (this.complete) for (const { uri } of added) this.#files.add(uri);
		const hangOnAll = index.entries.filter(isPlanned);
		this.refresh([...added, ...changed, ...hangOnAll].map(({ uri }) => uri).filter((uri) => this.#files.has(uri)));
		if (this.#idRevision === index.idRevision) return;
		this.#idRevision = index.idRevision;
		const moved = [...added, ...changed, ...replaced, ...removed];
		const personas = new Set(moved.filter(({ type }) => type === 'persona').map(({ root }) => root));
		// A burst is a new state of the repository: looking for each pair in it would take longer than it is worth.
		const repeats = (entry: Entry) =>
			moved.length <= mostCompared && this.#files.has(entry.uri) && moved.some((other) => sharesWording(entry, other));
		const toCheck = index.entries.filter(
			(entry) =>
				this.#dependsOnIds(entry) ||
				repeats(entry) ||
				(personas.has(entry.root) && this.#files.has(entry.uri) && namesSomebody(entry)),
		);
		this.refresh(toCheck.map(({ uri }) => uri));
	}

	#dependsOnIds(entry: Entry): boolean {
		if (!this.#files.has(entry.uri)) return false;
		if (entry.readable && entry.dependsOn.length > 0) return true;
		if (this.#session.backlog.index.find(entry.id, entry).length > 1) return true;
		const now = this.#shown.get(vscode.Uri.parse(entry.uri, true)) ?? [];
		return now.some(({ code }) => typeof code === 'object' && aboutOthers.includes(code.value));
	}

	async #work(): Promise<void> {
		const uris = [...this.#waiting];
		this.#waiting.clear();
		for (const uri of uris) {
			await showFile(this.#session, this.#shown, uri).catch((error) =>
				this.#session.log.error(`${uri} was not checked: ${String(error)}`),
			);
			await vscodeClock.yield();
		}
		this.#timer = undefined;
		this.refresh([]);
	}
}

/** A story that a persona which comes, goes or is renamed may make right or wrong. */
function namesSomebody(entry: Entry): boolean {
	return entry.readable && (entry.role !== undefined || entry.persona !== undefined);
}
