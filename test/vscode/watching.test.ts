import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Session } from '../../src/vscode/session';
import { fileUri, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { hosts, pathsBelow, withSession } from './support/sessions';

/** Where a test's stories lie, as the beginning of their paths; another place for each test. */
let watched = '';
let area = '';
let count = 0;

function write(relative: string, text: string): void {
	const { fsPath } = fileUri(relative);
	mkdirSync(path.dirname(fsPath), { recursive: true });
	writeFileSync(fsPath, text);
}

/** @param relative below the workspace: never the workspace itself, let alone what lies above it */
function remove(relative: string): void {
	assert.match(relative, /^(?:\w[^\\]*|\.gitignore)$/);
	assert.ok(!relative.split('/').includes('..'));
	rmSync(fileUri(relative).fsPath, { recursive: true, force: true });
}

function rename(from: string, to: string): void {
	mkdirSync(path.dirname(fileUri(to).fsPath), { recursive: true });
	renameSync(fileUri(from).fsPath, fileUri(to).fsPath);
}

const story = (id: string, points = 1) => `---\nid: ${id}\ntype: story\npoints: ${points}\n---\n\n# Title of ${id}\n`;
const found = (session: Session) => pathsBelow(session, watched);
const points = (session: Session, relative: string) => {
	const [entry] = session.backlog.index.inFile(fileUri(relative).toString());
	return entry?.readable ? entry.points : undefined;
};
const untilFound = (session: Session, paths: readonly string[]) =>
	until(
		() => found(session),
		(now) => JSON.stringify(now) === JSON.stringify([...paths].sort()),
	);

/** A backlog of its own beside that of the fixture, so that no other test sees what happens to it. */
function besideTheFixture(): void {
	watched = `watched-${++count}`;
	area = `${watched}/backlog/stories/`;
}

/** Among the fixture's stories: the editor may not hear of what happens in folders that came after it was opened. */
function amongTheStories(): void {
	watched = `backlog/stories/watched-${++count}`;
	area = `${watched}-`;
}

/** Removes what a test made, and nothing else: only what lies in the workspace and bears the name of the test's place. */
function clearUp(): void {
	const name = path.basename(watched);
	assert.match(name, /^watched-\d+$/);
	const folder = path.dirname(fileUri(watched).fsPath);
	for (const each of readdirSync(folder)) {
		if (each === name || each.startsWith(`${name}-`)) rmSync(path.join(folder, each), { recursive: true, force: true });
	}
	remove('.gitignore');
	watched = '';
}

for (const [name, host] of Object.entries(hosts)) {
	const watching = (test: (session: Session) => Promise<void>) => () => withSession(host, test);

	describe(`watching ${name}`, () => {
		beforeEach(amongTheStories);
		afterEach(clearUp);

		it(
			'hears of a file made, changed and removed by somebody else',
			watching(async (session) => {
				const file = `${area}US-1.md`;
				write(file, story('US-1'));
				await untilFound(session, [file]);
				write(file, story('US-1', 5));
				await until(
					() => points(session, file),
					(now) => now === 5,
				);
				remove(file);
				await untilFound(session, []);
			}),
		);

		it(
			'follows a file that gets another name',
			watching(async (session) => {
				write(`${area}US-1.md`, story('US-1'));
				await untilFound(session, [`${area}US-1.md`]);
				rename(`${area}US-1.md`, `${area}US-1 - ä (new).md`);
				await untilFound(session, [`${area}US-1 - ä (new).md`]);
			}),
		);

		it(
			'gives files in listings and in events the same address',
			watching(async (session) => {
				const names = ['US-1 - Two words.md', "100% #1? [x] {y} (z) it's +,;=@&$!.md", 'o\u0308.md', 'ö.md', '😀.md'];
				for (const each of names) write(area + each, story('US-1'));
				await untilFound(
					session,
					names.map((each) => area + each),
				);
				const uris = () => session.backlog.index.entries.map(({ uri }) => uri).sort();
				const fromEvents = uris();
				assert.equal(await session.reload(), undefined);
				assert.deepEqual(uris(), fromEvents);
				for (const each of names) assert.ok(fromEvents.includes(fileUri(area + each).toString()), each);
			}),
		);

		it(
			'leaves out what .gitignore leaves out, as long as it does',
			watching(async (session) => {
				const kept = `${area}US-1.md`;
				const ignored = `${area}build-US-2.md`;
				write(kept, story('US-1'));
				write(ignored, story('US-2'));
				await untilFound(session, [kept, ignored]);
				write('.gitignore', 'watched-*-build-*\n');
				await untilFound(session, [kept]);
				write(`${area}build-US-3.md`, story('US-3'));
				write(`${area}US-4.md`, story('US-4'));
				await untilFound(session, [kept, `${area}US-4.md`]);
				remove('.gitignore');
				await untilFound(session, [kept, `${area}US-4.md`, ignored, `${area}build-US-3.md`]);
			}),
		);

		it(
			'leaves out what files.exclude leaves out, as long as it does',
			watching(async (session) => {
				const kept = `${area}US-1.md`;
				const excluded = `${area}old-US-2.md`;
				write(kept, story('US-1'));
				write(excluded, story('US-2'));
				await untilFound(session, [kept, excluded]);
				const settings = vscode.workspace.getConfiguration('files');
				await settings.update('exclude', { [`${area}old-*`]: true }, vscode.ConfigurationTarget.Global);
				try {
					await untilFound(session, [kept]);
					write(`${area}old-US-3.md`, story('US-3'));
					write(`${area}US-4.md`, story('US-4'));
					await untilFound(session, [kept, `${area}US-4.md`]);
				} finally {
					await settings.update('exclude', undefined, vscode.ConfigurationTarget.Global);
				}
				await untilFound(session, [kept, `${area}US-4.md`, excluded, `${area}old-US-3.md`]);
			}),
		);

		it(
			'takes the text of an unsaved document, and that of the disk once it is given up',
			watching(async (session) => {
				const uri = storyUri('US-1-pay-by-card');
				const titleIs = (title: RegExp) =>
					until(
						() => session.entryOf(uri)?.title ?? '',
						(now) => title.test(now),
					);
				await restoring([uri], async () => {
					const editor = await open(uri);
					const before = session.entryOf(uri)?.title ?? '';
					assert.notEqual(before, '');
					await replace(editor, before, 'Typed title');
					await titleIs(/^Typed title$/);
					writeFileSync(uri.fsPath, onDisk(uri).replace(before, 'Title on disk'));
					await session.reload();
					assert.equal(session.entryOf(uri)?.title, 'Typed title');
					await vscode.commands.executeCommand('workbench.action.files.revert');
					await titleIs(/^Title on disk$/);
					await replace(editor, 'Title on disk', 'Typed again');
					await titleIs(/^Typed again$/);
					await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
					await titleIs(/^Title on disk$/);
				});
			}),
		);

		it(
			'does not take a document for an item that was never saved',
			watching(async (session) => {
				const uri = fileUri(`${area}US-1.md`).with({ scheme: 'untitled' });
				const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
				await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), story('US-1')));
				// Another file's news comes after that of the document.
				write(`${area}US-2.md`, story('US-2'));
				await untilFound(session, [`${area}US-2.md`]);
				await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			}),
		);
	});
}

