import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { storyFromSelection } from '../../src/vscode/commands/storyFromText';
import type { Session } from '../../src/vscode/session';
import { closeAll, fileUri, onDisk, open, until } from './support/editing';
import { withSession } from './support/sessions';

const source = fileUri('src/shop/basket.ts');
const code = [
	'export function pay() {',
	'\t// TODO(ana): keep the basket when the card is declined',
	'\t// - [ ] and say why',
	'\tclear();',
	'}',
	'',
].join('\r\n');
const stories = fileUri('backlog/stories').fsPath;

/** Runs a test with a source file in the workspace, and takes away what it made. */
async function withSource(test: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
	mkdirSync(fileUri('src/shop').fsPath, { recursive: true });
	writeFileSync(source.fsPath, code);
	const before = new Set(readdirSync(stories));
	try {
		await test(await open(source));
	} finally {
		await closeAll();
		for (const name of readdirSync(stories)) if (!before.has(name)) rmSync(`${stories}/${name}`);
		rmSync(fileUri('src').fsPath, { recursive: true, force: true });
		await vscode.commands.executeCommand('backlogRefinery.refresh');
	}
}

const made = (name: string) => fileUri(`backlog/stories/${name}.md`);
const actionsAt = (line: number) =>
	vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		source,
		new vscode.Range(line, 3, line, 3),
	);
const ofOurs = (actions: readonly vscode.CodeAction[]) =>
	actions.filter(({ command }) => command?.command === 'backlogRefinery.storyFromSelection');

describe('a story from a text', () => {
	it('is offered on a comment that says what is to be done, and nowhere else', () =>
		withSource(async () => {
			const [action, ...more] = await until(
				async () => ofOurs(await actionsAt(1)),
				(found) => found.length > 0,
			);
			assert.equal(action?.title, 'Make a story of this comment…');
			assert.deepEqual(more, []);
			assert.deepEqual(action?.command?.arguments, [{ uri: source.toString(), line: 1 }]);
			assert.deepEqual(ofOurs(await actionsAt(3)), []);
		}));

	it('is made of a comment, which then names it, as one step', () =>
		withSource(async () => {
			const wish = { uri: source.toString(), line: 1, title: 'Keep the basket', mention: true };
			await vscode.commands.executeCommand('backlogRefinery.storyFromSelection', wish);
			const story = made('US-9-keep-the-basket');
			const text = onDisk(story);
			assert.match(text, /^status: proposed$/m);
			assert.ok(
				text.endsWith(
					'## Source\n\nFrom [src/shop/basket.ts, lines 2 to 3](../../src/shop/basket.ts#L2-L3)\n\n```text\nkeep the basket when the card is declined\n- [ ] and say why\n```\n',
				),
				text,
			);
			assert.equal(onDisk(source), code.replace('TODO(ana)', 'TODO(ana, US-9)'));
			const editor = vscode.window.activeTextEditor;
			assert.equal(editor?.document.uri.toString(), story.toString());
			assert.equal(editor?.viewColumn, vscode.ViewColumn.Two);
			assert.equal(editor?.document.getText(editor.selection), '___');
			await open(source);
			await vscode.commands.executeCommand('undo');
			const document = await vscode.workspace.openTextDocument(source);
			await until(
				() => document.getText(),
				(now) => now === code,
			);
		}));

	it('is made of what is selected, and names its lines', () =>
		withSource(async (editor) => {
			editor.selection = new vscode.Selection(3, 0, 4, 0);
			await vscode.commands.executeCommand('backlogRefinery.storyFromSelection', { title: 'Clear' });
			assert.match(
				onDisk(made('US-9-clear')),
				/line 4\]\(\.\.\/\.\.\/src\/shop\/basket\.ts#L4\)\n\n```text\n\tclear\(\);\n/,
			);
			assert.equal(onDisk(source), code);
		}));

	it('is made of a copied e-mail, with who wrote it and when', () =>
		withSource(async () => {
			const mail =
				'From: Ana <ana@example.org>\nDate: 3 Nov 2026\nSubject: Re: Vouchers\n\nWhy?\n\n## Acceptance criteria\n\n- [ ] One';
			await vscode.env.clipboard.writeText(mail);
			await vscode.commands.executeCommand('backlogRefinery.storyFromClipboard', { title: 'Vouchers' });
			const text = onDisk(made('US-9-vouchers'));
			assert.ok(text.includes('From an e-mail by `Ana <ana@example.org>` of `3 Nov 2026`, subject `Vouchers`\n'));
			assert.ok(text.endsWith(`\`\`\`text\n${mail}\n\`\`\`\n`));
		}));

	it('is not made when the comment that shall name it has changed meanwhile', () =>
		withSource(async () => {
			const before = readdirSync(stories).length;
			await withSession({}, async (session) => {
				const late: Session = {
					...session,
					dispose() {},
					async change(plan) {
						const edit = new vscode.WorkspaceEdit();
						edit.insert(source, new vscode.Position(1, 0), '// first\n');
						await vscode.workspace.applyEdit(edit);
						const outcome = await session.change(plan);
						assert.match(outcome.kind === 'refused' ? outcome.reason : '', /comment is not where it was/);
						return outcome;
					},
				};
				const wish = { uri: source.toString(), line: 1, title: 'Keep the basket', mention: true };
				await storyFromSelection(late)(wish);
			});
			assert.equal(readdirSync(stories).length, before);
		}));
});
