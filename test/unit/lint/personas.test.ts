import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bearsOnOthers } from '../../../src/core/index/bearsOnOthers';
import { personaFile } from '../../../src/core/lint/exampleFile';
import { PersonaTable } from '../../../src/core/lint/personaTable';
import type { Entry } from '../../../src/core/model/item';
import { story } from '../support/story';
import { applyFix, findings, withCriteria } from './support';

const worded = (role: string, id = 'US-7') =>
	withCriteria('The basket holds 3 coffees.')
		.replace('US-7', id)
		.replace(/As a .*/, `As ${role}, I want to pay 3 bills of ${id}, so that it helps.`);
const withPersona = (name: string) => worded('a roaster').replace('status:', `persona: ${name}\nstatus:`);
const stories = (...roles: readonly string[]) =>
	Object.fromEntries(roles.map((role, i) => [`backlog/stories/US-2${i}.md`, worded(role, `US-2${i}`)]));
const personas = (...titles: readonly (readonly [title: string, ...aliases: string[]])[]) =>
	Object.fromEntries(
		titles.map(([title, ...aliases], i) => [`backlog/personas/P-${i}-x.md`, personaFile(`P-${i}`, title, aliases)]),
	);
const described = personas(['Roaster', 'Head roaster'], ['Shop clerk', 'developer', 'user']);
const others = { ...described, ...stories('a roaster', 'a roaster', 'a head roaster', 'a shop clerk') };
const about = (rule: string, ...args: Parameters<typeof findings>) =>
	findings(...args).filter((finding) => finding.rule === rule);
const unknown = (text: string, all: Readonly<Record<string, string>> = others) => about('unknown-persona', text, all);

describe('lint of personas', () => {
	it('takes an alias for a name that the team has declared', () => {
		assert.deepEqual(about('generic-role', worded('a user'), described), []);
		assert.equal(about('generic-role', worded('a user'), personas(['Roaster'], ['Shop clerk'])).length, 1);
		assert.deepEqual(about('non-user-role', worded('a developer'), described), []);
		assert.equal(about('non-user-role', worded('a developer'), personas(['Roaster'])).length, 1);
		assert.deepEqual(about('inconsistent-role-name', worded('a head roaster'), others), []);
		const [drift] = about('inconsistent-role-name', worded('a head-roaster'), others);
		assert.match(drift?.message ?? '', /is "head roaster"/);
	});

	for (const role of [
		'a roaster',
		'Roasters',
		'the shop-clerk',
		'a head roaster',
		'a roaster or shop clerk',
		'a roaster with 2 shops',
	]) {
		it(`knows "${role}"`, () => assert.deepEqual(unknown(worded(role)), []));
	}

	it('reports a role that is none of them once, and offers the nearest first', () => {
		const text = worded('a head porter');
		const found = findings(text, others);
		assert.deepEqual(
			found.map(({ rule, severity }) => `${rule} ${severity}`),
			['unknown-persona info'],
		);
		const [first] = found[0]?.fixes ?? [];
		assert.equal(first?.title, 'Change the role to "roaster"');
		assert.deepEqual(findings(applyFix(text, first ?? assert.fail()), others), []);
		assert.deepEqual(unknown(text.replace('refining', 'done')), []);
		assert.deepEqual(unknown(worded('[role]')), []);
	});

	it('offers the part of a title that tells who it is', () => {
		const titled = personas(['Mara, the night porter'], ['Anna – Roaster'], ['Jo (day porter)']);
		const all = { ...titled, ...stories('a roaster', 'a night porter', 'a day porter') };
		const [finding] = unknown(worded('a late porter'), all);
		assert.deepEqual(
			finding?.fixes.map(({ title }) => title),
			['Change the role to "day porter"', 'Change the role to "night porter"', 'Change the role to "roaster"'],
		);
	});

	it('leaves roles to the rules that report them already', () => {
		const rules = (role: string, all = others) => findings(worded(role), all).map(({ rule }) => rule);
		assert.deepEqual(rules('a person'), ['generic-role']);
		assert.deepEqual(rules('a tester'), ['non-user-role']);
		assert.deepEqual(rules('a rooaster'), ['inconsistent-role-name']);
	});

	it('is silent where the team does not keep to personas', () => {
		const text = worded('a night porter');
		const same = stories('a roaster', 'a roaster', 'a roaster');
		assert.deepEqual(unknown(text, { ...personas(['Roaster']), ...same }), []);
		assert.equal(unknown(text, { ...described, ...same }).length, 1);
		assert.deepEqual(unknown(text, { ...described, ...stories('a roaster', 'a roaster') }), []);
		const mixed = stories('a roaster', 'a roaster', 'a roaster', 'a guest', 'a baker', 'a miller');
		assert.deepEqual(unknown(text, { ...described, ...mixed }), []);
		assert.deepEqual(unknown(text, same), []);
	});

	it('leaves roles alone that the team allows', () => {
		const options = { options: { 'unknown-persona': { allow: ['Night-porter', 'nobody'] } } };
		assert.deepEqual(about('unknown-persona', worded('a night porter'), others, options), []);
		assert.deepEqual(about('unknown-persona', withPersona('nobody'), others, options), []);
	});

	for (const name of ['P-0', 'roaster', 'Head roasters', '"[[Roaster]]"', 'US-20', 'roaster, shop-clerk', 'P-1-x']) {
		it(`knows the persona ${name} of a field`, () => assert.deepEqual(unknown(withPersona(name)), []));
	}

	it('reports a field that names nobody, with the nearest ids', () => {
		const text = withPersona('shop-clark # who?');
		const [finding] = unknown(text, described);
		assert.equal(text.slice(finding?.range.start, finding?.range.end), 'shop-clark');
		const [first] = finding?.fixes ?? [];
		assert.equal(first?.title, 'Change the persona to P-1 (Shop clerk)');
		assert.equal(applyFix(text, first ?? assert.fail()), withPersona('P-1 # who?'));
		assert.deepEqual(unknown(text, {}), []);
		assert.equal(unknown(text, personas(['Roaster'])).length, 1);
	});

	it('leaves fields alone where most of them name others', () => {
		const named = (name: string, i: number) => [
			`backlog/stories/US-3${i}.md`,
			withPersona(name).replace('US-7', `US-3${i}`),
		];
		const all = (...names: string[]) => ({ ...described, ...Object.fromEntries(names.map(named)) });
		assert.deepEqual(unknown(withPersona('ghost'), all('sales', 'support')), []);
		assert.equal(unknown(withPersona('ghost'), all('roaster', 'roaster', 'sales')).length, 1);
	});
});

