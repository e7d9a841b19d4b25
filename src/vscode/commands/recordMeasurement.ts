import * as vscode from 'vscode';
import { quantityOf } from '../../core/model/keyResult';
import { measureKeyResult } from '../../core/refine/measureKeyResult';
import type { Session } from '../session';
import { today } from '../today';
import { course, pickKeyResult, standing } from './pickKeyResult';
import { refineText } from './refineText';
import { type CommandHandler, valueIn, wordsIn } from './target';
import { targetOfType } from './targetOfType';

/**
 * Record Measurement: today's value of a key result, as its actual one and in its history. A key binding may say all of it:
 * `{ "keyResult": "Paid baskets", "value": "46 %", "date": "2026-11-27" }`.
 */
export function recordMeasurement(session: Session): CommandHandler {
	return async (first) => {
		const goal = await targetOfType(session, first, 'goal');
		if (!goal) return;
		const keyResult = await pickKeyResult(goal, first, vscode.l10n.t('Measure a key result of {0}', goal.id));
		const result = keyResult === undefined ? undefined : goal.facts?.keyResults?.[keyResult];
		if (keyResult === undefined || !result) return;
		const said = valueIn(first);
		const value =
			said ??
			(await vscode.window.showInputBox({
				title: result.name,
				prompt: [standing(result), course(result.history)].filter(Boolean).join(' · '),
				placeHolder: vscode.l10n.t('What was measured, a number such as 46 or 4.5 %'),
				ignoreFocusOut: true,
				validateInput: noNumber,
			}));
		if (value === undefined) return;
		const date = wordsIn(first, 'date') ?? today();
		await refineText(
			session,
			{
				entry: goal,
				plan: (now) => session.backlog.planner.refine(now, measureKeyResult({ keyResult, date, value })),
				decided: said !== undefined,
			},
			vscode.l10n.t('{0} is at {1}.', result.name, value.trim()),
		);
	};
}

/** Why words are no number; undefined where they are one. */
export function noNumber(words: string): string | undefined {
	if (quantityOf(words) !== undefined) return undefined;
	return words.trim() === ''
		? vscode.l10n.t('Type a number, or press Escape to leave.')
		: vscode.l10n.t('"{0}" is no number: write one such as 46 or 4.5 %.', words.trim());
}
