import * as vscode from 'vscode';
import { type Backlog, createBacklog } from '../core/createBacklog';
import { isListed } from '../core/files/listedFile';
import type { ScanProgress } from '../core/index/scanner';
import type { Entry } from '../core/model/item';
import type { FileRename, Plan, Remedy } from '../core/model/textEdit';
import type { FileStore } from '../core/ports/fileStore';
import type { History } from '../core/ports/history';
import type { LanguageData } from '../core/ports/languageData';
import type { RecordCache } from '../core/ports/recordCache';
import { type Applied, applyPlan } from './adapters/applyPlan';
import { watchArrivedFolders } from './adapters/arrivedFolders';
import { fileEntry } from './adapters/fileEntry';
import { watchFiles } from './adapters/fileEvents';
import { gitProgram } from './adapters/gitProgram';
import { vscodeClock } from './adapters/vscodeClock';
import { vscodeFileStore } from './adapters/vscodeFileStore';
import { followRuleSettings } from './features/ruleSettings';
import type { Host } from './host';
import type { Log } from './log';
import { type Reading, readWithProgress } from './readWithProgress';
import { createNewsReader } from './takeInNews';
import { readingOnly } from './trust';

/** Where the first reading of the workspace stands. */
export type SessionState =
	| { readonly kind: 'reading'; readonly progress: ScanProgress }
	| { readonly kind: 'ready' }
	/** Ended by the user; what was read by then is shown. */
	| { readonly kind: 'cancelled'; readonly progress: ScanProgress }
	| { readonly kind: 'failed'; readonly reason: string };

/** What a change came to, for whoever asked for it. */
export type Outcome =
	| {
			readonly kind: 'done';
			/** Takes the change back; what that comes to can be taken back in turn. */
			readonly undo: (() => Promise<Outcome>) | undefined;
	  }
	| { readonly kind: 'refused'; readonly reason: string; readonly remedy?: Remedy | undefined };

/** A change that was made. */
export interface MadeChange {
	/** Uris of the files that it changed, made or took away. */
	readonly files: readonly string[];
	/** Takes it back. */
	readonly undo: (() => Promise<Outcome>) | undefined;
}

/** The backlog of this window: the core, kept in step with the workspace's files and documents. */
export interface Session extends vscode.Disposable {
	readonly backlog: Backlog;
	/** Files as the editor has them. */
	readonly store: FileStore;
	readonly log: Log;
	/** Undefined where the window has no git. */
	readonly history: History | undefined;
	readonly state: SessionState;
	/** Fires when entries or the state have changed; the event carries nothing, look at the index. */
	readonly onDidChange: vscode.Event<void>;
	/** Has everyone look again where neither entries nor state have changed but what is said of items has. */
	lookAgain(): void;
	/** Reads the workspace when that has not begun yet. Resolves when it is read, at once when it is. */
	start(): Promise<void>;
	/** Reads everything again; a reading under way is given up for it. */
	reload(): Promise<void>;
	/** Plans and carries out a change; plans again when a file changed meanwhile. Shows nothing by itself. */
	change(plan: () => Promise<Plan>): Promise<Outcome>;
	/** Fires with every wish that was carried out; not when one is taken back. */
	readonly onDidCarryOut: vscode.Event<MadeChange>;
	/** Tells of renames that are about to happen and whose links the plan itself takes along. */
	expectRenames(plan: Plan): void;
	/** Whether a file's new uri is the one that the last plan gives it. */
	isExpected(from: string, to: string): boolean;
	/** The entry of a document; in a file of several the one around a line. Undefined when it is no item. */
	entryOf(uri: vscode.Uri, line?: number): Entry | undefined;
}

/** Times a plan is made anew because its file changed under it. */
const attempts = 3;
/** Milliseconds between two attempts. */
const pause = 150;

/**
 * @param kept where what was read is kept until the next start, and by which version of the program; left out in tests
 * @param language what rules that look at parts of speech need; without it they are silent
 */