describe('the table of personas', () => {
	const names = fc.constantFrom('clerk', 'Roaster', 'night porter', 'Mara, the baker', 'baker');
	const entries: fc.Arbitrary<Entry> = fc.oneof(
		fc
			.tuple(fc.nat(3), names, fc.array(names, { maxLength: 2 }))
			.map(([id, title, aliases]) => story({ id: `P-${id}`, type: 'persona', title, facts: { aliases } })),
		fc.tuple(fc.nat(5), fc.option(names), fc.option(names), fc.boolean()).map(([id, role, persona, done]) =>
			story({
				id: `US-${id}`,
				role: role ?? undefined,
				persona: persona ?? undefined,
				status: done ? { text: 'done', category: 'done' } : { text: '', category: 'ready' },
			}),
		),
	);
	const summary = (table: PersonaTable) => ({
		all: table.all.map(({ id }) => id),
		known: ['clerk', 'bakers', 'Mara', 'p-1'].map((name) => table.has(name)),
		roles: table.roles,
		fields: table.fields,
	});

	it('that follows changes says what a new one would', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(entries, fc.boolean()), { maxLength: 25 }), (steps) => {
				const state = new Map<string, Entry>();
				const table = new PersonaTable();
				for (const [entry, goes] of steps) {
					const old = state.get(entry.uri);
					if (old) table.count(old, -1);
					state.delete(entry.uri);
					if (!goes) {
						table.count(entry, 1);
						state.set(entry.uri, entry);
					}
					const fresh = new PersonaTable();
					for (const one of state.values()) fresh.count(one, 1);
					assert.deepEqual(summary(table), summary(fresh));
				}
			}),
		);
	});

	it('is asked again when names, roles or fields change', () => {
		const persona = story({ type: 'persona', title: 'Roaster', facts: { aliases: ['baker'] } });
		assert.ok(bearsOnOthers(persona, { ...persona, facts: { aliases: ['miller'] } }));
		assert.ok(!bearsOnOthers(persona, { ...persona, labels: ['a'] }));
		const one = story({ persona: 'baker' });
		assert.ok(bearsOnOthers(one, { ...one, persona: 'miller' }));
		assert.ok(!bearsOnOthers(one, { ...one, points: 3 }));
	});
});
