import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Reach } from '../../src/core/queue/lookAhead';
import type { Queued } from '../../src/core/queue/refinementQueue';
import type { Session } from '../../src/vscode/session';
import { createRefinementContent, type RefinementContent } from '../../src/vscode/views/refinementContent';
import type { RefinementRow } from '../../src/vscode/views/refinementRow';
import { summaryOf } from '../../src/vscode/views/refinementWords';
import { fileUri, keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { hosts, withSession } from './support/sessions';

const settings = fileUri('refinery.yml');
const link = storyUri('US-3-sign-in-with-a-link');
const delivery = storyUri('US-2-see-the-delivery-cost');

/** The view's rows and message, beside a view that is seen. */
interface Shown {
	readonly view: vscode.TreeView<RefinementRow>;
	readonly content: RefinementContent;
	/** Labels with descriptions, those below others indented. */
	rows(): Promise<string[]>;
	row(label: string): Promise<RefinementRow>;
	/** How often the editor was told to draw. */
	draws(): number;
}

async function showing(test: (shown: Shown, session: Session) => Promise<void>): Promise<void> {
	await withSession(hosts["the editor's files"] ?? {}, async (session) => {
		const view = { visible: true, message: '', onDidChangeVisibility: new vscode.EventEmitter<never>().event };
		const seen = view as unknown as vscode.TreeView<RefinementRow>;
		let draws = 0;
		const content = createRefinementContent(session, seen, () => void draws++);
		const words = ({ item }: RefinementRow) => `${item.label}${item.description ? ` · ${item.description}` : ''}`;
		try {
			await test(
				{
					view: seen,
					content,
					draws: () => draws,
					async rows() {
						const rows = await content.rows();
						return rows.flatMap((row) => [words(row), ...row.children.map((child) => `  ${words(child)}`)]);
					},
					async row(label) {
						const rows = await content.rows();
						const found = rows.flatMap((row) => [row, ...row.children]).find(({ item }) => item.label === label);
						assert.ok(found, `There is no row "${label}"`);
						return found;
					},
				},
				session,
			);
		} finally {
			content.dispose();
		}
	});
}

function click(row: RefinementRow | undefined): Thenable<unknown> {
	const { command = '', arguments: args = [] } = row?.item.command ?? {};
	return vscode.commands.executeCommand(command, ...args);
}

describe('the Refinement view', () => {
	it('shows the stories that come next and are not ready, in backlog order, with what each lacks', () =>
		showing(async ({ rows, view }) => {
			const shown = await rows();
			assert.deepEqual(
				shown.filter((words) => !words.startsWith('  ')).map((words) => words.replace(/ · \d+ days?$| · today$/, '')),
				[
					'See the delivery cost · US-2 · 3 weak criteria',
					'Sign in with a link · US-3 · no criteria, no estimate',
					'Leave a note for the carrier · US-4 · depends on unknown US-99',
					'US-7-import.md · line 6: A value may not begin with @: put it in quotes.',
				],
			);
			assert.equal(view.message, '3 of the next 7 stories are not ready. 1 story cannot be read.');
			const at = shown.findIndex((words) => words.startsWith('Sign in'));
			assert.deepEqual(shown.slice(at + 1, at + 3), ['  No criteria', '  No estimate']);
		}));

	it('shows questions without an answer and who was asked, and leads to their lines', () =>
		restoring([link], () =>
			showing(async ({ rows, row, content }) => {
				const editor = await open(link);
				const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
				await editor.edit((edit) =>
					edit.insert(
						end,
						'\n\n## Open questions\n\n- [ ] How long is it good for? @mara\n- [x] Which mail? @tom\n- [ ] Why?\n',
					),
				);
				const shown = await until(rows, (words) => words.includes('  How long is it good for? · @mara'));
				assert.ok(shown.some((words) => /^Sign in with a link · US-3 · .* · 2 questions$/.test(words)));
				assert.ok(shown.includes('  Why? · (nobody is asked)'));
				const question = await row('How long is it good for?');
				const [uri, { selection }] = question.item.command?.arguments ?? [];
				assert.equal(String(uri), link.toString());
				assert.equal(editor.document.lineAt(selection.start.line).text, '- [ ] How long is it good for? @mara');
				assert.deepEqual(question.question, { text: 'How long is it good for?', line: selection.start.line });
				const story = await row('Sign in with a link');
				assert.match(story.item.accessibilityInformation?.label ?? '', /not ready: no criteria.*asked: mara$/);
				const { tooltip } = await content.withTooltip(story.item, story);
				assert.ok(tooltip instanceof vscode.MarkdownString && !tooltip.isTrusted && !tooltip.supportHtml);
				const words = tooltip.value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
				assert.match(words, /As a returning customer, I want to sign in with a link/);
				assert.match(words, /Missing for ready: no criteria, no estimate/);
				assert.match(words, /Open question: How long is it good for\? @mara/);
			}),
		));

	it('shares the menus of a story, and draws only when something else is to be seen', () =>
		restoring([delivery], () =>
			showing(async ({ row, rows, draws }) => {
				const before = await row('See the delivery cost');
				assert.equal(before.item.contextValue, 'item story movable open refinable');
				assert.equal(before.key, delivery.toString());
				await rows();
				const drawn = draws();
				await replace(await open(delivery), 'The delivery cost loads quickly.', 'The delivery cost loads in 2 s.');
				await until(rows, (words) => words.some((each) => each.includes('2 weak criteria')));
				assert.equal(draws(), drawn + 1);
				assert.notEqual(await row('See the delivery cost'), before);
				assert.equal((await row('Sign in with a link')).queued?.position, 3);
			}),
		));

	it('leads from what is missing to the finding', () =>
		showing(async ({ row }) => {
			const { children } = await row('See the delivery cost');
			assert.equal(children.length, 3);
			await click(children[0]);
			await vscode.commands.executeCommand('hideCodeActionWidget');
			const { document, selection } = vscode.window.activeTextEditor ?? {};
			assert.equal(document?.uri.toString(), delivery.toString());
			assert.match(
				document?.lineAt(selection?.start.line ?? 0).text.slice(selection?.start.character) ?? '',
				/^quickly/,
			);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		}));

	it('starts the step that repairs what is missing', () =>
		restoring([link], () =>
			showing(async ({ row }) => {
				const done = click(await row('No estimate'));
				await until(
					async () => {
						await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
						return onDisk(link);
					},
					(text) => /^points: 1$/m.test(text),
				);
				await done;
			}),
		));

	it('opens the story where what its row told is not missing any more', () =>
		restoring([link], async () => {
			const lack = { key: keyOf('US-3-sign-in-with-a-link'), code: 'no-epic', message: 'no epic' };
			await vscode.commands.executeCommand('backlogRefinery.repairMissing', lack);
			assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), link.toString());
		}));

	it('looks further ahead, or less far, by one line of refinery.yml', () =>
		restoring([settings], () =>
			showing(async ({ rows, view }) => {
				await rows();
				const before = onDisk(settings);
				await vscode.commands.executeCommand('backlogRefinery.lookAhead', { next: 2 });
				assert.equal(onDisk(settings), `${before}refinement:\n  next: 2\n`);
				await until(
					() => view.message,
					(message) => message === '1 of the next 2 stories is not ready. 1 story cannot be read.',
				);
				await vscode.commands.executeCommand('backlogRefinery.lookAhead', { sprints: 1 });
				assert.equal(onDisk(settings), `${before}refinement:\n  next: 2\n  sprints: 1\n`);
				await until(
					() => view.message ?? '',
					(message) => message.includes('How much the next sprints hold is not known'),
				);
				writeFileSync(settings.fsPath, `${before}refinement: { sprints: 1 }\nboard:\n  capacity: 5\n`);
				await until(
					() => view.message,
					(message) =>
						message ===
						'1 of the 2 stories that the next sprint can take (5 points) is not ready. 1 story cannot be read.',
				);
			}),
		));

	it('says in a sentence how many are not ready, whatever it looked at', () => {
		const sprints: Reach = { kind: 'sprints', sprints: 2, ids: ['SP-8', 'SP-9'], capacity: 42 };
		const said = (unready: number, looked: number, reach: Reach = { kind: 'next' }, unreadable = 0) => {
			const queued = (readable: boolean) => ({ entry: { readable } }) as Queued;
			const all = [...Array(unready).fill(queued(true)), ...Array(unreadable).fill(queued(false))];
			return summaryOf({ queued: all, looked, reach });
		};
		assert.equal(said(6, 10), '6 of the next 10 stories are not ready.');
		assert.equal(said(1, 10), '1 of the next 10 stories is not ready.');
		assert.equal(said(1, 1), 'The next story is not ready.');
		assert.equal(said(0, 1, { kind: 'next' }, 1), 'The next story is ready. 1 story cannot be read.');
		assert.equal(said(0, 0, { kind: 'next' }, 2), '2 stories cannot be read.');
		assert.equal(said(6, 14, sprints), '6 of the 14 stories that SP-8, SP-9 can take (42 points) are not ready.');
		assert.equal(
			said(1, 14, { ...sprints, ids: ['SP-8'] }),
			'1 of the 14 stories that the next 2 sprints can take (42 points) is not ready.',
		);
		assert.match(
			said(2, 10, { kind: 'next', unknown: 'estimates' }),
			/not ready\. How much .* no story has an estimate\.$/,
		);
	});

	it('is in the side bar, second, and shares what can be done to a story with the Backlog and Roadmap views', () => {
		const { contributes } = vscode.extensions.getExtension('backlog-refinery.backlog-refinery')?.packageJSON ?? {};
		assert.equal(contributes.views.backlogRefinery[1].id, 'backlogRefinery.refinement');
		for (const { command, when } of contributes.menus['view/item/context'] as { command: string; when: string }[]) {
			if (/\\b(?:story|movable|item)\\b/.test(when)) assert.match(when, /\(backlog\|refinement\|roadmap\)/, command);
		}
	});
});
