import * as vscode from 'vscode';
import { BoardContents } from '../../board/boardContents';
import { DetailFeed } from '../../board/detailFeed';
import { PageFeed } from '../../board/pageFeed';
import { ReadinessWatch } from '../../board/readinessWatch';
import type { BoardCard, BoardFrame, BoardLook, FromBoard, ToBoard } from '../../protocol/board';
import { vscodeClock } from '../adapters/vscodeClock';
import { showEntry } from '../commands/openItem';
import type { Session } from '../session';
import { today } from '../today';
import { createBoardChanges } from './boardChanges';
import { createBoardHistory } from './boardHistory';
import type { PageHost } from './fillPanel';
import { later, pageState } from './pageState';
import { removeView, saveView } from './savedViews';

/** @param state where the last review of the order is remembered */
export function createBoardHost(
	session: Session,
	state: vscode.Memento,
	post: (message: ToBoard) => void,
): PageHost<FromBoard> {
	const { index, inspector } = session.backlog;
	let disposed = false;
	/** Counts the pages of the board: changes are numbered by each page, so an answer goes to the page that asked. */
	let page = 0;
	const readiness = new ReadinessWatch({
		index,
		inspector,
		clock: vscodeClock,
		onNews: () => feed.news(),
		onFault: (error) => session.log.error(`Readiness for the board: ${String(error)}`),
	});
	const contents = new BoardContents({
		index,
		readiness,
		state: () => pageState(session, 'story'),
		today,
		team: vscode.l10n.t('team'),
		first: () => vscode.workspace.getConfiguration('backlogRefinery').get('badge.first', 10),
	});
	const feed = new PageFeed<BoardCard, BoardFrame, BoardLook>({
		contents,
		readiness,
		post,
		later,
		now: () => vscodeClock.now(),
		isRead: () => session.state.kind !== 'reading',
	});
	const detail = new DetailFeed({
		index,
		inspector,
		source: () => ({ index, belonging: contents.belonging, scores: contents.scores }),
		post: (message) => {
			if (feed.look) post(message);
		},
	});
	const changes = createBoardChanges(session, () => feed.look?.closed ?? false);
	const history = createBoardHistory(session, state, (message) => {
		if (feed.look) post(message);
	});

	let known = stateOf(session);
	const listener = session.onDidChange(() => {
		const now = stateOf(session);
		// Nothing changed but what is said of items.
		if (now.revision === known.revision && now.conventions === known.conventions && now.state === known.state) {
			readiness.lookAgain();
			void detail.lookAgain();
		} else void detail.follow();
		known = now;
		feed.soon();
	});

	/** Answers a change when the board knows what came of it. */
	const answer = async (change: Promise<ToBoard>) => {
		const asking = page;
		const message = await change;
		if (disposed || asking !== page || !feed.look) return;
		feed.flush();
		await detail.follow();
		post(message);
	};

	return {
		async receive(message) {
			switch (message.type) {
				case 'ready':
					page++;
					changes.forget();
					await detail.show(undefined);
					return feed.start(message.look);
				case 'resend':
					return feed.resend();
				case 'look':
					return feed.show(message.look);
				case 'detail':
					return detail.show(message.key);
				case 'change':
					return answer(changes.change(message));
				case 'tick':
					return answer(changes.tick(message));
				case 'undo':
				case 'redo':
					return answer(changes.back(message));
				case 'save-view':
					return saveView(session, message.name, message.look);
				case 'remove-view':
					return removeView(session, message.name);
				case 'moves':
					return history.moves(message.since);
				case 'compare-orders':
					return history.compare(message.since);
				case 'mark-reviewed':
					return history.markReviewed();
				case 'reason':
					return history.reason(changes.made(message.change), message.text);
				case 'open':
					return open(session, message.key, message.line);
				case 'problem':
					return session.log.error(`The board met a problem: ${message.text}`);
				case 'sort-by-score':
				case 'create-sample':
				case 'open-log':
					await vscode.commands.executeCommand(commands[message.type]);
			}
		},
		hide() {
			void detail.show(undefined);
			feed.pause();
		},
		dispose() {
			disposed = true;
			feed.pause();
			void detail.show(undefined);
			listener.dispose();
			history.dispose();
			readiness.dispose();
			contents.dispose();
		},
	};
}

/** What the board leaves to commands that exist anyway. */
const commands = {
	'sort-by-score': 'backlogRefinery.sortByScore',
	'create-sample': 'backlogRefinery.createSample',
	'open-log': 'backlogRefinery.showLog',
} as const;

function stateOf({ backlog: { index }, state }: Session) {
	return { revision: index.revision, conventions: index.conventions, state };
}

async function open({ backlog: { index } }: Session, key: string, line: number | undefined): Promise<void> {
	const entry = index.get(key);
	if (entry) await showEntry(entry, line);
}
