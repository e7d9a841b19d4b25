import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { LanguageModel, LanguageModels } from '../../src/core/ports/languageModel';
import { ModelError } from '../../src/core/ports/languageModel';
import type { SuggestionKind } from '../../src/core/suggest/suggestion';
import { editorModels } from '../../src/vscode/ai/editorModels';
import { suggest } from '../../src/vscode/ai/suggest';
import { fileUri, keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { Memory } from './support/memory';
import { withSession } from './support/sessions';

const story = storyUri('US-1-pay-by-card');
const good = 'Given an expired card, when I pay, then I am asked for another card and the basket keeps its 3 coffees.';
const weak = 'Given a slow bank, when I pay, then the page is user-friendly.';
const lines = (...wordings: readonly string[]) => wordings.map((criterion) => `${JSON.stringify({ criterion })}\n`);

/** A model that answers in bits, each after the one before was taken. */
function modelOf(bits: readonly (string | Error | Promise<string>)[], asked: string[][] = []): LanguageModel {
	return {
		id: 'fake',
		name: 'Fake',
		vendor: 'tests',
		maxInputTokens: 4000,
		async sendRequest(messages) {
			asked.push([...messages]);
			return (async function* () {
				for (const bit of bits) {
					if (bit instanceof Error) throw bit;
					yield await bit;
				}
			})();
		},
	};
}

const modelsOf = (...models: readonly LanguageModel[]): LanguageModels => ({ selectChatModels: async () => models });

/** A memory in which the user has let the model have stories. */
function allowed(): Memory {
	const memory = new Memory();
	void memory.update('backlogRefinery.allowedModels', ['tests/fake', 'test-models/echo']);
	return memory;
}

/** The comparison that is open, if any: the text that grows. */
function grown(): string | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	const input = tabs.map((tab) => tab.input).find((one) => one instanceof vscode.TabInputTextDiff);
	const uri = input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.getText();
}

async function pressed<T>(command: string, done: Promise<T>): Promise<T> {
	let over = false;
	void done.finally(() => {
		over = true;
	});
	// The list takes no key before it is there.
	while (!over) {
		await vscode.commands.executeCommand(command);
		await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 50))]);
	}
	return done;
}

const enter = 'workbench.action.acceptSelectedQuickOpenItem';
const leave = 'workbench.action.closeQuickOpen';

/** The first suggestion waits for the rules to be loaded. */
const patience = 30_000;

async function suggesting(
	models: LanguageModels,
	test: (run: Promise<unknown>) => Promise<void>,
	kind: SuggestionKind = 'criteria',
	tale = '',
): Promise<void> {
	await restoring([story], () =>
		withSession({}, async (session) => {
			if (tale !== '') await replace(await open(story), '\n## Acceptance criteria', `${tale}\n## Acceptance criteria`);
			await open(story);
			const run = suggest(session, allowed(), kind, models)({ key: keyOf('US-1-pay-by-card') });
			await test(run);
		}),
	);
}

