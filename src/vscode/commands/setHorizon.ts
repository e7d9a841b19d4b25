import * as vscode from 'vscode';
import { compareHorizons } from '../../core/tree/containerOrder';
import type { Session } from '../session';
import { namesOf } from './changeField';
import type { Choice } from './choose';
import { nextQuarters } from './nextQuarters';
import { setReference } from './setReference';
import { type CommandHandler, epicsOf } from './target';

/** Set Horizon: now, next, later, or a period. */
export function setHorizon(session: Session): CommandHandler {
	const { t } = vscode.l10n;
	return setReference(
		session,
		(entries) => ({
			field: 'horizon',
			title: t('Horizon of {0}', namesOf(entries)),
			placeholder: t('Choose a horizon'),
			choices: (current) => horizonChoices(session, current),
			prompt: t('Type now, next, later or a period such as 2026-Q4.'),
			none: t('No horizon'),
			done: (horizon) =>
				horizon === ''
					? t('{0} has no horizon.', namesOf(entries))
					: t('{0}: horizon is now {1}.', namesOf(entries), horizon),
		}),
		epicsOf,
	);
}

/** The usual ones, the next quarters, and what else the backlog uses. */
function horizonChoices({ backlog }: Session, current: string | undefined): readonly Choice[] {
	const used = backlog.index.entries.flatMap((entry) =>
		entry.readable && entry.type === 'epic' && entry.horizon ? [entry.horizon] : [],
	);
	const all = new Set(['now', 'next', 'later', ...nextQuarters(4), ...used]);
	return [...all].sort(compareHorizons).map((value) => ({ label: value, value, current: value === current }));
}
