import * as vscode from 'vscode';
import { expectEffect as expected } from '../../core/refine/expectEffect';
import { scheduleOn } from '../../core/schedule/scheduleOn';
import type { Session } from '../session';
import { pickKeyResult, standing } from './pickKeyResult';
import { noNumber } from './recordMeasurement';
import { refineText } from './refineText';
import { type CommandHandler, wordsIn } from './target';
import { targetOfType } from './targetOfType';

/**
 * Expect Effect: by how much an epic is to change a key result of its goal. A key binding may say it:
 * `{ "keyResult": "Paid baskets", "by": 8 }`.
 */
export function expectEffect(session: Session): CommandHandler {
	return async (first) => {
		const epic = await targetOfType(session, first, 'epic');
		if (!epic) return;
		const goal = scheduleOn(session.backlog.index).goalOf(epic);
		if (!goal) {
			void vscode.window.showErrorMessage(
				vscode.l10n.t('{0} serves no goal: write its goal into its front matter first.', epic.id),
			);
			return;
		}
		const keyResult = await pickKeyResult(goal, first, vscode.l10n.t('What is {0} expected to change?', epic.id));
		const results = goal.facts?.keyResults ?? [];
		const result = keyResult === undefined ? undefined : results[keyResult];
		if (keyResult === undefined || !result) return;
		const said = wordsIn(first, 'by');
		const by =
			said ??
			(await vscode.window.showInputBox({
				title: result.name,
				prompt: standing(result),
				placeHolder: vscode.l10n.t('By how much, such as 8; a fall is negative, such as -3'),
				ignoreFocusOut: true,
				validateInput: noNumber,
			}));
		if (by === undefined) return;
		await refineText(
			session,
			{
				entry: epic,
				plan: (now) => session.backlog.planner.refine(now, expected({ results, keyResult, by })),
				decided: said !== undefined,
			},
			vscode.l10n.t('{0} is expected to change {1} by {2}.', epic.id, result.name, by.trim()),
		);
	};
}
