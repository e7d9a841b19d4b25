import * as vscode from 'vscode';
import type { History } from '../core/ports/history';
import type { Session } from './session';

/** The history of this window's repositories; undefined where git may not be started: without trust, and in the browser. */
export function trustedHistory({ history }: Pick<Session, 'history'>): History | undefined {
	return vscode.workspace.isTrusted ? history : undefined;
}
