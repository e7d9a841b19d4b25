import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/readConfig';
import { createBacklog } from '../../../src/core/createBacklog';
import { kindOf } from '../../../src/core/lint/criteriaAsked';
import type { RuleSetting } from '../../../src/core/lint/engine';
import type { Readiness } from '../../../src/core/lint/readiness';
import { rules } from '../config/allRules';
import { backlogOf, fixedRandom, stoppedClock } from '../support/backlogOf';
import { memoryFileStore } from '../support/memoryFileStore';
import { story } from '../support/story';

const good = 'Given 3 coffees, when I pay, then the order number is shown.';

interface Wish {
	readonly fields?: readonly string[];
	readonly criteria?: readonly string[];
	readonly more?: string;
}

function text({ fields = [], criteria = [good], more = '' }: Wish = {}): string {
	return [
		'---',
		'id: US-1',
		'title: Pay by card',
		'status: refining',
		...fields,
		'---',
		'',
		'As a returning customer, I want to pay by card, so that I keep my basket.',
		'',
		...(criteria.length > 0 ? ['## Acceptance criteria', '', ...criteria.map((each) => `- [ ] ${each}`), ''] : []),
		more,
	].join('\n');
}

/** Readiness of US-1 by a definition of ready, which has to be without a mistake. */
async function judged(
	ready: string,
	wish: Wish = {},
	others: Readonly<Record<string, string>> = {},
): Promise<Readiness> {
	const settings = `ready: {${ready}}\n`;
	assert.deepEqual(readConfig(settings, { rules }).problems, []);
	const backlog = await backlogOf({ 'backlog/stories/US-1.md': text(wish), 'refinery.yml': settings, ...others });
	return backlog.inspector.readiness(backlog.entry('US-1'));
}

const codes = async (...args: Parameters<typeof judged>) => (await judged(...args)).missing.map(({ code }) => code);
const words = async (...args: Parameters<typeof judged>) =>
	(await judged(...args)).missing.map(({ message }) => message);

const epic = { 'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\ntitle: Checkout\ngoal: GOAL-1\n---\n' };

