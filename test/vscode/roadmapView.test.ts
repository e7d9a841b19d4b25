import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LoggedCommit } from '../../src/core/ports/history';
import { nextQuarters } from '../../src/vscode/commands/nextQuarters';
import { createRoadmapContent, type RoadmapContent } from '../../src/vscode/roadmap/roadmapContent';
import type { RoadmapNode } from '../../src/vscode/roadmap/roadmapNode';
import type { Session } from '../../src/vscode/session';
import { closeAll, fileUri, onDisk, restoring, until } from './support/editing';
import { historyOf } from './support/historyOf';
import { Memory } from './support/memory';
import { hosts, withSession } from './support/sessions';

const checkout = fileUri('backlog/epics/EP-1-checkout.md');
const account = fileUri('backlog/epics/EP-2-account.md');

const planned: Readonly<Record<string, string>> = {
	'backlog/goals/GOAL-1-orders.md':
		'---\nid: GOAL-1\ntype: goal\ntitle: More orders\nstatus: in-progress\nperiod: 2026-Q4\nkey-results:\n  - name: Baskets paid\n    baseline: 40\n    target: 50\n    actual: 45\n    due: 2026-12-31\n  - name: Complaints\n---\n\nWhy.\n',
	'backlog/releases/REL-1-autumn.md':
		'---\nid: REL-1\ntype: release\ntitle: Autumn\ntarget: 2026-10-01\n---\n\nWhat.\n',
	'backlog/epics/EP-9-gifts.md':
		'---\nid: EP-9\ntype: epic\ntitle: Gifts\nstatus: in-progress\ngoal: GOAL-1\nstart: 2025-01-06\ntarget: 2025-03-31\nassignees: [mara]\n---\n\nPresents.\n',
};

/** The view's rows and message, beside a view that is seen. */
interface Shown {
	readonly view: vscode.TreeView<RoadmapNode>;
	readonly content: RoadmapContent;
	readonly memory: vscode.Memento;
	/** Labels, those below others indented. */
	drawn(): Promise<string[]>;
	row(label: string): Promise<RoadmapNode>;
	drop(labels: readonly string[], target: string): Promise<void>;
	draws: (readonly RoadmapNode[] | undefined)[];
}

async function showing(
	test: (shown: Shown, session: Session) => Promise<void>,
	host = hosts["the editor's files"] ?? {},
): Promise<void> {
	await withSession(host, async (session) => {
		const view = { visible: true, message: '', onDidChangeVisibility: new vscode.EventEmitter<never>().event };
		const seen = view as unknown as vscode.TreeView<RoadmapNode>;
		const memory = new Memory();
		const draws: Shown['draws'] = [];
		const content = createRoadmapContent(session, memory, seen, (rows) => void draws.push(rows));
		const all = async (): Promise<RoadmapNode[]> => {
			const below = (node: RoadmapNode): RoadmapNode[] => [node, ...content.below(node).flatMap(below)];
			return (await content.rows()).flatMap(below);
		};
		const row = async (label: string) => {
			const rows = await until(all, (found) => found.some(({ item }) => item.label === label));
			return rows.find(({ item }) => item.label === label) ?? assert.fail(label);
		};
		const drawn = async () => {
			const lines = (node: RoadmapNode, indent: string): string[] => [
				`${indent}${node.item.label}`,
				...content.below(node).flatMap((child) => lines(child, `${indent}  `)),
			];
			return (await content.rows()).flatMap((node) => lines(node, ''));
		};
		try {
			await test(
				{
					view: seen,
					content,
					memory,
					draws,
					drawn,
					row,
					async drop(labels, target) {
						const data = new vscode.DataTransfer();
						content.handleDrag(await Promise.all(labels.map(row)), data);
						await content.handleDrop(await row(target), data);
					},
				},
				session,
			);
		} finally {
			content.dispose();
		}
	});
}

function iconOf({ iconPath }: vscode.TreeItem): string | undefined {
	return iconPath instanceof vscode.ThemeIcon ? iconPath.id : undefined;
}

