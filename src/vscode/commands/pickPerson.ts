import * as vscode from 'vscode';
import { knownPersons } from '../../core/questions/knownPersons';
import { createQuestionReader } from '../../core/questions/questionReader';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { answered } from './answered';
import { offerTyped } from './offerTyped';

/** Commits whose authors are offered, the newest ones. */
const mostCommits = 200;

interface PersonItem extends vscode.QuickPickItem {
	/** Empty for nobody. */
	readonly person: string;
}

/**
 * Lets the user say who is asked: somebody who was asked already, an assignee, an author of the repository, any name that is
 * typed, or nobody.
 * @returns without the sign; empty for nobody, undefined when the user left
 */
export function pickPerson(session: Session, title: string): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Choose who is asked, or type a name');
	pick.ignoreFocusOut = true;
	pick.busy = true;
	const nobody = { person: '', label: vscode.l10n.t('Nobody'), iconPath: new vscode.ThemeIcon('circle-slash') };
	const offer = offerTyped<PersonItem>(pick, (typed, choices) => {
		const person = typed.replace(/^@/, '');
		if (person === '') return undefined;
		const known = choices.find((choice) => choice.person.toLowerCase() === person.toLowerCase());
		return known ?? { ...itemOf(person), description: vscode.l10n.t('as typed') };
	});
	void personsOf(session)
		.then((persons) => offer.take([...persons.map(itemOf), nobody]))
		.finally(() => {
			pick.busy = false;
		});
	return answered(pick, () => offer.chosen()?.person);
}

function itemOf(person: string): PersonItem {
	return { person, label: `@${person}`, iconPath: new vscode.ThemeIcon('account') };
}

async function personsOf(session: Session): Promise<readonly string[]> {
	const { index } = session.backlog;
	const reader = createQuestionReader({ index, store: session.store, clock: vscodeClock });
	const items = (await reader.open()) ?? [];
	const asked = items.flatMap(({ questions }) => questions.flatMap(({ persons }) => persons));
	const assignees = index.entries.flatMap((entry) => (entry.readable ? entry.assignees : []));
	return knownPersons([asked, assignees, await authorsOf(session)]);
}

async function authorsOf({ history, backlog, log }: Session): Promise<readonly string[]> {
	const root = backlog.index.entries[0]?.root;
	if (!history || root === undefined || !vscode.workspace.isTrusted) return [];
	try {
		const commits = await history.log(root, { since: undefined, paths: [], limit: mostCommits });
		return commits.map(({ author }) => author);
	} catch (error) {
		// Names can be typed as well.
		log.info(`The history names no authors: ${error instanceof Error ? error.message : String(error)}`);
		return [];
	}
}