describe('watching', () => {
	const { 'files of this machine': host = {} } = hosts;
	beforeEach(besideTheFixture);
	afterEach(clearUp);

	it('follows a folder that is moved, and forgets one that is removed', () =>
		withSession(host, async (session) => {
			const names = ['US-1.md', 'US-2.md', 'deeper/US-3.md'];
			for (const each of names) write(area + each, story(path.basename(each, '.md')));
			await untilFound(
				session,
				names.map((each) => area + each),
			);
			rename(`${watched}/backlog`, `${watched}/v1.0/backlog`);
			await untilFound(
				session,
				names.map((each) => `${watched}/v1.0/backlog/stories/${each}`),
			);
			remove(`${watched}/v1.0`);
			await untilFound(session, []);
		}));

	it('takes in a folder that was made elsewhere and moved in', () =>
		withSession(host, async (session) => {
			const outside = `${fileUri('').fsPath.replace(/\/$/, '')}-outside`;
			mkdirSync(path.join(outside, 'stories'), { recursive: true });
			try {
				for (const id of ['US-1', 'US-2']) writeFileSync(path.join(outside, 'stories', `${id}.md`), story(id));
				mkdirSync(fileUri(watched).fsPath);
				renameSync(outside, fileUri(`${watched}/backlog`).fsPath);
				await untilFound(session, [`${area}US-1.md`, `${area}US-2.md`]);
			} finally {
				rmSync(outside, { recursive: true, force: true });
			}
		}));

	it('leaves out folders that an ignore file or the settings leave out, with all that is in them', () =>
		withSession(host, async (session) => {
			const settings = vscode.workspace.getConfiguration('files');
			const ignored = `${watched}/build/backlog/stories/US-2.md`;
			const excluded = `${watched}/old/backlog/stories/US-3.md`;
			write(`${area}US-1.md`, story('US-1'));
			write(ignored, story('US-2'));
			write(excluded, story('US-3'));
			await untilFound(session, [`${area}US-1.md`, ignored, excluded]);
			write(`${watched}/.gitignore`, '/build/\n');
			await untilFound(session, [`${area}US-1.md`, excluded]);
			await settings.update('exclude', { [`${watched}/old`]: true }, vscode.ConfigurationTarget.Global);
			try {
				await untilFound(session, [`${area}US-1.md`]);
			} finally {
				await settings.update('exclude', undefined, vscode.ConfigurationTarget.Global);
			}
			remove(`${watched}/.gitignore`);
			await untilFound(session, [`${area}US-1.md`, ignored, excluded]);
		}));

	it('goes on hearing of a folder that was removed and made again', () =>
		withSession(host, async (session) => {
			write(`${area}US-1.md`, story('US-1'));
			await untilFound(session, [`${area}US-1.md`]);
			remove(watched);
			write(`${area}US-2.md`, story('US-2'));
			await untilFound(session, [`${area}US-2.md`]);
			write(`${area}US-2.md`, story('US-2', 5));
			await until(
				() => points(session, `${area}US-2.md`),
				(now) => now === 5,
			);
		}));

	it('takes in 2,000 files that change at once', () =>
		withSession(host, async (session) => {
			const files = Array.from({ length: 2000 }, (_, at) => `${area}US-${at + 1}.md`);
			const read = () => session.backlog.index.entries.filter((entry) => entry.path.startsWith(area));
			for (const file of files) write(file, story(path.basename(file, '.md')));
			await until(
				() => read().length,
				(count) => count === files.length,
				30_000,
			);
			for (const file of files) write(file, story(path.basename(file, '.md'), 8));
			await until(
				() => read().filter((entry) => entry.readable && entry.points === 8).length,
				(count) => count === files.length,
				30_000,
			);
			remove(watched);
			await untilFound(session, []);
		}));

	it('does not follow symbolic links', () =>
		withSession(host, async (session) => {
			write(`${area}US-1.md`, story('US-1'));
			symlinkSync('US-1.md', fileUri(`${area}US-2.md`).fsPath);
			symlinkSync('backlog', fileUri(`${watched}/again`).fsPath);
			write(`${area}US-3.md`, story('US-3'));
			await untilFound(session, [`${area}US-1.md`, `${area}US-3.md`]);
			await session.reload();
			assert.deepEqual(found(session), [`${area}US-1.md`, `${area}US-3.md`]);
		}));

	it('saves a change to a document that is marked as unsaved and holds what is on the disk', async () => {
		const uri = storyUri('US-1-pay-by-card');
		await restoring([uri], async () => {
			const { document } = await open(uri);
			for (const [before, after] of [
				['---', '--- '],
				['--- ', '---'],
			] as const) {
				await replace(await open(uri), before, after);
			}
			assert.ok(document.isDirty);
			await vscode.commands.executeCommand('backlogRefinery.setPoints', { key: uri.toString(), value: 13 });
			assert.match(onDisk(uri), /^points: 13/m);
			assert.equal(document.isDirty, false);
			await vscode.commands.executeCommand('notifications.clearAll');
		});
	});
});
