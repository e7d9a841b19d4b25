import assert from 'node:assert/strict';
import { readinessOf } from '../../../src/core/lint/readiness';
import type { Finding } from '../../../src/core/lint/rule';
import { ruleIds } from '../../../src/core/lint/ruleIds';
import { TeamHabits } from '../../../src/core/lint/teamHabits';
import type { UnreadableItem } from '../../../src/core/model/item';
import { backlogOf } from '../support/backlogOf';
import { story } from '../support/story';
import { findings, withCriteria } from './support';

const strict = { estimate: true, storySentence: true };
const lenient = { estimate: false, storySentence: false };
const complete = story({ criteria: { total: 2, done: 0 }, points: 3, hasStorySentence: true });
const codes = (...args: Parameters<typeof readinessOf>) => readinessOf(...args).missing.map(({ code }) => code);
const messages = (...args: Parameters<typeof readinessOf>) =>
	readinessOf(...args).missing.map(({ message }) => message);
const look = (found: readonly Finding[]) => ({
	looked: { findings: found, rules: new Set<string>(ruleIds), english: true, checklists: {} },
});

describe('lint readiness', () => {
	it('asks for estimates from a quarter of the open stories on, for sentences from a half', () => {
		const open = (points: number | undefined, hasStorySentence: boolean) => story({ points, hasStorySentence });
		const three = [open(undefined, true), open(undefined, true), open(undefined, false)];
		assert.deepEqual(new TeamHabits([...three, open(1, false)]).policy, strict);
		assert.deepEqual(new TeamHabits([...three, open(1, false), open(undefined, false)]).policy, lenient);
		assert.deepEqual(new TeamHabits([]).policy, lenient);
	});

	it('takes habits from open stories only', () => {
		const done = story({ points: 5, hasStorySentence: true, status: { text: 'done', category: 'done' } });
		const epic = story({ type: 'epic', points: 5 });
		assert.deepEqual(new TeamHabits([done, epic, story()]).policy, lenient);
	});

	it('follows what changes', () => {
		const habits = new TeamHabits([]);
		const nothing = { revision: 1, added: [], changed: [], replaced: [], removed: [] };
		const first = story({ points: 3, hasStorySentence: true });
		habits.follow({ ...nothing, added: [first] });
		assert.deepEqual(habits.policy, { estimate: true, storySentence: true });
		const later = { ...first, points: undefined };
		habits.follow({ ...nothing, changed: [later], replaced: [first] });
		assert.deepEqual(habits.policy, { estimate: false, storySentence: true });
		habits.follow({ ...nothing, removed: [later] });
		assert.deepEqual(habits.policy, { estimate: false, storySentence: false });
	});

	it('names what is missing, most important first', () => {
		const bare = readinessOf(story({ title: '' }), strict);
		assert.deepEqual(
			bare.missing.map(({ message }) => message),
			['title missing', 'no criteria', 'no user story sentence', 'no estimate'],
		);
		assert.equal(bare.ready, false);
		assert.ok(bare.score > 0 && bare.score < 0.5);
	});

	it('is content with a complete story', () => {
		const { invest, ...judgement } = readinessOf(complete, strict);
		assert.deepEqual(judgement, { ready: true, score: 1, missing: [] });
		assert.equal(invest.length, 6);
	});

	it('counts criteria with warnings, not findings', () => {
		const text = withCriteria(
			'It quickly shows a suitable message if possible.',
			'The list loads fast.',
			'3 bags are left.',
		);
		const found = findings(text);
		assert.ok(found.length > 2);
		const { missing } = readinessOf(complete, strict, look(found));
		assert.deepEqual(
			missing.map(({ code, message }) => [code, message]),
			[['weak-criteria', '2 weak criteria']],
		);
		assert.deepEqual(missing[0]?.findings, found);
		const hints = found.map((finding) => ({ ...finding, severity: 'hint' as const }));
		assert.equal(readinessOf(complete, strict, look(hints)).ready, true);
	});

	it('names unknown dependencies', () => {
		const finding: Finding = {
			rule: 'dependency-unknown',
			severity: 'warning',
			message: 'No item has the id "US-99": …',
			range: { start: 0, end: 1 },
			fixes: [],
		};
		const item = { ...complete, dependsOn: ['US-2', 'US-99'] };
		assert.deepEqual(messages(item, lenient, look([finding])), ['depends on unknown US-99']);
	});

	it('asks for answers to open questions where the team does', async () => {
		const asking = { ...complete, openQuestions: 2 };
		assert.deepEqual(codes(asking, lenient), []);
		assert.deepEqual(readinessOf(asking, { ...lenient, noOpenQuestions: true }).missing, [
			{ code: 'open-questions', message: '2 open questions' },
		]);
		const text = '---\nid: US-1\ntitle: A\nkind: bug\n---\n\n## Open questions\n\n- [ ] Which?\n';
		const backlog = await backlogOf({
			'backlog/stories/US-1.md': text,
			'refinery.yml': 'ready:\n  no-open-questions: true\n',
		});
		assert.deepEqual((await backlog.inspector.readiness(backlog.entry('US-1'))).missing, [
			{ code: 'open-questions', message: '1 open question' },
		]);
	});

	it('asks no criteria of bugs, chores and spikes, and no estimate of spikes', () => {
		assert.deepEqual(codes(story({ kind: 'bug' }), strict), ['no-estimate']);
		assert.deepEqual(codes(story({ kind: 'spike' }), strict), []);
		assert.deepEqual(codes(story({ labels: ['Bug'] }), lenient), []);
	});

	it('asks of other items a title alone', () => {
		assert.deepEqual(codes(story({ type: 'epic' }), strict), []);
		assert.deepEqual(codes(story({ type: 'epic', title: ' ' }), strict), ['title-missing']);
	});

	it('counts closed items as ready and unreadable ones never', () => {
		const dropped = story({ title: '', status: { text: 'dropped', category: 'dropped' } });
		assert.equal(readinessOf(dropped, strict).ready, true);
		const { uri, root, path, anchor, line, convention, fingerprint } = complete;
		const broken: UnreadableItem = {
			...{
				uri,
				root,
				path,
				anchor,
				line,
				convention,
				fingerprint,
				readable: false,
				id: 'US-1',
				type: 'story',
				title: '',
			},
			status: { text: 'done', category: 'done' },
			problems: [],
		};
		assert.deepEqual(readinessOf(broken, lenient), {
			ready: false,
			score: 0,
			missing: [{ code: 'unreadable', message: 'cannot be read' }],
			invest: [],
		});
	});
});
