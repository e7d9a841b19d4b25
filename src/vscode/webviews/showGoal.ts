import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Cancellation } from '../../core/ports/cancellation';
import type { CommandHandler } from '../commands/target';
import { targetOfType } from '../commands/targetOfType';
import type { Session } from '../session';
import { today } from '../today';
import { trustedHistory } from '../trustedHistory';
import { createNonce } from './nonce';

/** Commands to which the links of the page lead; no other one can be started from it. */
const commands = ['openItem', 'recordMeasurement', 'addKeyResult', 'breakDownGoal'] as const;

/** Show Goal: plan, evidence, work and outcome of a goal on a page that follows the backlog. */
export function showGoal(session: Session): CommandHandler {
	const open = new Map<string, vscode.WebviewPanel>();
	return async (first) => {
		const goal = await targetOfType(session, first, 'goal');
		if (!goal) return;
		const key = entryKey(goal);
		const known = open.get(key);
		if (known) return known.reveal();
		const nonce = createNonce();
		const html = await pageOf(session, goal, nonce);
		if (html === undefined) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('{0} was dropped, so there is nothing to show.', goal.id),
			);
			return;
		}
		const panel = vscode.window.createWebviewPanel('backlogRefinery.goal', goal.id, vscode.ViewColumn.Active, {
			enableCommandUris: commands.map((name) => `backlogRefinery.${name}`),
			localResourceRoots: [],
		});
		panel.webview.html = html;
		open.set(key, panel);
		let looks = 0;
		const closed = {
			get aborted() {
				return open.get(key) !== panel;
			},
		};
		const refresh = async () => {
			if (!panel.visible) return;
			const look = ++looks;
			const now = await pageOf(session, goal, nonce, closed);
			// Git may answer late, when there is a newer page.
			if (now === undefined || closed.aborted || look !== looks) return;
			// The same page again would lose the place to which the user has scrolled. Of a goal that is gone the last one stays.
			if (now !== panel.webview.html) panel.webview.html = now;
		};
		// The first page did not wait for git.
		void refresh();
		const listeners = vscode.Disposable.from(session.onDidChange(refresh), panel.onDidChangeViewState(refresh));
		panel.onDidDispose(() => {
			listeners.dispose();
			open.delete(key);
		});
	};
}

/** @param cancellation of the look into the history; without one there is none */
async function pageOf(
	session: Session,
	goal: Entry,
	nonce: string,
	cancellation?: Cancellation,
): Promise<string | undefined> {
	const { goalPageOf } = await import('../../core/roadmap/goalPageOf');
	const { t } = vscode.l10n;
	const { backlog, store } = session;
	const ports = { index: backlog.index, store, history: cancellation && trustedHistory(session), cancellation };
	return goalPageOf(ports, entryKey(goal), today(), {
		linkTo: (entry) => commandLink('openItem', entry),
		actions: [
			{ title: t('Record a measurement…'), href: commandLink('recordMeasurement', goal) },
			{ title: t('Add key result…'), href: commandLink('addKeyResult', goal) },
			{ title: t('Break down goal…'), href: commandLink('breakDownGoal', goal) },
		],
		nonce,
	});
}

function commandLink(name: (typeof commands)[number], entry: Entry): string {
	return `command:backlogRefinery.${name}?${encodeURIComponent(JSON.stringify([{ key: entryKey(entry) }]))}`;
}