describe('a definition of ready', () => {
	for (const [key, field, message] of [
		['epic', 'epic: EP-1', 'no epic'],
		['goal', 'goal: GOAL-1', 'no goal'],
		['sprint', 'sprint: SP-1', 'no sprint'],
		['persona', 'persona: returning-customer', 'no persona'],
		['labels', 'labels: [checkout]', 'no labels'],
		['estimate', 'points: 3', 'no estimate'],
	] as const) {
		it(`asks for ${key} where the team does`, async () => {
			assert.deepEqual(await words(''), []);
			assert.deepEqual(await words(`${key}: false`), []);
			assert.deepEqual(await words(`${key}: true`), [message]);
			assert.deepEqual(await words(`${key}: true`, { fields: [field] }), []);
		});
	}

	it('takes the goal of the epic for that of the story', async () => {
		assert.deepEqual(await codes('goal: true', { fields: ['epic: EP-1'] }, epic), []);
		assert.deepEqual(await codes('goal: true', { fields: ['epic: EP-2'] }, epic), ['no-goal']);
	});

	it('counts criteria in both directions', async () => {
		assert.deepEqual(await words('acceptance-criteria: 2'), ['1 of 2 criteria']);
		assert.deepEqual(await words('max-acceptance-criteria: 2', { criteria: [good, `${good} A`, `${good} B`] }), [
			'3 criteria, at most 2',
		]);
		assert.deepEqual(await words('max-acceptance-criteria: 1'), []);
	});

	it('knows the largest estimate, and asks none of a story without', async () => {
		assert.deepEqual(await words('max-points: 5', { fields: ['points: 8'] }), ['more than 5 points']);
		assert.deepEqual(await words('max-points: 5, estimate: false', { fields: ['points: 5'] }), []);
		assert.deepEqual(await words('max-points: 5'), []);
	});

	it('wants dependencies to be known and ready, under way or done', async () => {
		const other = (id: string, status: string) => ({
			[`backlog/stories/${id}.md`]: `---\nid: ${id}\ntitle: Other ${id}\nstatus: ${status}\nkind: chore\n---\n`,
		});
		const waits = { fields: ['depends-on: [US-2, US-3, US-4, US-5]'] };
		const others = { ...other('US-2', 'refining'), ...other('US-3', 'ready'), ...other('US-4', 'done') };
		assert.deepEqual(await words('dependencies: true', waits, { ...others, ...other('US-5', 'active') }), [
			'waits for US-2',
		]);
		assert.deepEqual(await words('', waits, { ...others, ...other('US-5', 'active') }), []);
		assert.deepEqual(await words('dependencies: true, findings: none', waits, others), [
			'depends on unknown US-5',
			'waits for US-2',
		]);
		assert.deepEqual(await words('dependencies: true', { fields: ['depends-on: ["other/repo#12"]'] }), []);
	});

	it('is not met by what waits for itself', async () => {
		assert.deepEqual(await codes('', { fields: ['depends-on: [US-1]'] }), ['dependency-cycle']);
	});

	it('lets the team say how light a finding may be that stands in the way', async () => {
		const vague = { criteria: ['The order number appears quickly.'] };
		assert.deepEqual(await codes('', vague), ['weak-criteria']);
		assert.deepEqual(await codes('findings: error', vague), []);
		assert.deepEqual(await codes('findings: none', vague), []);
		const points = { fields: ['points: 13'] };
		assert.deepEqual(await codes('', points), []);
		assert.deepEqual(await words('findings: info', points), ['1 finding on the story']);
	});

	it('lets no finding of a named rule pass, whatever its weight, and puts one to work that is off', async () => {
		const noGiven = { criteria: ['When I pay, then the order number is shown.'] };
		assert.deepEqual(await codes('', noGiven), []);
		const { missing } = await judged('rules: [gwt-missing-given]', noGiven);
		assert.deepEqual(
			missing.map(({ code, message }) => [code, message]),
			[['rule', '1 finding of gwt-missing-given']],
		);
		assert.deepEqual(
			missing[0]?.findings?.map(({ rule, severity }) => [rule, severity]),
			[['gwt-missing-given', 'hint']],
		);
		assert.deepEqual(await words('findings: none, rules: vague-term', { criteria: ['It loads quickly.'] }), [
			'1 finding of vague-term',
		]);
	});

	it('leaves a named rule off where somebody set it off', async () => {
		const noGiven = { criteria: ['When I pay, then the order number is shown.'] };
		const off = 'rules: [gwt-missing-given]}\nlint: {rules: {gwt-missing-given: off}';
		assert.deepEqual(await codes(off, noGiven), []);
	});

	it('wants all boxes of a checklist ticked', async () => {
		const list = (...boxes: readonly string[]) => ({
			more: `## 2. Definition of Ready (team) ✅\n\n${boxes.map((box) => `- [${box}] Something`).join('\n')}\n`,
		});
		const asked = 'checklist: definition of ready';
		assert.deepEqual(await words(asked), ['no checklist "definition of ready"']);
		assert.deepEqual(await words(asked, list()), ['no checklist "definition of ready"']);
		assert.deepEqual(await words(asked, list('x', ' ', ' ')), ['2 of 3 open in "definition of ready"']);
		assert.deepEqual(await words(asked, list('x', 'X')), []);
		assert.deepEqual(await words('', list(' ')), []);
	});

	it('asks other things of other kinds', async () => {
		const asked = 'epic: true, kinds: {bug: {epic: false, labels: true}, spike: {acceptance-criteria: 1}}';
		const kind = (name: string) => ({ fields: [`kind: ${name}`], criteria: [] });
		assert.deepEqual(await words(asked, kind('bug')), ['no labels']);
		assert.deepEqual(await words(asked, kind('spike')), ['no criteria', 'no epic']);
		assert.deepEqual(await words(asked, kind('chore')), ['no epic']);
		assert.deepEqual(await words(asked, { fields: ['labels: [bug]'], criteria: [] }), []);
	});

	it('asks bugs, chores and spikes for no persona and sentence unless the team says so of them', async () => {
		const bug = { fields: ['kind: bug'] };
		assert.deepEqual(await words('persona: true, story-sentence: true', bug), []);
		assert.deepEqual(await words('kinds: {bug: {persona: true}}', bug), ['no persona']);
		assert.deepEqual(await words('estimate: true', { fields: ['kind: spike'] }), []);
		assert.deepEqual(await words('kinds: {spike: {estimate: true}}', { fields: ['kind: spike'] }), ['no estimate']);
	});

	it('blocks on INVEST hints only where the team says so, and tells nothing twice', async () => {
		const large = { fields: ['points: 13'], criteria: [] };
		assert.deepEqual(await words('', large), ['no criteria']);
		assert.deepEqual(await words('invest: true', large), ['no criteria', 'not small (large estimate)']);
		assert.deepEqual(await words('invest: true, estimate: true', { criteria: [good] }), ['no estimate']);
	});

	it('scores the share of what is asked for', async () => {
		// Title, criteria, their wording, the story, dependencies; then epic and sprint.
		assert.equal((await judged('epic: true, sprint: true')).score, 5 / 7);
		assert.equal((await judged('epic: true, sprint: true', { fields: ['epic: EP-1'] }, epic)).score, 6 / 7);
		assert.equal((await judged('')).score, 1);
	});

	it('takes the kind from a label where no field names it', () => {
		assert.equal(kindOf(story({ labels: ['UI', 'Defects'] })), 'bug');
		assert.equal(kindOf(story({ labels: ['tech-debt'] })), 'chore');
		assert.equal(kindOf(story({ labels: ['research'] })), 'spike');
		assert.equal(kindOf(story({ labels: ['bug'], kind: 'feature' })), 'feature');
		assert.equal(kindOf(story({ labels: ['fixture', 'debugging'] })), 'feature');
	});

	it('follows what the user sets of rules, before what the project does', async () => {
		const store = memoryFileStore({
			'backlog/stories/US-1.md': text({ criteria: ['It loads quickly.'] }),
			'refinery.yml': 'lint: {rules: {vague-term: error}}\n',
		});
		let set: Readonly<Record<string, RuleSetting>> = {};
		const backlog = createBacklog({ store, clock: stoppedClock, random: fixedRandom(), userRules: () => set });
		await backlog.scan();
		const [entry] = backlog.index.entries;
		assert.ok(entry);
		assert.equal(backlog.inspector.knownReadiness(entry), undefined);
		assert.equal((await backlog.inspector.readiness(entry)).ready, false);
		assert.equal(backlog.inspector.knownReadiness(entry)?.ready, false);
		set = { 'vague-term': 'hint' };
		assert.equal(
			backlog.inspector.knownReadiness(entry)?.missing.length,
			0,
			'what was found by other rules is forgotten',
		);
		assert.equal((await backlog.inspector.readiness(entry)).ready, true);
		const [finding] = (await backlog.inspector.lintEntry(entry))?.findings ?? [];
		assert.deepEqual([finding?.rule, finding?.severity], ['vague-term', 'hint']);
		set = { 'vague-term': 'warning' };
		assert.equal((await backlog.inspector.readiness(entry)).ready, false);
	});

	it('follows a change of the settings file that leaves every item as it is', async () => {
		const backlog = await backlogOf({
			'backlog/stories/US-1.md': text({ criteria: ['It loads quickly.'] }),
			'refinery.yml': 'version: 1\n',
		});
		const entry = backlog.entry('US-1');
		assert.equal((await backlog.inspector.readiness(entry)).ready, false);
		backlog.store.files.set('refinery.yml', 'lint: {rules: {vague-term: off}}\nready: {epic: true}\n');
		await backlog.scan();
		assert.equal(backlog.entry('US-1'), entry);
		assert.deepEqual(
			(await backlog.inspector.readiness(entry)).missing.map(({ code }) => code),
			['no-epic'],
		);
	});
});