describe('the Roadmap view', () => {
	before(() => {
		for (const [file, text] of Object.entries(planned)) {
			mkdirSync(path.dirname(fileUri(file).fsPath), { recursive: true });
			writeFileSync(fileUri(file).fsPath, text);
		}
	});

	after(async () => {
		await closeAll();
		for (const file of Object.keys(planned)) rmSync(fileUri(file).fsPath);
		await vscode.commands.executeCommand('backlogRefinery.refresh');
	});

	it('shows goals with key results, epics and stories, and last the epics without a goal', () =>
		showing(async ({ drawn, row }) => {
			assert.deepEqual(await drawn(), [
				'More orders',
				'  Baskets paid',
				'  Complaints',
				'  EP-9 Gifts',
				'Without a goal',
				'  EP-1 One-page checkout',
				'    Keep a basket over night',
				'    Pay by card',
				'    See the delivery cost',
				'  EP-2 Account and sign-in',
				'    Sign in with a link',
			]);
			assert.equal((await row('More orders')).item.description, '2026-Q4 · 1 late');
			assert.match(String((await row('Baskets paid')).item.description), /^50% of the way · 45 of 50 · due Dec 31/);
			assert.equal((await row('Complaints')).item.description, 'not measured');
			assert.equal((await row('Without a goal')).item.description, '3/8 pts');
		}));

	it('tells days, points, health and owner of an epic, and the reason to whoever rests or hears', () =>
		showing(async ({ row, content }) => {
			const late = await row('EP-9 Gifts');
			assert.match(String(late.item.description), /^late · Jan 6\s–\sMar 31, 2025 · mara$/);
			assert.equal(iconOf(late.item), 'watch');
			assert.match(late.item.accessibilityInformation?.label ?? '', /Its target \(2025-03-31\) has passed/);
			assert.equal(late.item.contextValue, 'item epic movable open');
			assert.equal(iconOf((await row('EP-1 One-page checkout')).item), 'layers');
			assert.equal((await row('EP-1 One-page checkout')).item.description, 'now · 3/8 pts');
			const { tooltip } = await content.withTooltip(late.item, late);
			assert.ok(tooltip instanceof vscode.MarkdownString && !tooltip.isTrusted && !tooltip.supportHtml);
			const words = tooltip.value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
			assert.match(words, /Late: Its target \(2025-03-31\) has passed and it has no stories\./);
			assert.match(words, /Owner: mara/);
			assert.match(words, /Goal: GOAL-1 More orders/);
		}));

	it('tells the course of a key result, as git has it, to whoever rests on it', () => {
		const goal = 'backlog/goals/GOAL-1-orders.md';
		const at = (actual: string) => planned[goal]?.replace('actual: 45', `actual: ${actual}`) ?? '';
		const commit = (day: string, before: readonly string[], after: string): LoggedCommit => ({
			...{ hash: after, date: `2026-10-${day}T12:00:00Z`, author: 'Ada', message: '' },
			files: [{ path: goal, before, after }],
		});
		const log = async () => [commit('19', ['first'], 'second'), commit('05', [], 'first')];
		const history = () => ({ ...historyOf({ first: at('41'), second: at('45') }), log });
		return showing(
			async ({ row, content }) => {
				const measured = await row('Baskets paid');
				const { tooltip } = await content.withTooltip(measured.item, measured);
				assert.equal(tooltip, 'Baskets paid\n▁█ 41, 45 (2026-10-19)');
				const other = await row('Complaints');
				assert.equal((await content.withTooltip(other.item, other)).tooltip, 'Complaints');
			},
			{ ...hosts["the editor's files"], history },
		);
	});

	it('opens the file of whatever is clicked', () =>
		showing(async ({ row }) => {
			for (const label of ['EP-1 One-page checkout', 'More orders', 'Complaints', 'Pay by card']) {
				const { command } = (await row(label)).item;
				assert.equal(command?.command, 'vscode.open', label);
				await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
			}
			assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /US-1-pay-by-card\.md$/);
			await closeAll();
		}));

	it('is grouped by horizon, quarter, release and coverage, and remembers by which', () =>
		showing(async ({ content, drawn, memory, view }) => {
			const tops = async () => (await drawn()).filter((label) => !label.startsWith(' '));
			for (const [grouping, expected] of [
				['horizon', ['Now', 'Next', 'Later', 'Without a horizon']],
				['quarter', ['2025-Q1', ...nextQuarters(4), 'Without a quarter']],
				['release', ['REL-1 Autumn', 'Without a release']],
				['coverage', ['Goals without ready work', 'Ready work without a goal']],
			] as const) {
				await content.groupBy(grouping);
				await until(tops, (labels) => labels.join() === expected.join());
				assert.equal(memory.get('roadmap.grouping'), grouping);
			}
			assert.equal(view.description, 'By coverage');
			await vscode.commands.executeCommand('backlogRefinery.groupRoadmapBy', 'goal');
		}));

	it('writes one line when an epic is dropped on a horizon, a goal, a release or a quarter', () =>
		restoring([account, checkout], () =>
			showing(async ({ content, drop, row, drawn }) => {
				const before = onDisk(account);
				const has = (words: string) => onDisk(account).includes(words);
				await content.groupBy('horizon');
				await row('Now');
				await drop(['EP-2 Account and sign-in'], 'Now');
				assert.equal(onDisk(account), before.replace('horizon: next', 'horizon: now'));
				await until(drawn, (rows) => rows[rows.indexOf('Next') + 1] === 'Later');
				await content.groupBy('goal');
				await drop(['EP-2 Account and sign-in'], 'More orders');
				assert.ok(has('goal: GOAL-1\n'));
				await content.groupBy('release');
				await drop(['EP-2 Account and sign-in', 'EP-1 One-page checkout'], 'REL-1 Autumn');
				assert.ok(has('release: REL-1\n') && onDisk(checkout).includes('release: REL-1\n'));
				await content.groupBy('quarter');
				await row('2025-Q1');
				await drop(['EP-2 Account and sign-in'], '2025-Q1');
				assert.ok(has('target: 2025-Q1\n'));
				assert.equal(onDisk(account).split('\n').length, before.split('\n').length + 3);
			}),
		));

	it('shows the first stories of an epic, and more of them when asked', async () => {
		const files = Array.from({ length: 501 }, (_, at) => fileUri(`backlog/stories/US-${1000 + at}-gift.md`));
		for (const [at, { fsPath }] of files.entries())
			writeFileSync(fsPath, `---\nid: US-${1000 + at}\ntype: story\ntitle: Gift ${at}\nepic: EP-9\n---\n\nGifts.\n`);
		try {
			await showing(async ({ content, draws, row }) => {
				const epic = await row('EP-9 Gifts');
				const more = await row('Show more');
				const below = content.below(epic);
				assert.deepEqual([below.length, below.at(-1), more.item.description], [501, more, '1 are not shown']);
				assert.equal(more.entry, undefined);
				draws.length = 0;
				const { command, arguments: given = [] } = more.item.command ?? assert.fail();
				assert.equal(command, 'backlogRefinery.showMoreRoadmap');
				content.showMore(String(given[0]));
				assert.deepEqual(draws, [[epic]]);
				assert.deepEqual(
					content.below(epic).map(({ row: { kind } }) => kind),
					Array(501).fill('story'),
				);
			});
		} finally {
			for (const { fsPath } of files) rmSync(fsPath);
		}
	});

	it('takes a drop back in one step of undo', () =>
		restoring([account], () =>
			showing(async ({ content, drop, row }, session) => {
				const before = onDisk(account);
				await content.groupBy('horizon');
				await row('Now');
				let undo: (() => Promise<unknown>) | undefined;
				const listener = session.onDidCarryOut((change) => {
					undo = change.undo;
				});
				await drop(['EP-2 Account and sign-in'], 'Now');
				listener.dispose();
				await undo?.();
				assert.equal(onDisk(account), before);
			}),
		));

	it('orders epics that stand there already, and refuses what has no meaning', () =>
		restoring([account, checkout], () =>
			showing(async ({ drop }) => {
				const before = onDisk(account);
				await drop(['Baskets paid'], 'Without a goal');
				await drop(['EP-2 Account and sign-in'], 'Without a goal');
				assert.equal(onDisk(account), before);
				await drop(['EP-2 Account and sign-in'], 'EP-1 One-page checkout');
				assert.match(onDisk(account), /^rank: /m);
			}),
		));

	it('draws only the rows that say something else', () =>
		restoring([account], () =>
			showing(async ({ drawn, draws, row }) => {
				await drawn();
				draws.length = 0;
				const before = await row('EP-2 Account and sign-in');
				writeFileSync(account.fsPath, onDisk(account).replace('Account and sign-in', 'Accounts'));
				const after = await row('EP-2 Accounts');
				assert.equal(after, before);
				assert.deepEqual(draws, [[before]]);
			}),
		));

	it('has horizon, goal, release and days set by commands too', () =>
		restoring([account], async () => {
			const key = account.toString();
			const set = (name: string, argument: object) =>
				vscode.commands.executeCommand(`backlogRefinery.${name}`, { key, ...argument });
			const before = onDisk(account);
			await set('setHorizon', { value: 'later' });
			assert.equal(onDisk(account), before.replace('horizon: next', 'horizon: later'));
			await set('setRelease', { value: 'rel-1' });
			assert.match(onDisk(account), /^release: REL-1$/m);
			await set('setGoal', { value: 'GOAL-1' });
			assert.match(onDisk(account), /^goal: GOAL-1$/m);
			await set('setDates', { values: { start: '2026-10-05', target: '2026-Q4' } });
			assert.match(onDisk(account), /^start: "?2026-10-05"?$/m);
			assert.match(onDisk(account), /^target: 2026-Q4$/m);
		}));

	it('begins an epic and a goal', async () => {
		for (const [name, folder, id] of [
			['newEpic', 'epics', 'EP-10'],
			['newGoal', 'goals', 'GOAL-2'],
		] as const) {
			await vscode.commands.executeCommand(`backlogRefinery.${name}`, { value: 'Less waste' });
			const { document } = vscode.window.activeTextEditor ?? {};
			assert.match(document?.uri.path ?? '', new RegExp(`backlog/${folder}/${id}-less-waste\\.md$`));
			await closeAll();
			if (document) rmSync(document.uri.fsPath);
		}
		await vscode.commands.executeCommand('backlogRefinery.refresh');
	});

	it('is in the side bar after Refinement', () => {
		const { contributes } = vscode.extensions.getExtension('backlog-refinery.backlog-refinery')?.packageJSON ?? {};
		const ids = contributes.views.backlogRefinery.map(({ id }: { id: string }) => id.split('.')[1]);
		assert.deepEqual(ids.slice(0, 3), ['backlog', 'refinement', 'roadmap']);
	});
});
