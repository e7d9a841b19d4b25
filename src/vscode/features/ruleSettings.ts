import * as vscode from 'vscode';
import type { RuleSetting } from '../../core/lint/engine';

const severities: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The user's severities of rules, as they hold for one file. Words that are no severity are left out. */
export function ruleSettings(uri: vscode.Uri): RuleSettings {
	const set = vscode.workspace.getConfiguration('backlogRefinery', uri).get<Record<string, unknown>>('rules', {});
	return Object.fromEntries(Object.entries(set).filter((entry): entry is [string, RuleSetting] => isSetting(entry[1])));
}

/**
 * The user's severities by workspace folder, remembered until the user sets others: readiness asks for every item.
 * @param onChange told when they may have changed
 */
export function followRuleSettings(onChange: () => void): vscode.Disposable & { of(root: string): RuleSettings } {
	const known = new Map<string, RuleSettings>();
	const listener = vscode.workspace.onDidChangeConfiguration((event) => {
		if (!event.affectsConfiguration('backlogRefinery.rules')) return;
		known.clear();
		onChange();
	});
	return {
		of(root) {
			let set = known.get(root);
			if (!set) {
				set = ruleSettings(vscode.Uri.parse(root, true));
				known.set(root, set);
			}
			return set;
		},
		dispose: () => listener.dispose(),
	};
}

function isSetting(value: unknown): value is RuleSetting {
	return typeof value === 'string' && severities.includes(value);
}
