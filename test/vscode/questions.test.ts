import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CriterionThreads } from '../../src/vscode/questions/criterionThreads';
import { createQuestionKnowledge } from '../../src/vscode/questions/questionKnowledge';
import { QuestionRows } from '../../src/vscode/questions/questionRows';
import { criterionRange, questionsInDocument } from '../../src/vscode/questions/questionsInDocument';
import { keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { Memory } from './support/memory';
import { withSession } from './support/sessions';

const name = 'US-1-pay-by-card';
const uri = storyUri(name);
const key = keyOf(name);
const run = (command: string, argument: object) =>
	vscode.commands.executeCommand(`backlogRefinery.${command}`, { key, ...argument });

/** The lines below the heading of the questions. */
const asked = () =>
	onDisk(uri)
		.split(/^## Open questions\n+/m)[1]
		?.trimEnd();

/** Runs a test on the story with some questions, and puts it back. */
function withQuestions(lines: readonly string[], test: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
	return restoring([uri], async () => {
		const editor = await open(uri);
		const { document } = editor;
		const end = document.lineAt(document.lineCount - 1).range.end;
		await editor.edit((edit) => edit.insert(end, `\n## Open questions\n\n${lines.join('\n')}\n`));
		await document.save();
		await test(editor);
	});
}

describe('questions', () => {
	it('are asked, assigned, answered and opened again, each as one step', async () => {
		await restoring([uri], async () => {
			const before = onDisk(uri);
			assert.equal(await run('askQuestion', { text: 'Which banks take part?', persons: ['mara'] }), true);
			assert.equal(asked(), '- [ ] Which banks take part? @mara');
			const question = { text: 'Which banks take part?', line: 0 };
			assert.equal(await run('assignQuestion', { question, person: 'tom' }), true);
			assert.equal(asked(), '- [ ] Which banks take part? @tom');
			assert.equal(await run('answerQuestion', { question, answer: 'All of them.\nFor now.' }), true);
			assert.equal(asked(), '- [x] Which banks take part? @tom\n  - Answer: All of them.\n    For now.');
			assert.equal(await run('reopenQuestion', { question }), true);
			assert.equal(asked(), '- [ ] Which banks take part? @tom\n  - Earlier answer: All of them.\n    For now.');
			const editor = await open(uri);
			for (let step = 0; step < 4; step++) await vscode.commands.executeCommand('undo');
			assert.equal(editor.document.getText(), before);
		});
	});

	it('have what can be done about them at their lines', async () => {
		await withQuestions(['- [ ] Which banks? @mara', '- [x] Which cards?'], async ({ document }) => {
			const at = (text: string) => document.getText().slice(0, document.getText().indexOf(text)).split('\n').length - 1;
			const line = at('Which banks?');
			const lenses = await until(
				async () =>
					(await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).filter(
						({ range }) => range.start.line > 1,
					),
				(found) => found.length > 0,
			);
			assert.deepEqual(
				lenses.map(({ range, command }) => [range.start.line, command?.title]),
				[
					[line, 'Answer…'],
					[line, 'Assign…'],
				],
			);
			const { command = '', arguments: given = [] } = lenses[0]?.command ?? {};
			await vscode.commands.executeCommand(command, { ...given[0], answer: 'Ours' });
			assert.equal(asked(), '- [x] Which banks? @mara\n  - Answer: Ours\n- [x] Which cards?');
			const place = new vscode.Position(at('Which cards?'), 8);
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				uri,
				new vscode.Range(place, place),
			);
			const titles = actions.map(({ title }) => title).filter((title) => title.includes('question'));
			assert.deepEqual(titles, ['Open this question again']);
		});
	});

	it('refuse what was answered meanwhile, and leave the file alone', async () => {
		await withQuestions(['- [x] Which banks?'], async () => {
			const before = onDisk(uri);
			// The message stays open until somebody answers it, so nothing here waits for it.
			assert.equal(await run('answerQuestion', { question: { text: 'Which banks?', line: 0 }, answer: 'a' }), false);
			assert.equal(onDisk(uri), before);
		});
	});

	it('are shown by person and by age, and follow the files', async () => {
		await withQuestions(['- [ ] Which banks? @mara', '- [ ] Which cards?'], async (editor) => {
			await withSession({}, async (session) => {
				const knowledge = createQuestionKnowledge(session);
				const memory = new Memory();
				const rows = new QuestionRows(session, knowledge, memory);
				const drawn = () =>
					rows
						.rowsBelow()
						.flatMap((group) => [
							`${group.label} ${group.description}`,
							...rows.rowsBelow(group).map(({ label, description }) => `  ${label} ${description}`),
						]);
				try {
					await until(drawn, (seen) => seen.length > 0);
					assert.deepEqual(drawn(), ['@mara 1', '  Which banks? US-1', 'Nobody asked 1', '  Which cards? US-1']);
					const [group] = rows.rowsBelow();
					const [row] = rows.rowsBelow(group);
					assert.ok(row);
					assert.equal(row.contextValue, 'question');
					assert.match(String(row.accessibilityInformation?.label), /^Which banks\?, US-1 Pay by card, asked: mara/);
					const { tooltip } = await rows.resolveTreeItem(row, row);
					assert.match(tooltip instanceof vscode.MarkdownString ? tooltip.value : '', /Pay/);
					const [shown, options] = row.command?.arguments ?? [];
					assert.equal(String(shown), uri.toString());
					const line = editor.document.lineAt(options.selection.start.line).text;
					assert.equal(line, '- [ ] Which banks? @mara');

					rows.groupBy('age');
					assert.deepEqual(drawn(), ['Age not known 2', '  Which banks? US-1', '  Which cards? US-1']);
					assert.equal(memory.get('questions.grouping'), 'age');

					await replace(editor, '[ ] Which banks', '[x] Which banks');
					await until(drawn, (seen) => seen.length === 2);
					assert.deepEqual(drawn(), ['Age not known 1', '  Which cards? US-1']);
				} finally {
					rows.dispose();
					knowledge.dispose();
				}
			});
		});
	});

	it('on a criterion are a comment thread, and what is written there is in the file', async () => {
		await restoring([uri], async () => {
			const { document } = await open(uri);
			await withSession({}, async (session) => {
				const controller = vscode.comments.createCommentController('test', 'Test');
				const threads = new CriterionThreads(session, controller);
				try {
					const item = (await questionsInDocument(session, document))[0];
					assert.ok(item);
					const range = criterionRange(document, item, 0);
					const reply = { thread: { uri, range, dispose() {} }, text: 'Which cards? @mara' };
					// The extension's own threads begin with the first item that is shown.
					await until(
						async () => vscode.commands.getCommands(),
						(all) => all.includes('backlogRefinery.askOnCriterion'),
					);
					await vscode.commands.executeCommand('backlogRefinery.askOnCriterion', reply);
					assert.match(asked() ?? '', /^- \[ \] “.+”: Which cards\? @mara$/);
					const shown = async () => {
						await threads.update();
						return threads.in(uri).map(({ comments, state, canReply, contextValue, range: place }) => ({
							comments: comments.map(({ author, body }) => [author.name, body]),
							state,
							canReply,
							contextValue,
							line: place?.start.line,
						}));
					};
					const question = ['Question to @mara', 'Which cards?'];
					assert.deepEqual(await until(shown, ({ length }) => length > 0), [
						{
							comments: [question],
							state: vscode.CommentThreadState.Unresolved,
							canReply: true,
							contextValue: 'open',
							line: range.start.line,
						},
					]);
					const [thread] = threads.in(uri);
					assert.ok(thread);
					const argument = threads.argumentOf(thread);
					assert.equal(argument?.key, key);
					await vscode.commands.executeCommand('backlogRefinery.answerQuestion', { ...argument, answer: 'All.\nNow.' });
					const [after] = await until(shown, ([one]) => one?.canReply === false);
					assert.deepEqual(after?.comments, [question, ['Answer', 'All.\nNow.']]);
					assert.equal(after?.state, vscode.CommentThreadState.Resolved);
					// The thread stays the same one, wherever its criterion goes.
					assert.equal(threads.in(uri)[0], thread);
				} finally {
					threads.dispose();
					controller.dispose();
				}
			});
		});
	});
});
