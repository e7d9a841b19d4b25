import * as vscode from 'vscode';
import { type Audience, audiences } from '../../core/roadmap/roadmapFormats';
import { choose } from '../commands/choose';

/** Asks who is going to read a roadmap. Undefined when the user left. */
export async function askForAudience(title: string): Promise<Audience | undefined> {
	const choices = [
		{ label: vscode.l10n.t('Everything'), description: vscode.l10n.t('for the team'), value: 'internal' },
		{
			label: vscode.l10n.t('Public only'),
			description: vscode.l10n.t('what is labelled as public, without persons, forecasts and problems'),
			value: 'public',
		},
	];
	const value = await choose(title, vscode.l10n.t('Who is going to read it?'), choices);
	return audiences.find((known) => known === value);
}
