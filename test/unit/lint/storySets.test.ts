import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bearsOnOthers, sharesWording } from '../../../src/core/index/bearsOnOthers';
import { areVariants } from '../../../src/core/lint/roleForms';
import { StoryTable, storyTableOf } from '../../../src/core/lint/storyTable';
import { wishNumber, wishTokens, withoutWord } from '../../../src/core/markdown/wishSketch';
import type { Entry } from '../../../src/core/model/item';
import { backlogOf } from '../support/backlogOf';
import { story } from '../support/story';
import { findings, withCriteria } from './support';

const worded = (role: string, wish: string, benefit = 'it helps') =>
	withCriteria('The basket holds 3 coffees.').replace(
		/As a .*/,
		`As ${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}, I want to ${wish}, so that ${benefit}.`,
	);

/** Other stories by role and wish. */
const beside = (...stories: readonly (readonly [role: string, wish: string])[]) =>
	Object.fromEntries(
		stories.map(([role, wish], i) => [`backlog/stories/US-2${i}.md`, worded(role, wish).replace('US-7', `US-2${i}`)]),
	);

const persona = (title: string) => ({
	'backlog/personas/P-1.md': `---\nid: P-1\ntype: persona\ntitle: ${title}\n---\n`,
});
const about = (rule: string, ...args: Parameters<typeof findings>) =>
	findings(...args).filter((finding) => finding.rule === rule);

describe('lint of repeated stories', () => {
	const wish = 'see what my last five orders cost';
	for (const [what, other, severity] of [
		['the same words', ['returning customer', wish], 'warning'],
		['other articles and capitals', ['Returning customer', 'see what the last five Orders cost'], 'warning'],
		['another role', ['roaster', wish], undefined],
		['another number', ['returning customer', 'see what my last six orders cost'], undefined],
		['one word less', ['returning customer', 'see what my five orders cost'], 'hint'],
		['one word in place of another', ['returning customer', 'see what my last five orders weigh'], undefined],
		['half of the words', ['returning customer', 'see my orders'], undefined],
	] as const) {
		it(`${severity === undefined ? 'takes no story' : 'takes a story'} with ${what} for a repetition`, () => {
			const found = about('duplicate-story', worded('returning customer', wish), beside(other));
			assert.deepEqual(
				found.map((finding) => finding.severity),
				severity === undefined ? [] : [severity],
			);
			if (severity) assert.match(found[0]?.message ?? '', /^US-20 \(backlog\/stories\/US-20\.md\) wants /);
		});
	}

	it('counts what turns a wish round', () => {
		const all = worded('clerk', 'see the orders not yet paid this week');
		assert.deepEqual(about('duplicate-story', all, beside(['clerk', 'see the orders yet paid this week'])), []);
	});

	it('names further ones by their number, and leaves closed stories and empty templates alone', () => {
		const twins = beside(['clerk', wish], ['clerk', wish], ['clerk', wish]);
		assert.match(
			about('duplicate-story', worded('clerk', wish), twins)[0]?.message ?? '',
			/^US-20 .* and 2 more want /,
		);
		const closed = Object.fromEntries(
			Object.entries(twins).map(([path, text]) => [path, text.replace('refining', 'done')]),
		);
		assert.deepEqual(about('duplicate-story', worded('clerk', wish), closed), []);
		assert.deepEqual(about('duplicate-story', worded('clerk', wish).replace('refining', 'dropped'), twins), []);
		const template = worded('[role]', '[do something with it]');
		assert.deepEqual(about('duplicate-story', template, beside(['[role]', '[do something with it]'])), []);
	});

	it('leaves alone a story that names the other one, as one that was split off it does', () => {
		const story = worded('clerk', wish);
		assert.equal(about('duplicate-story', story, beside(['clerk', wish])).length, 1);
		const split = `${story}\nSplit off: [US-20](US-20.md)\n`;
		assert.deepEqual(about('duplicate-story', split, beside(['clerk', wish])), []);
		assert.equal(about('duplicate-story', `${story}\nSee US-200.\n`, beside(['clerk', wish])).length, 1);
	});

	it('finds the number of a wish without a word by taking the word away', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[b-z]{2,8}$/), { minLength: 2, maxLength: 12 }),
				fc.nat(),
				(words, at) => {
					const tokens = wishTokens(words.join(' '));
					fc.pre(tokens.length > 1);
					const left = tokens.filter((_, i) => i !== at % tokens.length);
					assert.equal(withoutWord(wishNumber(tokens), tokens[at % tokens.length] ?? ''), wishNumber(left));
					assert.equal(wishNumber([...tokens].reverse()), wishNumber(tokens));
				},
			),
		);
	});
});

