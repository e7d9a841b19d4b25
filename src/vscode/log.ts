import type * as vscode from 'vscode';
import type { Logger } from '../core/ports/logger';

/** The product's log is the editor's own output channel, with the levels the user has chosen there. */
export type Log = Logger & Pick<vscode.LogOutputChannel, 'show'>;
