import * as vscode from 'vscode';
import type { ScanOptions, ScanProgress } from '../core/index/scanner';
import { withNotice } from './withNotice';

/** A reading that can be ended from outside. */
export interface Reading {
	aborted: boolean;
}

/**
 * Shows that the backlog is being read: at once in the view, after a second in a notification that can cancel.
 * @returns what `scan` returns: false when cancelled
 */
export async function readWithProgress(
	reading: Reading,
	scan: (options: ScanOptions) => Promise<boolean>,
	onProgress: (progress: ScanProgress) => void,
): Promise<boolean> {
	const notice = {
		title: vscode.l10n.t('Reading the backlog'),
		onCancel: () => {
			reading.aborted = true;
		},
	};
	const job = (report: (progress: ScanProgress) => void) =>
		scan({
			cancellation: reading,
			onProgress: (progress) => {
				onProgress(progress);
				report(progress);
			},
		});
	const location = { viewId: 'backlogRefinery.backlog' };
	return vscode.window.withProgress({ location }, () => withNotice(notice, job));
}
