import * as vscode from 'vscode';
import type { LintOptions } from '../../core/lint/engine';
import type { Session } from '../session';
import { ruleSettings } from './ruleSettings';

/** How a file is linted for repairs: by the user's severities, with faults of rules in the log. */
export function fixOptions({ log }: Session, uri: vscode.Uri, skipClosed: boolean): LintOptions {
	return {
		severities: ruleSettings(uri),
		skipClosed,
		onFault: (rule, error) =>
			log.error(`Rule ${rule} failed on ${vscode.workspace.asRelativePath(uri)}: ${String(error)}`),
	};
}
