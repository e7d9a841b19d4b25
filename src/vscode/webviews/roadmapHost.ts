import * as vscode from 'vscode';
import { PageFeed } from '../../board/pageFeed';
import type { FromRoadmap, RoadmapEpic, RoadmapFrame, RoadmapLook, ToRoadmap } from '../../protocol/roadmap';
import { RoadmapContents } from '../../roadmap/roadmapContents';
import { vscodeClock } from '../adapters/vscodeClock';
import { showEntry } from '../commands/openItem';
import type { Session } from '../session';
import { today } from '../today';
import type { PageHost } from './fillPanel';
import { later, pageState } from './pageState';
import { printRoadmap } from './printRoadmap';
import { createRoadmapChanges } from './roadmapChanges';
import { removeView, saveView } from './savedViews';

/** The extension's side of one roadmap, whoever draws it. */
export function createRoadmapHost(
	session: Session,
	context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
	post: (message: ToRoadmap) => void,
): PageHost<FromRoadmap> {
	const { index } = session.backlog;
	let disposed = false;
	/** Counts the lives of the page: changes are numbered by each, so an answer goes to the one that asked. */
	let page = 0;
	const changes = createRoadmapChanges(session);
	const contents = new RoadmapContents({
		index,
		state: () => pageState(session, 'epic'),
		today,
		trials: () => changes.trials,
	});
	const feed = new PageFeed<RoadmapEpic, RoadmapFrame, RoadmapLook>({
		contents,
		post,
		later,
		now: () => vscodeClock.now(),
		isRead: () => session.state.kind !== 'reading',
	});
	const listener = session.onDidChange(() => feed.soon());

	/** Answers a change when the page knows what came of it. */
	const answer = async (change: Promise<ToRoadmap>) => {
		const asking = page;
		const message = await change;
		if (disposed || asking !== page || !feed.look) return;
		feed.flush();
		post(message);
	};

	return {
		async receive(message) {
			switch (message.type) {
				case 'ready':
					page++;
					changes.forget();
					return feed.start(message.look);
				case 'resend':
					return feed.resend();
				case 'look':
					return feed.show(message.look);
				case 'change':
					return answer(changes.change(message));
				case 'drop':
					return answer(changes.drop(message));
				case 'undo':
				case 'redo':
					return answer(changes.back(message));
				case 'apply-scenario':
					return answer(changes.apply(message.change));
				case 'start-scenario':
				case 'discard-scenario':
					if (message.type === 'start-scenario') changes.start();
					else changes.discard();
					return feed.flush();
				case 'save-view':
					return saveView(session, message.name, message.look);
				case 'remove-view':
					return removeView(session, message.name);
				case 'open': {
					const entry = index.get(message.key);
					if (entry) await showEntry(entry, undefined);
					return;
				}
				case 'print':
					return printRoadmap(session, context);
				case 'problem':
					return session.log.error(`The roadmap met a problem: ${message.text}`);
				case 'export':
				case 'new-epic':
				case 'open-log':
					await vscode.commands.executeCommand(commands[message.type]);
			}
		},
		hide: () => feed.pause(),
		dispose() {
			disposed = true;
			feed.pause();
			listener.dispose();
			contents.dispose();
		},
	};
}

/** What the page leaves to commands that exist anyway. */
const commands = {
	export: 'backlogRefinery.exportRoadmap',
	'new-epic': 'backlogRefinery.newEpic',
	'open-log': 'backlogRefinery.showLog',
} as const;