describe('suggestions of a language model', () => {
	it('grow in a comparison with the story, and what is accepted is one step', () => {
		let go: (bit: string) => void = () => {};
		const later = new Promise<string>((resolve) => {
			go = resolve;
		});
		const asked: string[][] = [];
		const [first = '', second = ''] = lines(good, weak);
		return suggesting(modelsOf(modelOf([first, later, second], asked)), async (run) => {
			const before = onDisk(story);
			const after = `${before}- [ ] ${good}\n`;
			await until(grown, (text) => text === after, patience);
			assert.equal(onDisk(story), before, 'nothing is changed before it is accepted');
			go('');
			await pressed(enter, run);
			// The weak one was not ticked.
			assert.equal(onDisk(story), after);
			assert.equal(grown(), undefined, 'the comparison is closed');
			assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), story.toString());
			await vscode.commands.executeCommand('undo');
			assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
			assert.match(asked[0]?.[1] ?? '', /"title":"Pay by card"/);
			assert.doesNotMatch(asked[0]?.join() ?? '', /asked on Monday/);
		});
	});

	it('are in view although the story is long', () =>
		suggesting(
			modelsOf(modelOf(lines(good))),
			async (run) => {
				const seen = await until(
					() => {
						const editor = vscode.window.visibleTextEditors.find(({ document }) => document.getText() === grown());
						const line =
							editor?.document
								.getText()
								.split('\n')
								.findIndex((text) => text.includes(good)) ?? -1;
						return line > 0 && editor?.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
					},
					(now) => now === true,
					patience,
				);
				assert.ok(seen);
				await pressed(leave, run);
			},
			'criteria',
			'A long tale.\n\n'.repeat(200),
		));

	it('change nothing when the user leaves', () =>
		suggesting(modelsOf(modelOf(lines(good))), async (run) => {
			const before = onDisk(story);
			await until(grown, (text) => text?.includes(good) === true, patience);
			await pressed(leave, run);
			assert.equal(onDisk(story), before);
			assert.equal(grown(), undefined);
		}));

	it('go into the story as it is when it changed meanwhile', () =>
		suggesting(modelsOf(modelOf(lines(good))), async (run) => {
			await until(grown, (text) => text?.includes(good) === true, patience);
			const document = await vscode.workspace.openTextDocument(story);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(story, document.positionAt(document.getText().length), '- [ ] Another one.\n');
			await vscode.workspace.applyEdit(edit);
			await pressed(enter, run);
			assert.ok(document.getText().endsWith(`- [ ] Another one.\n- [ ] ${good}\n`));
		}));

	it('are what came until the model failed', () =>
		suggesting(modelsOf(modelOf([...lines(good), new ModelError('blocked', 'no more today')])), async (run) => {
			await until(grown, (text) => text?.includes(good) === true, patience);
			await pressed(enter, run);
			assert.ok(onDisk(story).includes(good));
		}));

	it('are asked for only when the user knows what is sent', () =>
		restoring([story], () =>
			withSession({}, async (session) => {
				await open(story);
				const asked: string[][] = [];
				const models = modelsOf(modelOf(lines(good), asked));
				// The editor shows no dialog while it is tested, so nobody can agree.
				const run = suggest(session, new Memory(), 'criteria', models)({ key: keyOf('US-1-pay-by-card') });
				await assert.rejects(Promise.resolve(run), /dialog/);
				assert.deepEqual([asked, grown()], [[], undefined]);
			}),
		));

	it('are none, and nothing opens, where there is no model', () =>
		suggesting(modelsOf(), async (run) => {
			await pressed('notifications.clearAll', run);
			assert.equal(grown(), undefined);
		}));

	it('are none when the answer is none', () =>
		suggesting(modelsOf(modelOf(['I am sorry, I cannot help with that.'])), async (run) => {
			const before = onDisk(story);
			await pressed('notifications.clearAll', run);
			assert.deepEqual([grown(), onDisk(story)], [undefined, before]);
		}));

	it('become stories of their own, in one step', async () => {
		const child = fileUri('backlog/stories/US-9-declined-cards.md');
		const other = fileUri('backlog/stories/US-10-expired-cards.md');
		const answer = [
			{ title: 'Declined cards', pattern: 'unhappy-path', criteria: [2], new: [] },
			{ title: 'Expired cards', pattern: 'unhappy-path', criteria: [], new: [good] },
		];
		try {
			const model = modelOf(answer.map((one) => `${JSON.stringify(one)}\n`));
			await suggesting(
				modelsOf(model),
				async (run) => {
					await until(grown, (text) => /US-9-declined-cards\.md[\s\S]*US-10-expired-cards\.md/.test(text ?? ''));
					assert.ok(!existsSync(child.fsPath));
					await pressed(enter, run);
					assert.match(onDisk(story), /^Split off: \[US-9\]\(US-9-declined-cards\.md\), \[US-10\]/m);
					assert.match(onDisk(child), /- \[ \] Given a declined card/);
					assert.ok(onDisk(other).includes(`- [ ] ${good}`));
				},
				'split',
			);
		} finally {
			for (const uri of [child, other]) rmSync(uri.fsPath, { force: true });
			await vscode.commands.executeCommand('backlogRefinery.refresh');
		}
	});
});

describe("the editor's own language models", () => {
	/** Tells the model of another extension what it answers; it has none before. */
	const tell = (bits?: readonly string[]) =>
		vscode.commands.executeCommand<readonly (readonly string[])[]>('testModels.answer', bits);
	const ours = async () => (await editorModels.selectChatModels()).filter(({ vendor }) => vendor === 'test-models');

	after(() => tell());

	it('are none where there are none', async () => {
		await tell();
		await until(ours, (models) => models.length === 0);
	});

	it('suggest through the editor, bit by bit', async () => {
		await tell(['{"crit', `erion": ${JSON.stringify(good)}}`, '\n']);
		const models = await until(ours, (found) => found.length === 1);
		await suggesting(modelsOf(...models), async (run) => {
			await until(grown, (text) => text?.includes(good) === true, patience);
			await pressed(enter, run);
			assert.ok(onDisk(story).includes(`- [ ] ${good}`));
		});
		const [messages] = await tell();
		assert.equal(messages?.length, 2);
		assert.match(messages?.[1] ?? '', /"title":"Pay by card"/);
	});

	it('are told of as failed when they fail', async () => {
		await tell([...lines(good), '!']);
		const models = await until(ours, (found) => found.length === 1);
		const answer = await models[0]?.sendRequest(['x'], { aborted: false, whenAborted: new Promise(() => {}) });
		await assert.rejects(
			async () => {
				for await (const _ of answer ?? []);
			},
			(error: ModelError) =>
				error instanceof ModelError && error.reason === 'failed' && /line is dead/.test(error.message),
		);
	});
});
