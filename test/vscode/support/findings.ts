import * as vscode from 'vscode';
import { until } from './editing';

/** The product's diagnostics of a file. */
export function refineryDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'refinery');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a rule has something, or nothing, to say about a file. */
export async function untilRule(uri: vscode.Uri, rule: string, found: boolean): Promise<vscode.Diagnostic[]> {
	const all = await until(
		() => refineryDiagnostics(uri),
		(diagnostics) => diagnostics.some((diagnostic) => ruleOf(diagnostic) === rule) === found,
	);
	return all.filter((diagnostic) => ruleOf(diagnostic) === rule);
}

/** Sets rule severities for the time of a test. */
export async function withRules(rules: Record<string, string>, test: () => Promise<void>): Promise<void> {
	const settings = vscode.workspace.getConfiguration('backlogRefinery');
	await settings.update('rules', rules, vscode.ConfigurationTarget.Global);
	try {
		await test();
	} finally {
		await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
	}
}
