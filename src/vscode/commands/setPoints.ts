import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { fieldValue } from '../../core/refine/fieldValue';
import { pointsText } from '../numbers';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';
import { type Choice, choose } from './choose';
import { type CommandHandler, targetsOf, valueIn } from './target';

const usual = [1, 2, 3, 5, 8, 13];
/** Stands for "ask for a number"; no estimate reads like this. */
const other = '?';

/** Set Estimate: in points, by a click for the usual sizes and by typing for any other. */
export function setPoints(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		const points = entries.length > 0 ? (valueIn(first) ?? (await choosePoints(session, entries))) : undefined;
		if (points === undefined) return;
		const message =
			points === ''
				? vscode.l10n.t('{0} has no estimate any more.', namesOf(entries))
				: vscode.l10n.t('{0} is now estimated at {1}.', namesOf(entries), pointsText(Number(points)));
		await changeField(session, entries, 'points', points, message);
	};
}

async function choosePoints(session: Session, entries: readonly Entry[]): Promise<string | undefined> {
	const present = entries.map((entry) => (entry.readable ? entry.points : undefined));
	const same = present.every((points) => points === present[0]) ? present[0] : undefined;
	const scale = session.backlog.index.conventions.configOf(entries[0]?.root ?? '').estimation.scale;
	const choices: Choice[] = [...new Set([...(scale ?? usual), ...(same === undefined ? [] : [same])])]
		.sort((a, b) => a - b)
		.map((points) => ({ label: pointsText(points), value: String(points), current: points === same }));
	if (!scale) choices.push({ label: vscode.l10n.t('Other…'), value: other, alwaysShow: true });
	if (present.some((points) => points !== undefined))
		choices.push({ label: vscode.l10n.t('Remove estimate'), value: '', iconPath: new vscode.ThemeIcon('trash') });
	const title = vscode.l10n.t('Estimate of {0}', namesOf(entries));
	const answer = await choose(title, vscode.l10n.t('Choose a size in points'), choices);
	return answer === other ? askForPoints(session, entries, title) : answer;
}

async function askForPoints(
	{ backlog }: Session,
	entries: readonly Entry[],
	title: string,
): Promise<string | undefined> {
	const [first] = entries;
	if (!first) return undefined;
	const answer = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Points, for example 3 or 0.5'),
		validateInput(text) {
			const value = fieldValue('points', text, first, backlog.index);
			return value.kind === 'refused' ? value.reason : undefined;
		},
	});
	return answer?.trim() || undefined;
}
