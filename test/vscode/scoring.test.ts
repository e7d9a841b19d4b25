import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, keyOf, onDisk, open, restoring, storyUri, until } from './support/editing';

const settings = fileUri('refinery.yml');
const [one, two, three, five] = [
	'US-1-pay-by-card',
	'US-2-see-the-delivery-cost',
	'US-3-sign-in-with-a-link',
	'US-5-reorder',
];
const uris = [one, two, three, five].map(storyUri);

function run(command: string, ...args: unknown[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, ...args);
}

/** Runs a test with a model of scoring, and puts settings and stories back. */
const scoring = (model: string, test: () => Promise<void>) =>
	restoring([settings, ...uris], async () => {
		writeFileSync(settings.fsPath, `version: 1\nscoring:\n  model: ${model}\n`);
		await run('refresh');
		await test();
		await vscode.commands.executeCommand('notifications.clearAll');
	});

const values = (name: string, said: Record<string, string>) => run('setScoring', { key: keyOf(name), values: said });

/** Three stories that stand in the opposite order of their scores. */
async function upsideDown() {
	await values(one, { value: '1', effort: '1' });
	await values(two, { value: '2', effort: '1' });
	await values(three, { value: '3', effort: '1' });
}

const ranks = () => uris.map((uri) => /^rank: .*$/m.exec(onDisk(uri))?.[0] ?? '');

const previews = () =>
	vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.map(({ input }) => input)
		.filter((input) => input instanceof vscode.TabInputTextDiff)
		.filter(({ modified }) => modified.scheme === 'backlog-refinery-order');

/** The tooltip of a story's id in its own file, as text. */
async function hover(name: string): Promise<string> {
	const place = new vscode.Position(1, 5);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		storyUri(name),
		place,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.join('\n')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('\\', '');
}

/** Repeats a key's command until another command that waits for it is done. */
async function untilDone(running: Thenable<unknown>, command: string): Promise<void> {
	let isDone = false;
	void running.then(() => {
		isDone = true;
	});
	await until(
		async () => {
			await vscode.commands.executeCommand(command);
			return isDone;
		},
		(done) => done,
	);
}

describe('scoring', () => {
	it('writes values of several stories as one step to undo', () =>
		scoring('rice', async () => {
			const before = uris.map(onDisk);
			await open(storyUri(one));
			const said = { reach: '500', impact: 'high', confidence: '80%', effort: '4' };
			await run('setScoring', { key: keyOf(one), values: said }, [{ key: keyOf(one) }, { key: keyOf(two) }]);
			for (const name of [one, two]) {
				for (const line of ['reach: 500', 'impact: high', 'effort: 4']) {
					assert.ok(onDisk(storyUri(name)).includes(`\n${line}\n`), line);
				}
			}
			const text = await until(
				() => hover(one),
				(words) => words.includes('RICE'),
			);
			assert.match(text, /RICE 200: Reach 500, Impact 2 \(high\), Confidence 80 %, Effort 4/);
			await vscode.commands.executeCommand('undo');
			await until(
				() => Promise.all(uris.map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText())),
				(texts) => texts.every((text, at) => text === before[at]),
			);
		}));

	it('asks for what the model needs, and leaves a value by the first answer', () =>
		scoring('moscow', async () => {
			// Keys that come before the menu are lost, so each attempt goes further down before it accepts.
			let steps = 0;
			await until(
				async () => {
					const done = run('setScoring', { key: keyOf(one) });
					steps++;
					for (let step = 0; step < steps; step++) {
						await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
					}
					await untilDone(done, 'workbench.action.acceptSelectedQuickOpenItem');
					return onDisk(storyUri(one));
				},
				(text) => text.includes('priority:'),
			);
			assert.match(onDisk(storyUri(one)), /\npriority: (must|should|could|"?won't"?)\n/);
		}));

	it('writes nothing when the user leaves', () =>
		scoring('rice', async () => {
			const before = uris.map(onDisk);
			await untilDone(run('setScoring', { key: keyOf(one) }), 'workbench.action.closeQuickOpen');
			assert.deepEqual(uris.map(onDisk), before);
		}));

	it('shows both orders before it sorts, and changes nothing when that is not agreed to', () =>
		scoring('value-effort', async () => {
			await upsideDown();
			const before = ranks();
			const done = run('sortByScore');
			const [preview] = await until(previews, ({ length }) => length === 1);
			assert.ok(preview);
			const text = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText().split('\n');
			const [now, sorted] = [await text(preview.original), await text(preview.modified)];
			assert.deepEqual(now.slice(0, 3), [
				'US-1  Pay by card  1',
				'US-2  See the delivery cost  2',
				'US-3  Sign in with a link  3',
			]);
			assert.deepEqual(now.toSorted(), sorted.toSorted());
			assert.deepEqual(
				sorted.filter((line) => /^US-[123] /.test(line)).map((line) => line.slice(0, 4)),
				['US-3', 'US-2', 'US-1'],
			);
			assert.equal(vscode.workspace.fs.isWritableFileSystem(preview.modified.scheme), undefined);
			await until(
				async () => {
					await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
					return previews();
				},
				({ length }) => length === 0,
			);
			await done;
			assert.deepEqual(ranks(), before);
		}));

	it('sorts by one line of each story that moves', () =>
		scoring('value-effort', async () => {
			await upsideDown();
			const before = uris.map(onDisk);
			const done = run('sortByScore');
			await until(previews, ({ length }) => length === 1);
			await until(
				async () => {
					await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
					return previews();
				},
				({ length }) => length === 0,
			);
			assert.deepEqual(await done, { moved: 2 });
			const changed = uris.map(onDisk).map((text, at) => {
				const old = before[at]?.split('\n') ?? [];
				return text.split('\n').filter((line) => !old.includes(line));
			});
			assert.deepEqual(
				changed.map(({ length }) => length),
				[1, 1, 0, 0],
			);
			assert.equal(await run('sortByScore'), undefined, 'nothing is left to move');
		}));

	it('refuses to sort while nothing has a score', () =>
		scoring('wsjf', async () => {
			const before = ranks();
			assert.equal(await run('sortByScore', { value: 'apply' }), undefined);
			assert.deepEqual(ranks(), before);
			assert.deepEqual(previews(), []);
		}));

	it('tells what is missing for a score', () =>
		scoring('wsjf', async () => {
			await values(one, { value: '8' });
			await open(storyUri(one));
			const text = await until(
				() => hover(one),
				(words) => words.includes('WSJF'),
			);
			assert.match(text, /No WSJF score: time criticality, risk missing/);
		}));
});
