import * as vscode from 'vscode';
import { answered } from '../commands/answered';
import { type CommandHandler, valueIn } from '../commands/target';
import type { Session } from '../session';
import { withNotice } from '../withNotice';
import { createOrderHistory, type OrderHistory, type StateChoice, showFault } from './orderHistory';

/** What Moved Since: lets the user choose a state, and opens the order then and now beside each other. */
export function whatMoved(session: Session, state: vscode.Memento): CommandHandler {
	const history = createOrderHistory(session, state);
	return async (first) => {
		try {
			const since = valueIn(first) ?? (await chooseState(await history.choices()));
			if (since === undefined) return;
			await readAhead(history, since);
			await history.compareOrders(since);
		} catch (error) {
			showFault(session, error);
		}
	};
}

/** What goes wrong is to be told before an empty comparison opens; a long reading can be ended here. */
async function readAhead(history: OrderHistory, since: string): Promise<void> {
	const reading = { aborted: false };
	const onCancel = () => {
		reading.aborted = true;
	};
	await withNotice({ title: vscode.l10n.t('Reading the former order'), onCancel }, () =>
		history.orders(since, reading),
	);
}

type StateItem = vscode.QuickPickItem & { readonly ref?: string };

/** A list of states in which any other may be typed. */
function chooseState(choices: readonly StateChoice[]): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<StateItem>();
	pick.title = vscode.l10n.t('What moved since…');
	pick.placeholder = vscode.l10n.t('Choose a state, or type a tag, branch, commit or date such as 2026-11-01');
	pick.matchOnDescription = true;
	const items = choices.map(({ ref, label, detail, kind }) => ({
		ref,
		label,
		description: detail,
		iconPath: new vscode.ThemeIcon(icons[kind]),
	}));
	pick.items = items;
	pick.onDidChangeValue((text) => {
		const typed = text.trim();
		const known = typed === '' || choices.some(({ label }) => label === typed);
		// Behind the others: the editor tells of a choice by its place, and may not know the new list yet.
		pick.items = known ? items : [...items, { ref: typed, label: typed, description: vscode.l10n.t('as typed') }];
	});
	return answered(pick, () => pick.selectedItems[0]?.ref);
}

const icons: Readonly<Record<StateChoice['kind'], string>> = {
	review: 'eye',
	day: 'calendar',
	tag: 'tag',
	branch: 'git-branch',
};