describe('lint of role names', () => {
	for (const [a, b, expected] of [
		['admin', 'administrator', true],
		['shop admin', 'shop administrator', true],
		['rep', 'representative', true],
		['customers', 'customer', true],
		['end-user', 'end user', true],
		['web master', 'webmaster', true],
		['company', 'companies', true],
		['costumer', 'customer', false],
		['custmer', 'customer', true],
		['buyer', 'payer', false],
		['trainer', 'trainee', false],
		['employer', 'employee', false],
		['tester 1', 'tester 2', false],
		['researcher', 'researcherpublisher', false],
		['data user', 'database user', false],
		['admin', 'super admin', false],
		['boss', 'bos', false],
		['import clerk', 'export clerk', false],
	] as const) {
		it(`${expected ? 'takes' : 'does not take'} "${a}" and "${b}" for one`, () => {
			assert.equal(areVariants(a, b), expected);
			assert.equal(areVariants(b, a), expected);
		});
	}

	const usual = (role: string, others: Readonly<Record<string, string>>) =>
		about('inconsistent-role-name', worded(role, 'pay'), others).map(
			({ message }) => /is "(.*?)" in/.exec(message)?.[1],
		);
	const twice = beside(['shop clerk', 'see orders of today'], ['shop clerk', 'cancel an order']);

	it('renames to what is used more often, and at least twice', () => {
		assert.deepEqual(usual('Shop Clerk', twice), ['shop clerk']);
		assert.deepEqual(usual('shop-clerks', twice), ['shop clerk']);
		assert.deepEqual(usual('shop clerk', twice), []);
		assert.deepEqual(usual('shop-clerk', beside(['shop clerk', 'see orders of today'])), []);
		const even = beside(['shop clerk', 'a b'], ['shop clerk', 'c d'], ['shop-clerk', 'e f']);
		assert.deepEqual(usual('shop-clerk', even), []);
	});

	it('takes the name of a persona before all others', () => {
		assert.deepEqual(usual('shop clerks', persona('Shop clerk')), ['shop clerk']);
		assert.deepEqual(usual('shop-clerk', { ...twice, ...persona('Shop-clerk') }), []);
	});

	it('renames with the article that goes with the name', () => {
		const others = beside(['administrator', 'see orders of today'], ['administrator', 'cancel an order']);
		const [finding] = about('inconsistent-role-name', worded('administrators', 'pay').replace('As an ', 'As '), others);
		assert.deepEqual(
			finding?.fixes[0]?.edits.map(({ newText }) => newText),
			['administrator'],
		);
	});
});

describe('lint of ways to word a story', () => {
	const others = beside(
		['clerk', 'see orders'],
		['clerk', 'print labels'],
		['clerk', 'call carriers'],
		['clerk', 'weigh bags'],
	);
	const severities = { 'mixed-template': 'info' } as const;
	it('reports the rarer one where more than half share another', () => {
		const text = worded('clerk', 'pay invoices');
		const found = (changed: string, all = others) => about('mixed-template', changed, all, { severities }).length;
		assert.equal(found(text), 0);
		assert.equal(found(text.replace('I want to', 'I need to')), 1);
		assert.equal(found(text.replace('I want to', 'I would like to')), 1);
		assert.equal(found(text.replace('I want to', 'I need to'), beside(['clerk', 'see orders'])), 0);
		assert.equal(findings(text.replace('I want to', 'I need to'), others).length, 0);
	});
});

