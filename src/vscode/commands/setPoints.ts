import * as vscode from 'vscode';
import { pickEstimate } from '../estimation/pickEstimate';
import { estimateText } from '../numbers';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';
import { type CommandHandler, targetsOf, valueIn } from './target';

/** Set Estimate: a size of the team's scale, or any number where it has none. */
export function setPoints(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const title = vscode.l10n.t('Estimate of {0}', namesOf(entries));
		const points = valueIn(first) ?? (await pickEstimate(session, entries, title));
		if (points === undefined) return;
		const message =
			points === ''
				? vscode.l10n.t('{0} has no estimate any more.', namesOf(entries))
				: vscode.l10n.t('{0} is now estimated at {1}.', namesOf(entries), estimateText(points));
		await changeField(session, entries, 'points', points, message);
	};
}
