import * as vscode from 'vscode';
import type { ScanProgress } from '../core/index/scanner';
import { formatNumber } from './numbers';

/** Milliseconds after which a job is worth a notification. */
const noticeAfter = 1000;

/** What the notification of a job over many files says and offers. */
export interface Notice {
	readonly title: string;
	/** Called when the user ends the job; without it there is nothing to press. */
	readonly onCancel?: () => void;
}

/**
 * Runs a job over many files and shows it in a notification once it has taken a second.
 * @returns what the job returns; a job that fails rejects as it did
 */
export async function withNotice<T>(
	notice: Notice,
	job: (report: (progress: ScanProgress) => void) => Promise<T>,
): Promise<T> {
	let notify: ((progress: ScanProgress) => void) | undefined;
	const done = job((progress) => notify?.(progress));
	const timer = setTimeout(() => {
		notify = showNotice(notice, done);
	}, noticeAfter);
	try {
		return await done;
	} finally {
		clearTimeout(timer);
	}
}

function showNotice({ title, onCancel }: Notice, done: Promise<unknown>): (progress: ScanProgress) => void {
	let percent = 0;
	let report: ((progress: ScanProgress) => void) | undefined;
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: onCancel !== undefined };
	void vscode.window.withProgress(options, async (progress, token) => {
		if (onCancel) token.onCancellationRequested(onCancel);
		report = ({ done, total }) => {
			const now = total > 0 ? Math.floor((done / total) * 100) : 0;
			// Every file is told of; a notification that is written a thousand times a second only costs time.
			if (now === percent) return;
			const message = vscode.l10n.t('{0} of {1} files', formatNumber(done), formatNumber(total));
			progress.report({ message, increment: now - percent });
			percent = now;
		};
		// How it failed is told by whoever asked for it.
		await done.catch(() => {});
	});
	return (progress) => report?.(progress);
}
