import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { CriterionPattern } from '../../core/refine/criterionPatterns';
import type { Session } from '../session';
import { patternNamed } from './addCriterionPattern';
import { criterionAdvice } from './criterionAdvice';
import { criterionPatternChoices } from './criterionPatternChoices';
import { freePlace } from './offerTyped';

/** A criterion in somebody's own words, or a pattern to fill in. */
export type AskedCriterion = { readonly wording: string } | { readonly pattern: CriterionPattern };

interface Answer extends vscode.QuickPickItem {
	readonly pattern?: CriterionPattern | undefined;
}

/**
 * Asks for one criterion: whatever is typed, with what the rules say of it below, or one of the patterns.
 * @param count how many were added before
 * @returns undefined when the user is done, or left
 */
export function askedCriterion(session: Session, entry: Entry, count: number): Promise<AskedCriterion | undefined> {
	const { t } = vscode.l10n;
	const pick = vscode.window.createQuickPick<Answer>();
	const title = t('Add acceptance criterion to {0}', entry.id);
	pick.title = count === 0 ? title : t('{0} ({1} added)', title, count);
	pick.placeholder =
		count === 0
			? t('What can be checked when {0} is done? Given …, when …, then …', entry.id)
			: t('The next one; leave the box empty to end.');
	pick.ignoreFocusOut = true;
	const patterns: readonly Answer[] = [
		{ label: t('Or fill in a pattern'), kind: vscode.QuickPickItemKind.Separator },
		...criterionPatternChoices().map((choice) => ({ ...choice, pattern: patternNamed(choice.value) })),
	];
	const end: Answer = { label: `$(check) ${t('Done')}` };
	const show = (typed: string, advice?: string) => {
		const own: Answer = { label: `$(add) ${typed}`, alwaysShow: true, ...(advice ? { detail: advice } : {}) };
		const first = typed !== '' ? own : count > 0 ? end : freePlace;
		pick.items = [first, ...patterns];
	};
	let isOpen = true;
	show('');
	return new Promise((resolve) => {
		pick.onDidChangeValue(async (value) => {
			show(value.trim());
			const advice = await criterionAdvice(session, entry, value);
			if (advice && isOpen && pick.value === value) show(value.trim(), advice);
		});
		pick.onDidAccept(() => {
			const wording = pick.value.trim();
			const [answer] = pick.selectedItems;
			// Enter may be faster than the list: what is in the box counts, unless a pattern was chosen.
			if (answer?.pattern) resolve({ pattern: answer.pattern });
			else resolve(wording === '' ? undefined : { wording });
			pick.hide();
		});
		pick.onDidHide(() => {
			isOpen = false;
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
