import * as vscode from 'vscode';
import { namesOf, roleInSentence } from '../../core/lint/personaTable';
import { roleKey } from '../../core/lint/roleKey';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { answered } from './answered';
import { offerTyped } from './offerTyped';

/** Who wants something, and which persona that is. */
export interface AskedRole {
	readonly role: string;
	/** Undefined where none was chosen. */
	readonly persona: string | undefined;
}

interface Answer extends vscode.QuickPickItem {
	readonly asked: AskedRole;
}

/** More roles than this nobody chooses from. */
const mostRoles = 30;

/**
 * Asks who wants something: one of the personas, a role that other stories have, or whatever is typed.
 * @param present the role that the story has; empty for none
 * @returns undefined when the user left
 */
export function askedRole(
	session: Session,
	entry: Entry,
	question: { readonly title: string; readonly step: number; readonly of: number; readonly present: string },
): Promise<AskedRole | undefined> {
	const pick = vscode.window.createQuickPick();
	pick.title = question.title;
	pick.step = question.step;
	pick.totalSteps = question.of;
	pick.placeholder = vscode.l10n.t('Who wants it? Choose, or type a role such as "returning customer"');
	pick.matchOnDescription = true;
	pick.ignoreFocusOut = true;
	const choices = choicesFor(session, entry, question.present);
	const asTyped = (typed: string) =>
		choices.find(({ label }) => label === typed) ?? answerOf(typed, vscode.l10n.t('as typed'));
	const offer = offerTyped(pick, (typed) => (typed === '' ? undefined : asTyped(typed)), choices);
	return answered(pick, () => offer.chosen()?.asked);
}

/** The present role first, then personas, then roles by how many stories have them; each once. */
function choicesFor({ backlog: { index } }: Session, entry: Entry, present: string): readonly Answer[] {
	const here = index.entries.filter(({ root }) => root === entry.root);
	const personas = here.filter(({ type, title }) => type === 'persona' && title.trim() !== '');
	const described = new Set(personas.flatMap(namesOf).map(roleKey));
	const uses = new Map<string, number>();
	for (const other of here)
		if (other.readable && other.role !== undefined && other.role !== present && !described.has(roleKey(other.role)))
			uses.set(other.role, (uses.get(other.role) ?? 0) + 1);
	const roles = [...uses].sort((a, b) => b[1] - a[1]).slice(0, mostRoles);
	return [
		...(present === '' ? [] : [answerOf(present, vscode.l10n.t('current'))]),
		...personas.map((persona) => ({
			...answerOf(roleInSentence(persona), vscode.l10n.t('persona {0}', persona.id), persona.id),
			iconPath: new vscode.ThemeIcon('person'),
		})),
		...roles.map(([role, count]) => answerOf(role, vscode.l10n.t('in {0} stories', count))),
	];
}

function answerOf(role: string, description: string, persona?: string): Answer {
	return { label: role, description, asked: { role, persona } };
}
