import * as vscode from 'vscode';
import type { RuleSetting } from '../../core/lint/engine';

const severities: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The user's severities of rules, as they hold for one file. Words that are no severity are left out. */
export function ruleSettings(uri: vscode.Uri): Readonly<Record<string, RuleSetting>> {
	const set = vscode.workspace.getConfiguration('backlogRefinery', uri).get<Record<string, unknown>>('rules', {});
	return Object.fromEntries(Object.entries(set).filter((entry): entry is [string, RuleSetting] => isSetting(entry[1])));
}

function isSetting(value: unknown): value is RuleSetting {
	return typeof value === 'string' && severities.includes(value);
}
