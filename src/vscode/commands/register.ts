import * as vscode from 'vscode';
import { registerRulePages } from '../features/rulePages';
import type { Session } from '../session';
import { addCriterion } from './addCriterion';
import { copyId } from './copyId';
import { createSample } from './createSample';
import { fixBacklog } from './fixBacklog';
import { fixFile } from './fixFile';
import { markReady } from './markReady';
import { moveStories } from './moveStories';
import { newStory } from './newStory';
import { openItem } from './openItem';
import { openRule } from './openRule';
import { refineStory } from './refineStory';
import { renameItem, renumberItem } from './renameItem';
import { setEpic } from './setEpic';
import { setPoints } from './setPoints';
import { setSprint } from './setSprint';
import { setStatus } from './setStatus';
import { showLog } from './showLog';
import type { CommandHandler } from './target';

/** Registers the commands on items. Those of a view are registered with their view. */
export function registerCommands(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	const commands: Readonly<Record<string, CommandHandler>> = {
		refineStory: refineStory(session),
		addCriterion: addCriterion(session),
		setStatus: setStatus(session),
		setPoints: setPoints(session),
		setEpic: setEpic(session),
		setSprint: setSprint(session),
		markReady: markReady(session),
		moveTop: moveStories(session, 'top'),
		moveUp: moveStories(session, 'up'),
		moveDown: moveStories(session, 'down'),
		moveBottom: moveStories(session, 'bottom'),
		newStory: newStory(session),
		createSample: createSample(session, context),
		openItem: openItem(session),
		renameItem: renameItem(session),
		renumberItem: renumberItem(session),
		fixFile: fixFile(session),
		fixBacklog: fixBacklog(session),
		copyId: copyId(session),
		showLog: showLog(session),
		openRule: openRule(),
	};
	return vscode.Disposable.from(
		registerRulePages(context),
		...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`backlogRefinery.${name}`, run)),
	);
}
