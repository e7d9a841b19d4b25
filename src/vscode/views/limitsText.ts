import * as vscode from 'vscode';
import type { Session } from '../session';
import { readingOnly } from '../trust';
import { stoppedText } from './viewState';

/** What is to be known of rows that are shown: that some may be missing, or that nothing can be changed. One text, or none. */
export function limitsText({ state }: Session): string {
	return [
		state.kind === 'cancelled' ? stoppedText(state.progress) : '',
		state.kind === 'failed' ? vscode.l10n.t('The backlog could not be read again: {0}', state.reason) : '',
		vscode.workspace.isTrusted ? '' : readingOnly(),
	]
		.filter(Boolean)
		.join(' ');
}