export function createSession(
	log: Log,
	host: Host,
	kept?: { cache: RecordCache | undefined; version: string },
	language?: LanguageData,
): Session {
	const changed = new vscode.EventEmitter<void>();
	const carriedOut = new vscode.EventEmitter<MadeChange>();
	const store = vscodeFileStore(host);
	// What they change is what is said of items, so whoever shows items has to look again.
	const rules = followRuleSettings(() => changed.fire());
	const backlog = createBacklog({
		store,
		clock: vscodeClock,
		random: Math.random,
		userRules: rules.of,
		cache: kept?.cache,
		cacheVersion: kept?.version,
		language,
		onCacheFault: (error) => log.warn(`What was read could not be kept for the next start: ${String(error)}`),
	});
	const arrived = watchArrivedFolders(host.local);
	const news = createNewsReader(backlog, store, arrived.watch);
	let state: SessionState = { kind: 'reading', progress: { done: 0, total: 0 } };
	let reading: Promise<void> | undefined;
	let current: Reading | undefined;
	let fired = false;
	let expected: readonly FileRename[] | undefined;

	const setState = (next: SessionState) => {
		state = next;
		changed.fire();
	};
	const unsubscribe = backlog.index.onChange(() => {
		if (fired) return;
		fired = true;
		queueMicrotask(() => {
			fired = false;
			changed.fire();
		});
	});
	const read = async () => {
		// Only one reading at a time; the newest one sees every file.
		if (current) current.aborted = true;
		const mine: Reading = { aborted: false };
		current = mine;
		const started = performance.now();
		let progress: ScanProgress = { done: 0, total: 0 };
		setState({ kind: 'reading', progress });
		const tell = (next: SessionState) => {
			if (current === mine) setState(next);
		};
		try {
			const complete = await readWithProgress(mine, backlog.scan, (now) => {
				progress = now;
				if (current === mine) state = { kind: 'reading', progress };
			});
			const count = backlog.index.entries.length;
			const took = `${count} items after ${Math.round(performance.now() - started)} ms`;
			log.info(complete ? `The backlog was read: ${took}` : `Reading was stopped: ${took}`);
			tell(complete ? { kind: 'ready' } : { kind: 'cancelled', progress });
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			log.error(`The backlog could not be read: ${reason}`);
			tell({ kind: 'failed', reason });
		}
	};
	const start = () => {
		reading ??= read();
		return reading;
	};
	/** One piece of news after the other, so that of two readings of a file the later one stays. */
	let takingIn: Promise<unknown> = Promise.resolve();
	const watcher = watchFiles(store.admits, arrived.onChild, (what) => {
		takingIn = takingIn.then(start).then(async () => {
			const reading = current;
			// A reading that began since sees it all.
			const overtaken = {
				get aborted() {
					return current !== reading;
				},
			};
			const { conventions } = backlog.index;
			if (!(await news.takeIn(what, overtaken)) && !overtaken.aborted) await session.reload();
			// Other settings may leave every entry as it is and still change what is said of it.
			if (backlog.index.conventions !== conventions) changed.fire();
		});
		takingIn = takingIn.catch((error) => log.error(`Changed files were not read: ${String(error)}`));
	});
	const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => void session.reload());
	// What may be changed is part of what is shown everywhere.
	const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire());

	const session: Session = {
		backlog,
		store,
		log,
		history: host.history?.(gitProgram),
		get state() {
			return state;
		},
		onDidChange: changed.event,
		onDidCarryOut: carriedOut.event,
		lookAgain: () => changed.fire(),
		start,
		reload() {
			reading = read();
			return reading;
		},
		async change(plan) {
			for (let attempt = 0; attempt < attempts; attempt++) {
				const outcome = await carryOut(await plan());
				if (outcome) return outcome;
				await new Promise<void>((resolve) => setTimeout(resolve, pause));
			}
			const reason = vscode.l10n.t('The file keeps changing. Nothing was changed; try again when it rests.');
			return { kind: 'refused', reason };
		},
		expectRenames(plan) {
			expected = plan.kind === 'change' ? plan.renames : undefined;
		},
		isExpected: (from, to) => expected?.some((rename) => rename.from === from && rename.to === to) ?? false,
		entryOf(uri, line = 0) {
			const entries = backlog.index.inFile(uri.toString());
			return entries.findLast((entry) => entry.line <= line) ?? entries[0];
		},
		dispose() {
			if (current) current.aborted = true;
			current = undefined;
			const own = [watcher, arrived, rules, folders, trust, changed, carriedOut, { dispose: unsubscribe }];
			vscode.Disposable.from(...own).dispose();
		},
	};

	/** Undefined when the plan was made on a text that is gone. */
	async function carryOut(plan: Plan): Promise<Outcome | undefined> {
		if (plan.kind === 'refused') return plan;
		if (!vscode.workspace.isTrusted) return { kind: 'refused', reason: readingOnly() };
		session.expectRenames(plan);
		const applied = await applyPlan(plan);
		if (applied.kind === 'stale') return undefined;
		const outcome = await outcomeOf(plan, applied);
		if (outcome.kind === 'done') carriedOut.fire({ files: filesOf(plan), undo: outcome.undo });
		return outcome;
	}

	async function outcomeOf(plan: Plan & { kind: 'change' }, applied: Applied): Promise<Outcome> {
		if (applied.kind === 'failed') return { kind: 'refused', reason: applied.reason };
		if (applied.kind === 'stale') {
			const reason = vscode.l10n.t('{0} has changed since, so the step cannot be undone here.', applied.path);
			return { kind: 'refused', reason };
		}
		await backlog.update(
			filesOf(plan)
				.map((uri) => fileEntry(vscode.Uri.parse(uri, true)))
				// What no listing gives is no item, whatever the settings' globs match.
				.filter((file) => file !== undefined)
				.filter(({ path }) => isListed(path)),
		);
		const { undo } = applied;
		return { kind: 'done', undo: undo && (async () => outcomeOf(plan, await undo())) };
	}

	return session;
}

function filesOf({ edits, creations = [], removals = [], renames = [] }: Plan & { kind: 'change' }): readonly string[] {
	const changed = [...edits, ...creations, ...removals].map(({ uri }) => uri);
	return [...changed, ...renames.flatMap(({ from, to }) => [from, to])];
}
