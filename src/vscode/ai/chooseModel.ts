import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ports/languageModel';
import { choose } from '../commands/choose';
import { formatNumber } from '../numbers';
import { showText } from './showText';

/** Models that the user has let have stories of this workspace. */
const allowedKey = 'backlogRefinery.allowedModels';

/** The only model, or the one that the user chooses, those that were allowed before first. Undefined when the user left. */
export async function chooseModel(
	models: readonly LanguageModel[],
	state: vscode.Memento,
	title: string,
): Promise<LanguageModel | undefined> {
	const [only] = models;
	if (models.length === 1) return only;
	const known = allowed(state);
	const sorted = [...models].sort((a, b) => Number(known.includes(keyOf(b))) - Number(known.includes(keyOf(a))));
	const choices = sorted.map((model) => ({ label: model.name, description: model.vendor, value: keyOf(model) }));
	const chosen = await choose(title, vscode.l10n.t('Which model shall be asked?'), choices);
	return models.find((model) => keyOf(model) === chosen);
}

/**
 * Before the first story goes to a model: says what is sent and to which, and can show it.
 * @returns whether it may be sent
 */
export async function mayBeSent(
	model: LanguageModel,
	messages: readonly string[],
	state: vscode.Memento,
	id: string,
): Promise<boolean> {
	if (allowed(state).includes(keyOf(model))) return true;
	const { t } = vscode.l10n;
	const [send, show] = [t('Send'), t('Show what is sent')];
	const question = t('Send {0} to the language model {1}?', id, model.name);
	const count = formatNumber(messages.reduce((sum, { length }) => sum + length, 0));
	const detail = t(
		'Sent are its title, kind, persona, text and criteria, {0} characters with the question, to {1} of {2}; no other field, no comment and no other file. The answer is shown for you to choose from and changes nothing by itself. You are asked once for each model in this workspace.',
		count,
		model.name,
		model.vendor,
	);
	let answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, send, show);
	if (answer === show) {
		await showText(`${id}.txt`, messages.join('\n\n'));
		answer = await vscode.window.showInformationMessage(question, send);
	}
	if (answer !== send) return false;
	await state.update(allowedKey, [...allowed(state), keyOf(model)]);
	return true;
}

function allowed(state: vscode.Memento): readonly string[] {
	const kept = state.get<unknown>(allowedKey);
	return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

function keyOf({ vendor, id }: LanguageModel): string {
	return `${vendor}/${id}`;
}
