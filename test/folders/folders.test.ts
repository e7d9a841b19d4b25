import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Entry } from '../../src/core/model/item';
import type { Session } from '../../src/vscode/session';
import { onDisk, until } from '../vscode/support/editing';
import { viewParts } from '../vscode/support/rows';
import { hosts, withSession } from '../vscode/support/sessions';

function folder(name: string): vscode.Uri {
	const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
	if (!found) throw new Error(`There is no folder ${name}`);
	return found.uri;
}

const story = (name: string, file: string) => vscode.Uri.joinPath(folder(name), 'backlog/stories', file);
const places = ({ backlog }: Session) =>
	backlog.index.entries.map(({ uri }) => uri.split('/').slice(-4).join('/').replace('backlog/stories/', '')).sort();
const all = ['roastery/US-1-roast.md', 'roastery/US-2-grind.md', 'shop/US-1-pay.md', 'shop/US-2-ship.md'];

function entryOf(session: Session, name: string, file: string): Entry {
	const entry = session.entryOf(story(name, file));
	assert.ok(entry);
	return entry;
}

const untilPlaces = (session: Session, expected: readonly string[]) =>
	until(
		() => places(session),
		(now) => JSON.stringify(now) === JSON.stringify(expected),
	);

for (const [name, host] of Object.entries(hosts)) {
	describe(`a workspace of two folders, through ${name}`, () => {
		it('has the items of both', () => withSession(host, async (session) => assert.deepEqual(places(session), all)));

		it('looks ids up in the folder that they stand in, and takes equal ones for no mistake', () =>
			withSession(host, async (session) => {
				const { index, inspector } = session.backlog;
				for (const [at, first, second] of [
					['shop', 'US-1-pay.md', 'US-2-ship.md'],
					['roastery', 'US-1-roast.md', 'US-2-grind.md'],
				] as const) {
					const entry = entryOf(session, at, first);
					assert.deepEqual(index.find('US-2', entry), [entryOf(session, at, second)]);
					const { findings } = (await inspector.lintEntry(entry)) ?? assert.fail();
					assert.deepEqual(
						findings.filter(({ rule }) => rule === 'duplicate-id'),
						[],
					);
				}
			}));

		it('takes the settings of each folder for its own items', () =>
			withSession(host, async (session) => {
				const missing = async (at: string, file: string) =>
					(await session.backlog.inspector.readiness(entryOf(session, at, file))).missing.map(({ code }) => code);
				assert.deepEqual(await missing('shop', 'US-1-pay.md'), []);
				assert.deepEqual(await missing('roastery', 'US-1-roast.md'), ['no-estimate']);
			}));

		it('hears of a file that comes and goes in the second one', () =>
			withSession(host, async (session) => {
				const { fsPath } = story('roastery', 'US-3-blend.md');
				try {
					writeFileSync(fsPath, '---\nid: US-3\ntype: story\n---\n');
					await untilPlaces(session, [...all, 'roastery/US-3-blend.md'].sort());
				} finally {
					rmSync(fsPath, { force: true });
				}
				await untilPlaces(session, all);
			}));
	});
}

describe('a workspace of two folders', () => {
	it('shows all items in the view', async () => {
		const view = await viewParts();
		try {
			await until(
				() => view.drawn().join('\n'),
				(drawn) => ['Pay', 'Ship', 'Roast', 'Grind'].every((title) => drawn.includes(title)),
			);
		} finally {
			view.dispose();
		}
	});

	it('changes the file of the item that is meant, whatever the other folder calls by its id', async () => {
		const mine = story('roastery', 'US-1-roast.md');
		const other = story('shop', 'US-1-pay.md');
		const before = onDisk(mine);
		const untouched = onDisk(other);
		try {
			await vscode.commands.executeCommand('backlogRefinery.setPoints', { key: mine.toString(), value: 5 });
			await until(
				() => onDisk(mine),
				(text) => /^points: 5$/m.test(text),
			);
			assert.equal(onDisk(other), untouched);
		} finally {
			writeFileSync(mine.fsPath, before);
		}
	});

	it('forgets a folder that is taken out, and reads it again when it comes back', () =>
		withSession({}, async (session) => {
			const uri = folder('roastery');
			assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
			try {
				await untilPlaces(session, all.slice(2));
			} finally {
				assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri, name: 'roastery' }));
			}
			await untilPlaces(session, all);
		}));
});
