import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { SessionView } from '../../src/protocol/session';
import { keyOf, onDisk, open, readOnly, replace, restoring, storyUri, until } from './support/editing';
import { type HostedSession, withRefinement } from './support/hostedSession';
import { Memory } from './support/memory';

const basket = storyUri('US-2-see-the-delivery-cost');
const note = storyUri('US-4-leave-a-note');
const basketKey = keyOf('US-2-see-the-delivery-cost');
const noteKey = keyOf('US-4-leave-a-note');

const isAt = (id: string) => (view: SessionView) => view.kind === 'story' && view.card.id === id;
const skip = async ({ say }: HostedSession, ...keys: readonly string[]) => {
	for (const key of keys) await say({ type: 'skip', key });
};

describe('refinement session', () => {
	it('goes through the stories that are not ready, in their order, those that cannot be read among them', () =>
		restoring([], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				const { card, place, of, canUndo } = page.story();
				assert.deepEqual([card.missing, place, of, canUndo], [['3 weak criteria'], 1, 4, false]);
				assert.ok(card.next);
				await skip(page, basketKey, keyOf('US-3-sign-in-with-a-link'), noteKey);
				assert.match(page.story().card.unreadable ?? '', /^line \d+/);
				assert.deepEqual(page.shown, ['US-2', 'US-3', 'US-4', 'US-7']);
			}),
		));

	it('follows what is typed into a story that nobody has saved', () =>
		restoring([note], () =>
			withRefinement(async (page) => {
				await skip(page, basketKey, keyOf('US-3-sign-in-with-a-link'));
				await page.shows(isAt('US-4'));
				assert.deepEqual(page.story().card.missing, ['depends on unknown US-99']);
				const editor = await open(note);
				await replace(editor, 'depends-on: [US-99]\n', '');
				await page.shows((view) => isAt('US-4')(view) && page.story().card.missing.length === 0);
				await page.say({ type: 'mark-ready', key: noteKey, reason: undefined });
				assert.equal(page.said().text, 'US-4 is ready.');
				assert.match(editor.document.getText(), /^status: ready$/m);
			}),
		));

	it('refuses ready while something is missing, and notes the reason when there is one', () =>
		restoring([basket], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				await page.say({ type: 'mark-ready', key: basketKey, reason: undefined });
				assert.deepEqual(page.said(), { type: 'said', text: 'US-2 is not ready: 3 weak criteria.', refused: true });
				assert.match(onDisk(basket), /^status: refining$/m);
				await page.say({ type: 'mark-ready', key: basketKey, reason: 'agreed' });
				assert.match(onDisk(basket), /^status: ready$/m);
				assert.match(onDisk(basket), /although this was missing: 3 weak criteria\. Reason: agreed/);
				assert.equal(page.story().card.id, 'US-3');
			}),
		));

	it('takes back what was done last, file and session, and the one before it', () =>
		restoring([basket], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				const before = onDisk(basket);
				await page.say({ type: 'drop', key: basketKey, reason: 'too dear' });
				assert.match(onDisk(basket), /^Dropped: too dear$/m);
				await page.say({ type: 'later', key: keyOf('US-3-sign-in-with-a-link') });
				await page.say({ type: 'undo' });
				assert.deepEqual([page.story().card.id, page.story().card.standing], ['US-3', 'waiting']);
				await page.say({ type: 'undo' });
				assert.deepEqual([page.story().card.id, page.story().card.standing], ['US-2', 'waiting']);
				assert.equal(onDisk(basket), before);
				assert.equal(page.story().canUndo, false);
				await page.say({ type: 'undo' });
				assert.equal(page.said().refused, true);
			}),
		));

	it('says why a file was not changed, and stays with its story', () =>
		restoring([basket], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				await readOnly(basket, async () => {
					await page.say({ type: 'drop', key: basketKey, reason: '' });
					assert.match(page.said().text, /US-2-see-the-delivery-cost\.md/);
					assert.equal(page.said().refused, true);
					// The editor had the change for a moment, until the disk refused it.
					await page.shows(() => page.story().card.standing === 'waiting');
				});
			}),
		));

	it('leaves out a story that somebody else makes meanwhile', () =>
		restoring([], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				const child = storyUri('US-90-child');
				try {
					writeFileSync(child.fsPath, '---\nid: US-90\ntype: story\ntitle: Child\nstatus: refining\n---\n');
					await until(
						() => page.session.backlog.index.get(child.toString()),
						(entry) => entry !== undefined,
					);
					await skip(page, basketKey);
					assert.equal(page.story().of, 4);
				} finally {
					rmSync(child.fsPath, { force: true });
				}
			}),
		));

	it('knows a story that vanishes, and goes on with the others', () =>
		restoring([note], () =>
			withRefinement(async (page) => {
				await skip(page, basketKey, keyOf('US-3-sign-in-with-a-link'));
				await page.shows(isAt('US-4'));
				const text = onDisk(note);
				rmSync(note.fsPath);
				await page.shows(() => page.story().card.standing === 'gone');
				await page.say({ type: 'mark-ready', key: noteKey, reason: undefined });
				assert.equal(page.said().text, 'US-4 is not in the backlog any more.');
				await page.say({ type: 'step', by: 1 });
				assert.equal(page.story().card.id, 'US-7');
				writeFileSync(note.fsPath, text);
				await until(
					() => page.session.backlog.index.get(noteKey),
					(entry) => entry !== undefined,
				);
			}),
		));

	it('offers to go on with what was left, and begins anew when asked to', async () => {
		const memory = new Memory();
		await restoring([], async () => {
			await withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				await page.say({ type: 'later', key: basketKey });
			}, memory);
			await withRefinement(async (page) => {
				assert.deepEqual(page.view(), { kind: 'resume', left: 3, of: 4 });
				await page.say({ type: 'go-on' });
				assert.equal(page.story().card.id, 'US-3');
				await page.say({ type: 'start-anew' });
				assert.deepEqual([page.story().card.id, page.story().place], ['US-2', 1]);
			}, memory);
		});
	});

	it('comes back with the window: with what is undecided, or with the summary, and else not at all', () =>
		restoring([], async () => {
			const memory = new Memory();
			await withRefinement(
				async (page) => {
					await until(
						() => page.shown.at(-1),
						(last) => last === 'closed',
					);
					assert.deepEqual(memory.keys(), []);
				},
				memory,
				true,
			);
			await withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				await page.say({ type: 'later', key: basketKey });
			}, memory);
			await withRefinement(
				async (page) => {
					assert.deepEqual(page.view(), { kind: 'resume', left: 3, of: 4 });
					await page.say({ type: 'go-on' });
					for (const name of ['US-3-sign-in-with-a-link', 'US-4-leave-a-note', 'US-7-import'])
						await page.say({ type: 'later', key: keyOf(name) });
					assert.equal(page.view().kind, 'summary');
				},
				memory,
				true,
			);
			await withRefinement(
				async (page) => {
					const view = page.view();
					assert.ok(
						view.kind === 'summary' && page.told.every((message) => !('timer' in message) || !message.timer.running),
					);
					assert.deepEqual(page.shown, []);
				},
				memory,
				true,
			);
		}));

	it('ends with a summary, which can be copied, and goes back to the stories', () =>
		restoring([basket], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				await page.say({ type: 'drop', key: basketKey, reason: 'too dear' });
				await page.say({ type: 'end' });
				const view = page.view();
				assert.equal(view.kind, 'summary');
				await page.say({ type: 'copy' });
				assert.match(await vscode.env.clipboard.readText(), /^# Refinement session\n\n0 of 4 stories became ready/);
				await page.say({ type: 'return' });
				assert.equal(page.story().card.id, 'US-3');
			}),
		));

	it('tells a hidden page nothing, and everything when it is shown again', () =>
		restoring([basket], () =>
			withRefinement(async (page) => {
				await page.shows(isAt('US-2'));
				page.host.hide();
				const before = page.told.length;
				await page.say({ type: 'later', key: basketKey });
				assert.equal(page.told.length, before);
				await page.say({ type: 'ready' });
				assert.equal(page.story().card.id, 'US-3');
			}),
		));
});
