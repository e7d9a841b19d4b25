import * as vscode from 'vscode';
import type { QueueReading } from '../../core/queue/refinementQueue';
import { refinementQueueOf } from '../refinementQueueOf';
import type { Session } from '../session';
import { gather } from './gather';
import { storyTooltip } from './itemTooltip';
import type { TreeContent } from './lazyTree';
import { limitsText } from './limitsText';
import { type RefinementRow, storyRow } from './refinementRow';
import { paragraphsOf, summaryOf } from './refinementWords';
import { readingText } from './viewState';

/** The rows of the Refinement view and what surrounds them. */
export type RefinementContent = TreeContent<RefinementRow>;

/** What a welcome text can ask of the view, in the context key `backlogRefinery.refinement`. */
type ContentState = 'reading' | 'failed' | 'empty' | 'nothingNext' | 'allReady' | 'ready';

/** Milliseconds for which changes are gathered before it is looked again. */
const gatherFor = 30;
/** Milliseconds after which counting files is worth a line. */
const messageAfter = 300;
const messageEvery = 200;

/**
 * Looks ahead while the view is seen, and again after each change.
 * @param draw tells the editor which rows to draw anew; undefined for all
 */
export function createRefinementContent(
	session: Session,
	view: vscode.TreeView<RefinementRow>,
	draw: (rows: readonly RefinementRow[] | undefined) => void,
): RefinementContent {
	let reading: QueueReading | undefined;
	let rows: RefinementRow[] = [];
	let looking: { aborted: boolean } | undefined;
	let stale = true;
	let told: ContentState | undefined;
	let timer: number | undefined;
	let known = () => {};
	const firstKnown = new Promise<void>((resolve) => {
		known = resolve;
	});

	const tell = () => {
		clearTimeout(timer);
		timer = session.state.kind === 'reading' ? setTimeout(tell, messageEvery) : undefined;
		const state = stateOf(session, reading);
		if (state !== told) void vscode.commands.executeCommand('setContext', 'backlogRefinery.refinement', state);
		told = state;
		const message = messageOf(session, reading);
		if ((view.message ?? '') !== message) view.message = message;
	};
	const look = async () => {
		const { kind } = session.state;
		if (kind === 'reading') {
			timer ??= setTimeout(tell, messageAfter);
			return;
		}
		if (!view.visible) return;
		stale = false;
		if (looking) looking.aborted = true;
		const mine = { aborted: false };
		looking = mine;
		const found = await queue.look(mine);
		if (!found || mine.aborted) return;
		reading = found;
		show(found.queued.map(storyRow));
	};
	const show = (fresh: RefinementRow[]) => {
		const before = rows;
		const bySaid = new Map(before.map((row) => [says(row), row]));
		// A row that says the same stays the same object, so that nothing is drawn for it.
		rows = fresh.map((row) => {
			const same = bySaid.get(says(row));
			return same ? Object.assign(same, { queued: row.queued }) : row;
		});
		tell();
		known();
		if (rows.length !== before.length || rows.some((row, at) => row !== before[at])) draw(undefined);
	};
	const ask = () => {
		stale = true;
		soon();
	};
	const soon = gather(gatherFor, () => {
		look().catch((error) => {
			session.log.error(`The stories to refine could not be told: ${error}`);
			known();
		});
	});
	const queue = refinementQueueOf(session, ask);
	const disposables = [
		soon,
		queue,
		session.onDidChange(ask),
		view.onDidChangeVisibility(() => {
			if (stale) soon();
		}),
		{
			dispose() {
				clearTimeout(timer);
				if (looking) looking.aborted = true;
			},
		},
	];
	ask();
	return {
		async rows() {
			await firstKnown;
			return rows;
		},
		below: ({ children }) => [...children],
		async withTooltip(item, { queued }) {
			if (queued?.entry.readable) item.tooltip = await storyTooltip(queued.entry, session, paragraphsOf(queued));
			return item;
		},
		dispose: () => vscode.Disposable.from(...disposables).dispose(),
	};
}

function stateOf({ state, backlog }: Session, reading: QueueReading | undefined): ContentState {
	if (reading && reading.queued.length > 0) return 'ready';
	if (state.kind === 'reading' || state.kind === 'failed') return state.kind;
	if (!reading) return 'reading';
	if (reading.looked > 0) return 'allReady';
	return backlog.index.entries.some(({ type }) => type === 'story') ? 'nothingNext' : 'empty';
}

/** The line above the rows. Without rows the welcome text has the word, since the editor shows only one of the two. */
function messageOf(session: Session, reading: QueueReading | undefined): string {
	const { state } = session;
	if (state.kind === 'reading') return readingText(state.progress);
	if (!reading || reading.queued.length === 0) return '';
	return [summaryOf(reading), limitsText(session)].filter(Boolean).join(' ');
}

/** All that is seen of a row and below it, but for the tooltip, which comes later and says no more than the others. */
function says({ item, children }: RefinementRow): string {
	const seen = [item, children.map((child) => child.item)];
	return JSON.stringify(seen, (name, value) => (name === 'tooltip' ? undefined : value));
}
