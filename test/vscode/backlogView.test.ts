import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { moveStories } from '../../src/vscode/commands/moveStories';
import { filterPicks } from '../../src/vscode/views/pickFilter';
import { entryOfNode, type TreeNode } from '../../src/vscode/views/treeNode';
import { createViewChoices } from '../../src/vscode/views/viewChoices';
import { onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { type ViewParts, viewParts } from './support/rows';

const pay = 'Pay by card';
const delivery = 'See the delivery cost';
const link = 'Sign in with a link';

function iconOf({ iconPath }: vscode.TreeItem): string | undefined {
	return iconPath instanceof vscode.ThemeIcon ? iconPath.id : undefined;
}

describe('the Backlog view', () => {
	let view: ViewParts;
	beforeEach(async () => {
		view = await viewParts();
		// The rows follow the index a moment later.
		await until(
			() => view.drawn(),
			(rows) => rows.length > 5,
		);
	});
	afterEach(() => view.dispose());

	it('shows open stories below their epics in backlog order, and last what cannot be read', () => {
		assert.deepEqual(view.drawn(), [
			'EP-1 One-page checkout',
			`  ${pay}`,
			`  ${delivery}`,
			'EP-2 Account and sign-in',
			`  ${link}`,
			'Without an epic',
			'  Leave a note for the carrier',
			'  Order the same again',
			'  Send a gift card',
			'  Wrap a gift',
			'Cannot be read',
			'  US-7-import.md',
		]);
	});

	it('tells id, points and criteria behind the title, and the status by the icon', () => {
		const ready = view.item('Order the same again');
		assert.equal(ready.description, 'US-5 · 5 · 0/1 ✓');
		assert.equal(iconOf(ready), 'circle-large-filled');
		assert.equal(ready.contextValue, 'item story movable open');
		assert.equal(view.item('EP-1 One-page checkout').description, 'now · 3/8 pts');
		assert.equal(view.item('Without an epic').description, '4');
		assert.match(String(view.item('Cannot be read').description), /^1$/);
	});

	it('warns of what comes soon and is not ready, with what is missing most', async () => {
		await until(
			() => view.readiness.notReady,
			(count) => count > 0,
		);
		const item = view.item(link);
		assert.equal(iconOf(item), 'warning');
		assert.equal(item.description, 'US-3 · – · no criteria');
		assert.match(item.accessibilityInformation?.label ?? '', /not ready: no criteria, no estimate/);
		assert.equal(view.readiness.count, 7);
		assert.equal(iconOf(view.item(pay)), 'color-mode');
	});

	it('opens a story at its line, and a broken file at what breaks it', () => {
		const [uri, options] = view.item(pay).command?.arguments ?? [];
		assert.equal(String(uri), storyUri('US-1-pay-by-card').toString());
		assert.equal(options.selection.start.line, 0);
		const broken = view.item('US-7-import.md');
		assert.match(String(broken.description), /^line 6: /);
		assert.equal(broken.command?.arguments?.[1].selection.start.line, 5);
		assert.equal(entryOfNode(view.row('US-7-import.md'))?.readable, false);
		assert.equal(entryOfNode(view.row('Without an epic')), undefined);
	});

	it('explains a row when the mouse rests on it, as text that nothing can be run from', async () => {
		const { tooltip } = await view.rows.resolveTreeItem(view.item(link), view.row(link));
		assert.ok(tooltip instanceof vscode.MarkdownString);
		assert.ok(!tooltip.isTrusted && !tooltip.supportHtml);
		const words = tooltip.value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
		assert.match(words, /As a returning customer, I want to sign in with a link/);
		assert.match(words, /Missing for ready: no criteria, no estimate/);
		assert.match(words, /EP-2 Account and sign-in/);
	});

	it('draws only the row of a story again whose title changed', async () => {
		const uri = storyUri('US-1-pay-by-card');
		await restoring([uri], async () => {
			const drawnAgain: (readonly TreeNode[] | undefined)[] = [];
			const listener = view.rows.onDidChangeTreeData((rows) => drawnAgain.push(rows));
			const row = view.row(pay);
			await view.rows.getChildren();
			await view.rows.drawn();
			await replace(await open(uri), 'title: Pay by card', 'title: Pay by any card');
			await until(
				() => view.drawn(),
				(rows) => rows.includes('  Pay by any card'),
			);
			listener.dispose();
			assert.equal(view.row('Pay by any card'), row);
			assert.deepEqual([...new Set(drawnAgain.flat())], [row]);
		});
	});

	it('writes one line when a story is dropped on an epic, on "Without an epic" and on a story', async () => {
		const uri = storyUri('US-2-see-the-delivery-cost');
		await restoring([uri], async () => {
			const before = onDisk(uri);
			await view.drop([delivery], 'EP-2 Account and sign-in');
			assert.equal(onDisk(uri), before.replace('epic: EP-1', 'epic: EP-2'));
			await until(
				() => view.drawn(),
				(rows) => rows[3] === `  ${delivery}`,
			);
			await view.drop([delivery], 'Without an epic');
			assert.equal(onDisk(uri), before.replace('epic: EP-1\n', ''));
			await view.drop([delivery], pay);
			assert.match(onDisk(uri), /^rank: "(?!hmx)[a-d][a-z]*"$/m);
		});
	});

	it('moves several stories behind the one they were dropped on, in their order', async () => {
		const names = ['US-1-pay-by-card', 'US-2-see-the-delivery-cost', 'US-3-sign-in-with-a-link'];
		await restoring(names.map(storyUri), async () => {
			await view.drop([delivery, pay], link);
			view.choices.setGrouping('none');
			await until(
				() => view.drawn().slice(0, 3).join(),
				(rows) => rows === [link, pay, delivery].join(),
			);
		});
	});

	it('moves a story past the one above it in its group, not in the whole backlog', async () => {
		const uri = storyUri('US-2-see-the-delivery-cost');
		await restoring([uri], async () => {
			const moveUp = moveStories(view.session, 'up');
			await moveUp(view.row(delivery));
			await until(
				() => view.drawn().slice(0, 3).join(),
				(rows) => rows === ['EP-1 One-page checkout', `  ${delivery}`, `  ${pay}`].join(),
			);
			// The first of its group stays where it is.
			const before = onDisk(uri);
			await moveUp(view.row(delivery));
			assert.equal(onDisk(uri), before);
		});
	});

	it('sets the status of a story dropped on one, and changes nothing when a drop makes no sense', async () => {
		const uri = storyUri('US-1-pay-by-card');
		await restoring([uri], async () => {
			const before = onDisk(uri);
			await view.drop([pay], 'Cannot be read');
			assert.equal(onDisk(uri), before);
			view.choices.setGrouping('status');
			await until(
				() => view.drawn(),
				(rows) => rows.includes('in-progress'),
			);
			await view.drop([pay], 'in-progress');
			assert.equal(onDisk(uri), before.replace('status: refining', 'status: in-progress'));
		});
	});

	it('shows what is done when the setting says so', async () => {
		await view.choices.setShowClosed(true);
		try {
			await until(
				() => view.drawn(),
				(rows) => rows.includes('  Keep a basket over night'),
			);
			assert.equal(iconOf(view.item('Keep a basket over night')), 'check');
		} finally {
			const settings = vscode.workspace.getConfiguration('backlogRefinery');
			await settings.update('backlog.showClosed', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('filters while the user types, with everything unfolded, and remembers the grouping', async () => {
		view.choices.setFilter('link');
		await until(
			() => view.drawn().join(),
			(rows) => rows === ['EP-2 Account and sign-in', `  ${link}`].join(),
		);
		const epic = view.item('EP-2 Account and sign-in');
		assert.equal(epic.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
		assert.notEqual(epic.id, view.row('EP-2 Account and sign-in').id);
		view.choices.setGrouping('sprint');
		const next = createViewChoices(view.memory);
		assert.equal(next.options.grouping, 'sprint');
		next.dispose();
	});

	it('remembers the filters that were kept, and offers them behind the saved views', () => {
		for (const filter of ['link', 'points>3', 'link', ' ']) {
			view.choices.setFilter(filter);
			view.choices.rememberFilter();
		}
		assert.deepEqual(view.choices.recentFilters, ['link', 'points>3']);
		const saved = { name: 'Next', mode: 'kanban', filter: 'is:open', lanes: undefined, closed: false } as const;
		const picks = filterPicks([saved], view.choices.recentFilters);
		assert.deepEqual(
			picks.map(({ label, filter }) => [label, filter]),
			[
				['Saved views', undefined],
				['Next', 'is:open'],
				['Last filters', undefined],
				['link', 'link'],
				['points>3', 'points>3'],
			],
		);
		assert.deepEqual(filterPicks([], []), []);
	});

	it('finds the way to a row from the file in the editor', () => {
		const entry = view.session.entryOf(storyUri('US-3-sign-in-with-a-link'));
		assert.ok(entry);
		const row = view.rows.reachableRow(entry);
		assert.equal(row, view.row(link));
		const parent = row && view.rows.getParent(row);
		assert.equal(parent, view.row('EP-2 Account and sign-in'));
		assert.equal(parent && view.rows.getParent(parent), undefined);
	});

	it('stops reading when it is told to read again, and shows the newest', async () => {
		await Promise.all([view.session.reload(), view.session.reload()]);
		assert.equal(view.session.state.kind, 'ready');
	});
});