describe('the table of stories', () => {
	const roles = fc.constantFrom('clerk', 'Clerk', 'clerks', 'roaster', 'administrator');
	const wishes = fc.constantFrom(
		'see orders today',
		'pay an invoice now',
		'see all the open orders of today',
		undefined,
	);
	const entries: fc.Arbitrary<Entry> = fc
		.tuple(fc.nat(5), roles, wishes, fc.constantFrom('refining', 'done'), fc.nat(6))
		.map(([id, role, wish, category, wishOpening]) =>
			story({
				id: `US-${id}`,
				role: wish && role,
				wish: wish === undefined ? undefined : wishNumber(wishTokens(wish)),
				wishOpening: wish && wishOpening,
				status: { text: category, category: category as 'done' },
			}),
		);

	it('that follows changes says what a new one would', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(entries, fc.boolean()), { maxLength: 25 }), (steps) => {
				const state = new Map<string, Entry>();
				const table = new StoryTable([]);
				for (const [entry, goes] of steps) {
					const old = state.get(entry.uri);
					const none: readonly Entry[] = [];
					if (goes) {
						state.delete(entry.uri);
						table.follow({ revision: 1, added: none, changed: none, replaced: none, removed: old ? [old] : none });
						continue;
					}
					state.set(entry.uri, entry);
					if (old) table.follow({ revision: 1, added: none, changed: [entry], replaced: [old], removed: none });
					else table.follow({ revision: 1, added: [entry], changed: none, replaced: none, removed: none });
				}
				const fresh = new StoryTable(state.values());
				const used = (one: StoryTable, entry: Entry) =>
					one
						.usedRoles(entry)
						.map((role) => role.toLowerCase())
						.sort();
				const sorted = (found: readonly Entry[]) => found.map(({ id }) => id).sort();
				for (const entry of state.values()) {
					const [a, b] = [table, fresh].map((one) => one.twinsOf(entry, 'see all the open orders of today'));
					assert.deepEqual(sorted(a?.same ?? []), sorted(b?.same ?? []));
					assert.deepEqual(sorted(a?.shorter ?? []), sorted(b?.shorter ?? []));
					assert.equal(table.usualOpening(entry), fresh.usualOpening(entry));
					assert.deepEqual(used(table, entry), used(fresh, entry));
					assert.equal(table.usualRole(entry) === undefined, fresh.usualRole(entry) === undefined);
				}
			}),
		);
	});

	it('is looked at again when a story comes to repeat another, and not for a change of rank', async () => {
		const backlog = await backlogOf({
			'backlog/stories/US-1.md': worded('clerk', 'see orders of today').replace('US-7', 'US-1'),
			'backlog/stories/US-2.md': worded('clerk', 'pay an invoice').replace('US-7', 'US-2'),
		});
		const first = backlog.entry('US-1');
		const rules = async () => (await backlog.inspector.lintEntry(first))?.findings.map(({ rule }) => rule);
		assert.deepEqual(await rules(), []);
		const before = backlog.index.idRevision;
		const path = 'backlog/stories/US-2.md';
		const uri = backlog.entry('US-2').uri;
		const change = async (text: string) => {
			backlog.store.files.set(path, text);
			await backlog.update([{ uri, path, root: backlog.entry('US-1').root }]);
		};
		await change(backlog.text(path).replace('---\n\n', 'rank: "b"\n---\n\n'));
		assert.equal(backlog.index.idRevision, before);
		await change(backlog.text(path).replace('pay an invoice', 'see orders of today'));
		assert.notEqual(backlog.index.idRevision, before);
		assert.deepEqual(await rules(), ['duplicate-story']);
		assert.equal(storyTableOf(backlog.index), storyTableOf(backlog.index));
	});

	it('tells what bears on others', () => {
		const one = story({ role: 'clerk', wish: 1, wishOpening: 1 });
		assert.ok(!bearsOnOthers(one, { ...one, points: 3 }));
		assert.ok(bearsOnOthers(one, { ...one, wish: 2 }));
		assert.ok(bearsOnOthers(one, { ...one, role: 'Clerk' }));
		assert.ok(bearsOnOthers(one, { ...one, status: { text: 'done', category: 'done' } }));
		assert.ok(sharesWording(one, { ...one, uri: 'b' }) && !sharesWording(one, { ...one, wish: 2 }));
		assert.ok(sharesWording(one, { ...one, role: 'Clerk', wish: 2 }) && !sharesWording(one, { ...one, root: 'b' }));
	});
});
