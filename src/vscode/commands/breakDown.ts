import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import type { Creations } from '../../core/refine/planner';
import { typedTitles } from '../../core/refine/typedTitles';
import type { Session } from '../session';
import { askedTitles } from './askedTitles';
import { carryOut } from './carryOut';
import { reportWithUndo } from './report';
import { showBeside } from './showBeside';
import type { CommandHandler } from './target';
import { type PlannedType, targetOfType } from './targetOfType';

/**
 * Break Down: the epics of a goal, or the stories of an epic, by their titles; the first of them is open beside. A key binding may say
 * them: `{ "titles": ["Pay by card", "Pay by invoice"] }`.
 */
export function breakDown(session: Session, type: PlannedType): CommandHandler {
	return async (first) => {
		const item = await targetOfType(session, first, type);
		if (!item) return;
		const said = titlesIn(first);
		const titles = said ?? (await askForTitles(item));
		if (!titles) return;
		const done = await carryOut<Creations>(session, {
			entry: item,
			plan: (now) => session.backlog.planner.breakDown(now, titles),
			decided: said !== undefined,
		});
		if (!done) return;
		const ids = done.plan?.ids.join(', ') ?? '';
		const message =
			type === 'goal'
				? vscode.l10n.t('{0} was broken down into the epics {1}.', item.id, ids)
				: vscode.l10n.t('{0} was broken down into the stories {1}.', item.id, ids);
		const uri = done.plan?.creations?.[0]?.uri;
		if (reportWithUndo(session, done.outcome, message) && uri) await showBeside(uri);
	};
}

function askForTitles({ type, id, title }: Item): Promise<readonly string[] | undefined> {
	return type === 'goal'
		? askedTitles(vscode.l10n.t('Epics of {0} {1}', id, title), vscode.l10n.t('For example: One-page checkout'))
		: askedTitles(vscode.l10n.t('Stories of {0} {1}', id, title), vscode.l10n.t('For example: Pay by card'));
}

function titlesIn(argument: unknown): readonly string[] | undefined {
	const { titles } = (argument ?? {}) as { readonly titles?: unknown };
	return Array.isArray(titles) ? typedTitles(titles.join('\n')) : undefined;
}
