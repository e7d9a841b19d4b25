import * as vscode from 'vscode';
import { refused } from '../../core/model/textEdit';
import { type ScoreSort, scoreSort, whyUnsorted } from '../../core/refine/scoreSort';
import type { Session } from '../session';
import { withNotice } from '../withNotice';
import { choose } from './choose';
import { reportWithUndo } from './report';
import { showOrders } from './showOrders';
import { type CommandHandler, valueIn } from './target';

/**
 * Sort by Score: shows the order as it is and as the scores would have it side by side, and once that is agreed to makes it
 * so as one step. `{ "value": "apply" }` as argument agrees beforehand.
 */
export function sortByScore(session: Session): CommandHandler {
	return async (argument) => {
		await session.start();
		const sort = present(session);
		const why = whyUnsorted(sort);
		if (why !== undefined) return tell(why);
		if (sort.moving === 0) return tell(vscode.l10n.t('The order is that of the scores already.'));
		if (valueIn(argument) !== 'apply' && !(await agreed(session, sort))) return undefined;
		const cancellation = { aborted: false };
		const onCancel = () => {
			cancellation.aborted = true;
		};
		const outcome = await withNotice({ title: vscode.l10n.t('Sorting by score'), onCancel }, (onProgress) =>
			session.change(async () =>
				isSame(sort, present(session))
					? session.backlog.planner.sortByScore('story', { cancellation, onProgress })
					: refused(vscode.l10n.t('The backlog has changed since it was shown. Sort again to see the new order.')),
			),
		);
		const message =
			sort.moving === 1
				? vscode.l10n.t('1 story moved to where its score puts it.')
				: vscode.l10n.t('{0} stories moved to where their scores put them.', sort.moving);
		return reportWithUndo(session, outcome, message) ? { moved: sort.moving } : undefined;
	};
}

function present({ backlog: { index } }: Session): ScoreSort {
	return scoreSort(index.entries, index.conventions, 'story');
}

/** An item object stands for one text, so what was agreed to is what is done. */
function isSame(a: ScoreSort, b: ScoreSort): boolean {
	const items = ({ orders }: ScoreSort) => orders.flatMap(({ sorted }) => sorted);
	const [one, other] = [items(a), items(b)];
	return one.length === other.length && one.every((item, at) => item === other[at]);
}

async function agreed(session: Session, sort: ScoreSort): Promise<boolean> {
	const preview = await showOrders(session, sort);
	try {
		const title = vscode.l10n.t('Move {0} of {1} stories?', sort.moving, sort.open.length);
		const choices = [
			{
				label: vscode.l10n.t('Apply'),
				detail: vscode.l10n.t('One step that can be undone; one line of each file that moves.'),
				value: 'apply',
			},
			{ label: vscode.l10n.t('Cancel'), value: 'cancel' },
		];
		return (await choose(title, '', choices, { stays: true })) === 'apply';
	} finally {
		await preview.close();
	}
}

function tell(message: string): undefined {
	void vscode.window.showInformationMessage(message);
}
