import * as vscode from 'vscode';
import type { ScanOptions, ScanProgress } from '../core/index/scanner';
import { formatNumber } from './numbers';

/** Milliseconds after which reading is worth a notification, with a button that ends it. */
const noticeAfter = 1000;

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
	let notify: ((progress: ScanProgress) => void) | undefined;
	const done = scan({
		cancellation: reading,
		onProgress: (progress) => {
			onProgress(progress);
			notify?.(progress);
		},
	});
	const timer = setTimeout(() => {
		notify = showNotice(reading, done);
	}, noticeAfter);
	try {
		const location = { viewId: 'backlogRefinery.backlog' };
		return await vscode.window.withProgress({ location }, () => done);
	} finally {
		clearTimeout(timer);
	}
}

function showNotice(reading: Reading, done: Promise<boolean>): (progress: ScanProgress) => void {
	let percent = 0;
	let report: ((progress: ScanProgress) => void) | undefined;
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Reading the backlog'),
		cancellable: true,
	};
	void vscode.window.withProgress(options, async (progress, token) => {
		token.onCancellationRequested(() => {
			reading.aborted = true;
		});
		report = ({ done, total }) => {
			const now = total > 0 ? Math.floor((done / total) * 100) : 0;
			// Every file is told of; a notification that is written a thousand times a second only costs time.
			if (now === percent) return;
			const message = vscode.l10n.t('{0} of {1} files', formatNumber(done), formatNumber(total));
			progress.report({ message, increment: now - percent });
			percent = now;
		};
		// How it failed is told by whoever asked for the reading.
		await done.catch(() => false);
	});
	return (progress) => report?.(progress);
}
