import * as vscode from 'vscode';
import type { Session } from '../session';
import { namesOf } from './changeField';
import { nextQuarters } from './nextQuarters';
import { setValues } from './setValues';
import { type CommandHandler, epicsOf } from './target';

/**
 * Set Start and Target: the days or periods of epics, as one step. `{ "values": { "target": "2026-Q4" } }` as argument says it
 * beforehand.
 */
export function setDates(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await epicsOf(session, first, second);
		if (entries.length === 0) return;
		const { t } = vscode.l10n;
		const words = nextQuarters(4);
		const scale = t('a day such as {0} or a period such as {1}', '2026-11-27', '2026-Q4');
		await setValues(session, entries, {
			said: first,
			name: t('Start and target'),
			asks: [
				{ field: 'start', name: t('Start'), scale, words },
				{ field: 'target', name: t('Target'), scale, words },
			],
			message: t('{0}: start and target are set.', namesOf(entries)),
		});
	};
}
