import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { SessionActionName } from '../../protocol/session';
import { missingSteps } from '../commands/missingSteps';
import type { RefineStep } from '../commands/refineStep';
import type { Session } from '../session';

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

export async function runAction(entry: Entry, action: SessionActionName): Promise<void> {
	await vscode.commands.executeCommand(`backlogRefinery.${commands[action]}`, { key: entryKey(entry) });
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
