import type * as vscode from 'vscode';
import type { Cancellation } from '../../core/ports/cancellation';

/** The editor's token as the core understands it. */
export function cancellationOf(token: vscode.CancellationToken): Cancellation {
	return {
		get aborted() {
			return token.isCancellationRequested;
		},
	};
}
