import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { AskedField } from '../../core/priority/models/scoringModel';
import { fieldValue } from '../../core/refine/fieldValue';
import type { Session } from '../session';
import { answered } from './answered';
import { offerTyped } from './offerTyped';

/** One step of several. */
export interface AskedStep {
	readonly ask: AskedField;
	readonly at: number;
	readonly of: number;
	/** What all items have; undefined where they differ or have nothing. */
	readonly present: string | undefined;
	/** Whether any of them has a value that could be removed. */
	readonly removable: boolean;
	readonly title: string;
}

interface Answer extends vscode.QuickPickItem {
	/** Undefined: nothing changes. */
	readonly words: string | undefined;
	readonly refused?: boolean;
}

/** What the user wants of one field: words to write (empty: the field goes), or nothing to change. */
export type Wanted = { readonly words: string | undefined };

/**
 * Asks for one value: a word from a list, or whatever is typed.
 * @param example the item by whose place the words are judged
 * @returns undefined when the user left
 */
export function askedValue(session: Session, example: Entry, step: AskedStep): Promise<Wanted | undefined> {
	const pick = vscode.window.createQuickPick();
	pick.title = step.title;
	pick.step = step.at;
	pick.totalSteps = step.of;
	pick.placeholder = `${step.ask.name}: ${step.ask.scale}`;
	pick.ignoreFocusOut = true;
	const fixed = fixedAnswers(step);
	const asTyped = (typed: string) =>
		fixed.find(({ words }) => words === typed) ?? typedAnswer(session, example, step.ask, typed);
	const offer = offerTyped(pick, (typed) => (typed === '' ? undefined : asTyped(typed)), fixed);
	return answered(pick, () => {
		const answer = offer.chosen();
		return answer && !answer.refused ? { words: answer.words } : undefined;
	});
}

function fixedAnswers({ ask, present, removable }: AskedStep): readonly Answer[] {
	const keep: Answer = {
		label: present === undefined ? vscode.l10n.t('Leave as it is') : vscode.l10n.t('Leave at {0}', present),
		iconPath: new vscode.ThemeIcon('arrow-right'),
		words: undefined,
	};
	const words = ask.words.filter((word) => word !== present).map((word): Answer => ({ label: word, words: word }));
	const remove: Answer = { label: vscode.l10n.t('Remove'), iconPath: new vscode.ThemeIcon('trash'), words: '' };
	return [keep, ...words, ...(removable ? [remove] : [])];
}

/** With the reason where it cannot be written. */
function typedAnswer({ backlog }: Session, example: Entry, { field }: AskedField, typed: string): Answer {
	const value = fieldValue(field, typed, example, backlog.index);
	return value.kind === 'refused'
		? { label: typed, detail: value.reason, words: undefined, refused: true }
		: { label: typed, words: typed };
}
