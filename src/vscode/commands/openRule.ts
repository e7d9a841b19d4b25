import * as vscode from 'vscode';
import { rulePage } from '../features/rulePages';
import type { CommandHandler } from './target';

/** Open Rule Documentation: the page of the rule whose id is given. */
export function openRule(): CommandHandler {
	return async (id) => {
		const page = typeof id === 'string' ? rulePage(id) : undefined;
		if (page) await vscode.commands.executeCommand('vscode.open', page);
	};
}
