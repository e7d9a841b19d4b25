import assert from 'node:assert/strict';
import { type SessionActionName, type SessionCard, sessionActions } from '../../../src/protocol/session';
import { isToSession } from '../../../src/protocol/sessionMessages';
import { factsOf, followBacklog } from '../../../src/refinement/followBacklog';
import { offeredActions } from '../../../src/refinement/offeredActions';
import { sessionCard } from '../../../src/refinement/sessionCard';
import { newStory, startSession } from '../../../src/refinement/sessionState';
import { boardOf } from '../board/support';
import { uriOf } from '../support/memoryFileStore';

const path = 'backlog/stories/US-1-reset.md';
const text = `---
id: US-1
type: story
title: Reset a password
status: refining
epic: EP-1
---

As a **returning** customer, I want to reset my password, so that I can get back in.

## Acceptance criteria

- [ ] Given a registered e-mail, when I ask, then a mail arrives quickly.
- [x] Given an old link, when I open it, then I am told that it has expired.

## Open questions

- [ ] Do we log the user out? @owner
`;
const epic = '---\nid: EP-1\ntype: epic\ntitle: Recovery\n---\n';
const settings = 'ready:\n  estimate: true\n';
const files = { [path]: text, 'backlog/epics/EP-1-recovery.md': epic, 'refinery.yml': settings };
const every = new Set<SessionActionName>(sessionActions);

async function cardOf(changed: Readonly<Record<string, string>> = {}): Promise<SessionCard> {
	const { backlog } = await boardOf({ ...files, ...changed });
	const { index, inspector } = backlog;
	const entry = index.get(uriOf(path));
	assert.ok(entry);
	const readiness = await inspector.readiness(entry);
	const missing = readiness.missing.map(({ code }) => code);
	const card = sessionCard(entry, {
		story: newStory(factsOf(entry)),
		readiness,
		detail: await inspector.detail(entry),
		epic: index.find('EP-1', entry)[0],
		next: undefined,
		actions: offeredActions(entry, missing, every),
	});
	const view = { kind: 'story', card, place: 1, of: 1, canUndo: false, fixed: undefined } as const;
	assert.ok(isToSession(JSON.parse(JSON.stringify({ type: 'view', view, timer: { elapsed: 0, running: true } }))));
	return card;
}

describe('refinement session: card', () => {
	it('says what is missing, with findings by weight and what speaks for and against the story', async () => {
		const card = await cardOf();
		assert.deepEqual(card.missing, ['1 weak criterion', 'no estimate']);
		assert.equal(card.epic, 'EP-1 Recovery');
		assert.deepEqual(card.criteria, { done: 1, total: 2 });
		assert.ok(card.findings[0]?.message.startsWith('"quickly"'), card.findings[0]?.message);
		assert.equal(card.findings[0]?.line, 12);
		assert.ok(card.hints.some(({ quality }) => quality === 'testable'));
		assert.ok(card.holds.includes('independent'));
		assert.equal(card.score, 66);
	});

	it('offers what repairs something first, and nothing that makes no sense', async () => {
		const card = await cardOf();
		assert.deepEqual(card.actions[0], { name: 'estimate', repairs: true });
		const names = card.actions.map(({ name }) => name);
		for (const name of ['answer', 'spike', 'convert', 'criterion', 'more'] as const)
			assert.ok(names.includes(name), name);
		for (const name of ['persona', 'sprint'] as const) assert.ok(!names.includes(name), name);
		const empty = await cardOf({ [path]: text.slice(0, text.indexOf('## Acceptance')) });
		assert.deepEqual(
			empty.actions.filter(({ repairs }) => repairs).map(({ name }) => name),
			['criterion', 'pattern', 'estimate'],
		);
		assert.ok(!empty.actions.some(({ name }) => ['answer', 'spike', 'convert'].includes(name)));
	});

	it('offers only what the editor can carry out', async () => {
		const { backlog } = await boardOf(files);
		const entry = backlog.index.get(uriOf(path));
		assert.ok(entry);
		assert.deepEqual(offeredActions(entry, ['no-estimate'], new Set(['split', 'more'])), [
			{ name: 'split', repairs: false },
			{ name: 'more', repairs: false },
		]);
	});

	it('says why a file cannot be read, and offers nothing', async () => {
		const card = await cardOf({ [path]: text.replace('Reset a password', '"Reset') });
		assert.match(card.unreadable ?? '', /^line \d+: /);
		assert.deepEqual(card.actions, []);
	});

	it('is of a story that is followed to its new file, and known to be gone', async () => {
		const { backlog, write } = await boardOf(files);
		const entry = backlog.index.get(uriOf(path));
		assert.ok(entry);
		const state = startSession([factsOf(entry)], 0);
		assert.equal(followBacklog(state, backlog.index), state);
		await write({ [path]: undefined, 'backlog/stories/US-1-new.md': text });
		const moved = followBacklog(state, backlog.index);
		assert.equal(moved.at, uriOf('backlog/stories/US-1-new.md'));
		await write({ 'backlog/stories/US-1-new.md': undefined });
		assert.equal(followBacklog(moved, backlog.index).stories[0]?.standing, 'gone');
	});
});
