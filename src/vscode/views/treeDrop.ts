import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { entryKey } from '../../core/model/item';
import { refused } from '../../core/model/textEdit';
import type { Wish } from '../../core/refine/planner';
import { type Drop, type DropRefusal, planDrop } from '../../core/tree/planDrop';
import { changeField, namesOf } from '../commands/changeField';
import { reportWithUndo } from '../commands/report';
import type { Session } from '../session';
import type { BacklogRows } from './backlogRows';
import type { TreeNode } from './treeNode';

/** The editor's own name for rows of this view. */
const rowMime = 'application/vnd.code.tree.backlogrefinery.backlog';
const fileMime = 'text/uri-list';

/** Dragging rows: among each other to order and gather them, or as files into an editor. */
export function treeDrop(session: Session, rows: BacklogRows): vscode.TreeDragAndDropController<TreeNode> {
	return {
		dragMimeTypes: [fileMime],
		dropMimeTypes: [rowMime],
		handleDrag(dragged, data) {
			data.set(rowMime, new vscode.DataTransferItem(JSON.stringify(dragged.map(({ id }) => id))));
			const uris = dragged.map(({ entry }) => entry?.uri).filter((uri) => uri !== undefined);
			if (uris.length > 0) data.set(fileMime, new vscode.DataTransferItem(uris.join('\r\n')));
		},
		async handleDrop(target, data) {
			// Beside all rows a drop means nothing; letting go there is how a drag is given up.
			if (!target) return;
			const value = await data.get(rowMime)?.asString();
			const dragged = idsIn(value)
				.map((id) => rows.rowWithId(id)?.node)
				.filter((node) => node !== undefined);
			await carryOutDrop(session, planDrop(session.backlog.index.entries, dragged, target.node));
		},
	};
}

/** The ids of rows that a drag carries. */
export function idsIn(value: string | undefined): readonly string[] {
	const ids: unknown = value ? JSON.parse(value) : [];
	return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** Does what a drop means, and tells what came of it. */
export async function carryOutDrop(session: Session, drop: Drop): Promise<void> {
	switch (drop.kind) {
		case 'nothing':
			return;
		case 'refused':
			void vscode.window.showErrorMessage(refusalText(drop.why));
			return;
		case 'set':
			await changeField(session, drop.items, drop.wish.field, drop.wish.words, setText(drop.items, drop.wish));
			return;
		case 'move':
			await move(session, drop);
	}
}

async function move(session: Session, { items, placement }: Drop & { kind: 'move' }): Promise<void> {
	const { index, planner } = session.backlog;
	const outcome = await session.change(async () => {
		const now = items.map((item) => index.get(entryKey(item))).filter((entry) => entry !== undefined);
		if (now.length < items.length) return refused(vscode.l10n.t('An item is not in the backlog any more.'));
		return planner.moveAll(now, placement);
	});
	const anchor = 'key' in placement ? index.get(placement.key)?.id : undefined;
	const message =
		placement.kind === 'before'
			? vscode.l10n.t('{0} moved above {1}', namesOf(items), anchor ?? '')
			: vscode.l10n.t('{0} moved below {1}', namesOf(items), anchor ?? '');
	// A drop may go wrong by the width of a row, so it can always be taken back at once.
	reportWithUndo(session, outcome, message);
}

function setText(items: readonly Item[], { field, words }: Wish): string {
	const names = namesOf(items);
	if (field === 'status') return vscode.l10n.t('{0}: status is now {1}.', names, words);
	if (words !== '') return vscode.l10n.t('{0} now belongs to {1}.', names, words);
	return field === 'epic'
		? vscode.l10n.t('{0} belongs to no epic any more.', names)
		: vscode.l10n.t('{0} belongs to no sprint any more.', names);
}

function refusalText(why: DropRefusal): string {
	switch (why) {
		case 'unreadable':
			return vscode.l10n.t('A file that cannot be read cannot be moved either. Repair its front matter first.');
		case 'not-an-item':
			return vscode.l10n.t('Only stories, epics and goals can be moved.');
		case 'mixed':
			return vscode.l10n.t('Stories, epics and goals cannot be moved together. Move those of one kind at a time.');
		case 'no-status':
			return vscode.l10n.t('There is no status to set here. Drop on one that has a name.');
		case 'wrong-place':
			return vscode.l10n.t(
				'This cannot be dropped here. Stories go next to a story or on an epic, a sprint or a status; epics next to an epic or on a goal.',
			);
	}
}
