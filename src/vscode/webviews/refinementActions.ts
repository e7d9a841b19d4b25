import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { SessionActionName } from '../../protocol/session';
import { missingSteps } from '../commands/missingSteps';
import type { RefineStep } from '../commands/refineStep';
import type { Session } from '../session';
import type { StepEnd } from './refinementDesk';

/** The commands behind the actions of the page. Those that this version has not are not offered. */
const commands: Readonly<Record<SessionActionName, string>> = {
	criterion: 'addCriterion',
	pattern: 'addCriterionPattern',
	estimate: 'setPoints',
	split: 'splitStory',
	epic: 'setEpic',
	rewrite: 'rewriteStory',
	answer: 'answerQuestion',
	ask: 'askQuestion',
	convert: 'convertCriteria',
	persona: 'setPersona',
	sprint: 'setSprint',
	dependency: 'addDependency',
	spike: 'makeSpike',
	more: 'refineStory',
};

export async function actionsHere(): Promise<ReadonlySet<SessionActionName>> {
	const known = new Set(await vscode.commands.getCommands(true));
	const names = Object.keys(commands) as SessionActionName[];
	return new Set(names.filter((name) => known.has(`backlogRefinery.${commands[name]}`)));
}

/** @returns `left` when the command has selected words in the story that are to be typed over, or the menu has led there */
export async function runAction(entry: Entry, action: SessionActionName): Promise<StepEnd> {
	const before = selectedIn(entry);
	await vscode.commands.executeCommand(`backlogRefinery.${commands[action]}`, { key: entryKey(entry) });
	const after = selectedIn(entry);
	const isElsewhere = after !== undefined && !(before && after.isEqual(before));
	return isElsewhere && (action === 'more' || !after.isEmpty) ? 'left' : 'back';
}

function selectedIn({ uri }: Entry): vscode.Selection | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor?.document.uri.toString() === uri ? editor.selection : undefined;
}

/** The step that repairs what an item lacks most; undefined when it lacks nothing. */
export async function nextStep(session: Session, entry: Entry): Promise<RefineStep | undefined> {
	const { missing } = await session.backlog.inspector.readiness(entry);
	for (const part of missing) {
		const step = missingSteps(session, entry, part).find(({ run }) => run);
		if (step) return step;
	}
	return undefined;
}

/** A step's label without its icon. */
export function wordsOf({ label }: RefineStep): string {
	return label.replace(/^\$\([\w-]+\)\s*/, '');
}
