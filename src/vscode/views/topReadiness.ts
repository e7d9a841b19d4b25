import * as vscode from 'vscode';
import type { Missing } from '../../core/lint/missing';
import { isComing } from '../../core/model/isComing';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { gather } from './gather';

const setting = 'badge.first';

/** Whether the items that come next are ready. Only these are looked at, because each one's file has to be read. */
export interface TopReadiness extends vscode.Disposable {
	/** Items that are looked at: so many from the top of the backlog as the setting says, or as there are. */
	readonly count: number;
	readonly notReady: number;
	/** What an item lacks for ready; undefined when it is not near the top, or not looked into yet. */
	missing(entry: Entry): readonly Missing[] | undefined;
	/** Fires with the keys of the items about which something else is to be said now. */
	readonly onDidChange: vscode.Event<ReadonlySet<string>>;
}

/** Milliseconds after a change before files are read; typing in a story changes it with every pause. */
const restFor = 100;

export function createTopReadiness(session: Session): TopReadiness {
	const changed = new vscode.EventEmitter<ReadonlySet<string>>();
	let known: ReadonlyMap<string, readonly Missing[]> = new Map();
	let round = 0;

	const look = async () => {
		if (session.state.kind === 'reading') return;
		const mine = ++round;
		const found = new Map<string, readonly Missing[]>();
		for (const entry of topOf(session)) {
			const { missing } = await session.backlog.inspector.readiness(entry);
			if (mine !== round) return;
			found.set(entryKey(entry), missing);
		}
		const before = known;
		known = found;
		const keys = [...new Set([...before.keys(), ...found.keys()])];
		const different = keys.filter((key) => !isSame(before.get(key), found.get(key)));
		if (different.length > 0) changed.fire(new Set(different));
	};
	const ask = gather(restFor, () => void look().catch((error) => session.log.error(`Readiness: ${error}`)));
	const listeners = [
		session.onDidChange(ask),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('backlogRefinery')) ask();
		}),
	];
	ask();
	return {
		get count() {
			return known.size;
		},
		get notReady() {
			return [...known.values()].filter((missing) => missing.length > 0).length;
		},
		missing: (entry) => known.get(entryKey(entry)),
		onDidChange: changed.event,
		dispose: () => vscode.Disposable.from(changed, ask, ...listeners).dispose(),
	};
}

/** The stories that come next, as far as they can be read. */
function topOf({ backlog }: Session): readonly Entry[] {
	const first = vscode.workspace.getConfiguration('backlogRefinery').get(setting, 10);
	const top: Entry[] = [];
	for (const entry of backlog.index.entries) {
		if (top.length >= first) break;
		if (entry.readable && isComing(entry)) top.push(entry);
	}
	return top;
}

function isSame(a: readonly Missing[] | undefined, b: readonly Missing[] | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	return a.length === b.length && a.every(({ message }, at) => message === b[at]?.message);
}
