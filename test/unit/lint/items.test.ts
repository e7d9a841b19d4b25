import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tellsOfTrouble } from '../../../src/core/lint/unhappyWords';
import { backlogOf } from '../support/backlogOf';
import { applyFix, findings, withCriteria } from './support';

const day = 86_400_000;
const about = (rule: string, ...args: Parameters<typeof findings>) =>
	findings(...args).filter((finding) => finding.rule === rule);
const withBody = (body: string) => withCriteria().replace(/- \[ \].*|$/, '') + body;
const three = ['The basket holds 3 coffees.', 'The total is 12 EUR.', 'The receipt comes by mail.'];
const happy = (...lines: readonly string[]) => about('no-unhappy-path', withCriteria(...lines)).length;

describe('lint of repeated criteria', () => {
	const repeated = (body: string) => about('duplicate-criterion', withBody(body)).map(({ severity }) => severity);

	for (const [what, body, expected] of [
		['equal lines', '- [ ] The total is 12 EUR.\n- [ ] the **total** is 12 EUR\n', ['warning']],
		['equal numbered lines', '1. The total is 12 EUR.\n2. The total is 12 EUR.\n', ['warning']],
		['equal labelled lines', '- [ ] AC-1: The total is shown\n- [ ] AC-2: The total is shown\n', ['warning']],
		['another number', '- [ ] The total is 12 EUR.\n- [ ] The total is 13 EUR.\n', []],
		['another sign', '- [ ] The total is <= 12 EUR.\n- [ ] The total is >= 12 EUR.\n', []],
		['other capitals in quotes', '- [ ] Shows "Paid".\n- [ ] Shows "PAID".\n', []],
		['other code', '- [ ] Ends with `a b`\n- [ ] Ends with `a c`\n', []],
		['two headings', '### Web\n\n- [ ] Shows the total.\n\n### Phone\n\n- [ ] Shows the total.\n', []],
		['two introductions', 'On the web:\n\n- [ ] Shows the total.\n\nOn phones:\n\n- [ ] Shows the total.\n', []],
		['two parents', '- [ ] Web\n  - [ ] Shows the total.\n- [ ] Phone\n  - [ ] Shows the total.\n', []],
		['a parent without words', '- [ ] Web\n  - [ ] Shows the total.\n- [ ]\n  - [ ] Shows the total.\n', []],
		['an empty mark below', '- [ ] Shows the total.\n- [ ] Shows the total.\n  - [ ]\n', ['warning']],
		['one parent', '- [ ] Web\n  - [ ] Shows the total.\n  - [ ] Shows the total.\n', ['warning']],
		['other lists below', '- [ ] It has fields:\n  - [ ] name\n- [ ] It has fields:\n  - [ ] street\n', []],
		[
			'equal steps of other scenarios',
			'- Given a basket\n- When I pay\n- Then it is empty\n- Given a basket\n- When I cancel\n- Then it is kept\n',
			[],
		],
		[
			'equal scenarios',
			'- Given a basket\n- When I pay\n- Then it is empty\n- Given a basket\n- When I pay\n- Then it is empty\n',
			['warning'],
		],
		[
			'equal scenarios of other names',
			'```gherkin\nScenario: A\n  When I pay\n  Then it is empty\n\nScenario: B\n  When I pay\n  Then it is empty\n```\n',
			['warning'],
		],
		[
			'equal steps with other tables',
			'```gherkin\nScenario: A\n  Given these bags:\n    | Kenya |\n  Then it is empty\n\nScenario: B\n  Given these bags:\n    | Peru |\n  Then it is empty\n```\n',
			[],
		],
		[
			'equal steps with other texts',
			'```gherkin\nScenario: A\n  When I pay\n  Then I read:\n    """\n    Paid\n    """\n\nScenario: B\n  When I pay\n  Then I read:\n    """\n    Sent\n    """\n```\n',
			[],
		],
		[
			'equal outlines with other examples',
			'```gherkin\nScenario Outline: A\n  When I pay <n>\n  Then it is empty\n  Examples:\n    | n |\n    | 1 |\n\nScenario Outline: B\n  When I pay <n>\n  Then it is empty\n  Examples:\n    | n |\n    | 2 |\n```\n',
			[],
		],
		[
			'a word more',
			'- [ ] The clerk sees the open orders of the last week with totals and carriers.\n- [ ] The clerk sees the open orders of the last week with totals and carriers too.\n',
			['hint'],
		],
		[
			'a word that turns it round',
			'- [ ] The clerk sees the open orders of the last week with totals and carriers.\n- [ ] The clerk never sees the open orders of the last week with totals and carriers.\n',
			[],
		],
		[
			'a word in place of another',
			'- [ ] The clerk sorts the open orders of the last week by totals and carriers and names.\n- [ ] The clerk sorts the open orders of the last week by totals and carriers and prices.\n',
			[],
		],
	] as const) {
		it(`finds ${expected.join(', ') || 'nothing'} in ${what}`, () => assert.deepEqual(repeated(body), expected));
	}

	it('removes the repetition and leaves the rest, whatever it is', () => {
		const line = fc.constantFrom(...three, 'A refused card is told.', 'No mail is sent.', 'Only 5 are kept.');
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
				let text = withCriteria(...lines).replaceAll('\n', eol);
				for (let found = about('duplicate-criterion', text); found.length > 0; ) {
					const fix = found[0]?.fixes[0];
					assert.ok(fix);
					text = applyFix(text, fix);
					const left = about('duplicate-criterion', text);
					assert.equal(left.length, found.length - 1);
					found = left;
				}
				assert.equal(text, withCriteria(...new Set(lines)).replaceAll('\n', eol));
			}),
		);
	});

	it('keeps a tick and what stands below', () => {
		const fixes = (body: string) =>
			about('duplicate-criterion', withBody(body)).flatMap((finding) => finding.fixes).length;
		assert.equal(fixes('- [ ] Shows 3.\n- [x] Shows 3.\n'), 0);
		assert.equal(fixes('- [x] Shows 3.\n- [ ] Shows 3.\n'), 1);
	});

	it('keeps what may be the outcome of the scene beside it', () => {
		const fixes = (...entries: readonly string[]) => {
			const list = entries.map((entry) => `  - ${entry}\n`).join('');
			const text = withCriteria().replace('status:', `acceptance_criteria:\n${list}status:`);
			return about('duplicate-criterion', text).map((finding) => finding.fixes.length);
		};
		const outcome = 'Then a mail is sent, when I pay';
		const scene = 'Given an empty basket, when I reorder';
		assert.deepEqual(fixes(outcome, scene, outcome), [0]);
		assert.deepEqual(fixes(outcome, 'Shows 3 rows', outcome, scene), [0]);
		assert.deepEqual(fixes(outcome, 'Shows 3 rows', outcome), [1]);
	});

	it('takes time in step with the number of criteria', () => {
		const lines = (n: number) =>
			Array.from({ length: n }, (_, i) => `The clerk sees the orders of week w${i} with a total`);
		const time = (n: number) => {
			const text = withCriteria(...lines(n));
			const start = performance.now();
			findings(text);
			return performance.now() - start;
		};
		time(100);
		assert.ok(time(2000) < 40 * Math.max(time(200), 2));
	});
});

describe('lint of cases that go wrong', () => {
	it('counts criteria, not lines, and is silent from one such case on', () => {
		assert.equal(happy(...three), 1);
		assert.equal(happy(...three.slice(1)), 0);
		for (const line of [
			'A refused card is told.',
			'Without a street the order waits.',
			'Shows "Card declined".',
			'Baskets older than 90 days are cut off: no more than 5 are kept.',
			'The basket can’t be empty.',
			'It answers 404 for an order of somebody else.',
		])
			assert.equal(happy(...three, line), 0, line);
		assert.equal(
			about('no-unhappy-path', withCriteria(...three).replace('type: story', 'type: story\nkind: chore')).length,
			0,
		);
	});

	it('does not take words that begin like one for trouble', () => {
		for (const word of ['note', 'notify', 'toolbar', 'minutes', 'noon', 'iframe', 'evening', 'nortel', 'nonetheless'])
			assert.equal(tellsOfTrouble(`The ${word} is shown.`), false, word);
	});

	for (const [form, body] of [
		['check boxes', three.map((line) => `- [ ] ${line}\n`).join('')],
		['numbers', three.map((line, i) => `${i + 1}. ${line}\n`).join('')],
		['labels', three.map((line, i) => `- [ ] AC-${i + 1}: ${line}\n`).join('')],
		['one-line scenarios', [1, 2, 3].map((n) => `- Given basket ${n}, when I pay, then it holds ${n}.\n`).join('')],
		['paragraphs', `${three.join('\n\n')}\n`],
	] as const) {
		it(`adds a case in the form of ${form}`, () => {
			const text = withBody(body);
			const [finding] = about('no-unhappy-path', text);
			assert.ok(finding?.fixes[0]);
			const after = applyFix(text, finding.fixes[0]);
			assert.ok(after.startsWith(text.trimEnd()), after);
			assert.deepEqual(findings(after), []);
			assert.equal(form === 'one-line scenarios', after.slice(text.length - 1).includes('Given an input'));
		});
	}

	it('adds a case to a list of the front matter', () => {
		const text = withCriteria()
			.replace('status:', `acceptance_criteria:\n${three.map((line) => `  - "${line}"\n`).join('')}status:`)
			.replace(/## Acc[\s\S]*$/, '');
		const [finding] = about('no-unhappy-path', text);
		assert.ok(finding?.fixes[0]);
		assert.deepEqual(findings(applyFix(text, finding.fixes[0])), []);
	});
});

describe('lint of the number of criteria', () => {
	const numbered = (n: number) => Array.from({ length: n }, (_, i) => `Only bag ${i} is shown.`);
	const points = (n: number, ...lines: readonly string[]) =>
		withCriteria(...lines).replace('status:', `points: ${n}\nstatus:`);

	it('reports more than nine, steps of a scenario as one', () => {
		assert.equal(about('too-many-criteria', withCriteria(...numbered(9))).length, 0);
		assert.equal(about('too-many-criteria', withCriteria(...numbered(10))).length, 1);
		assert.equal(about('too-many-criteria', withCriteria(...numbered(10)).replace('refining', 'done')).length, 0);
		const steps = [1, 2, 3, 4].map((n) => `- Given basket ${n}\n- When I pay\n- Then it holds ${n}\n`).join('');
		assert.equal(about('too-many-criteria', withBody(steps)).length, 0);
	});

	it('reports one criterion of a large story, and whatever is below the team’s own number', () => {
		const few = (text: string, acceptanceCriteria?: number) =>
			about('too-few-criteria', text, {}, {}, { ready: { estimate: false, storySentence: false, acceptanceCriteria } })
				.length;
		assert.equal(few(withCriteria('One.')), 0);
		assert.equal(few(points(4, 'One.')), 0);
		assert.equal(few(points(5, 'One.')), 1);
		assert.equal(few(points(5, 'One.', 'Two.')), 0);
		assert.equal(few(points(5)), 0);
		assert.equal(few(withCriteria('One.', 'Two.'), 3), 1);
		assert.equal(few(points(8, 'One.'), 1), 0);
		assert.equal(few(points(5, 'One.').replace('- [ ] One.', '- [ ] One\n  - [ ] Two\n')), 0);
	});

	it('adds as many criteria as are missing, in the form of those that are there', () => {
		const ready = { estimate: false, storySentence: false, acceptanceCriteria: 3 };
		const repaired = (text: string) => {
			const [finding] = about('too-few-criteria', text, {}, {}, { ready });
			return applyFix(text, finding?.fixes[0] ?? assert.fail());
		};
		const text = withCriteria('One is shown.');
		assert.equal(repaired(text), `${text}- [ ] Condition 2 holds.\n- [ ] Condition 3 holds.\n`);
		const numbered = text.replace('- [ ] One is shown.', '1. Given 1 bag, when I pay, then it is shown');
		assert.equal(
			repaired(numbered),
			`${numbered}2. Given case 2, when somebody acts, then what can be seen\n3. Given case 3, when somebody acts, then what can be seen\n`,
		);
	});

	it('takes a story for too large by its criteria only with a second sign', () => {
		const large = (text: string, maxPoints?: number) =>
			about('story-too-large', text, {}, {}, { ready: { estimate: false, storySentence: false, maxPoints } }).length;
		assert.equal(large(withCriteria(...numbered(9))), 0);
		assert.equal(large(points(8, ...numbered(6))), 0);
		assert.equal(large(points(8, ...numbered(7))), 1);
		assert.equal(large(points(8, 'One.', 'Two.'), 5), 1);
		assert.equal(large(points(13, 'One.', 'Two.'), 13), 0);
		const two = withCriteria(...numbered(7)).replace(
			'order my last basket again',
			'rate a coffee and send a friend it',
		);
		assert.equal(large(two), 1);
	});
});

describe('lint of story sentences with more in them', () => {
	const text = (sentence: string) => withCriteria('The basket holds 3 coffees.').replace(/As a .*/, sentence);
	const aside = (sentence: string) => about('story-not-minimal', text(sentence));

	for (const [sentence, count] of [
		['As a clerk, I want to print labels, so that parcels leave on time. Labels are 4 inches wide.', 1],
		['As a clerk, I want to print labels, so that parcels leave on time.\nLabels are 4 inches wide.', 0],
		['As a clerk, I want to print labels (A6).', 0],
		['As a clerk, I want to print [labels of all open orders](https://example.org/what-they-look-like).', 0],
		['As a clerk, I want to print labels (those of the open orders), so that parcels leave.', 1],
		['As a clerk, I want to print labels, e.g. those of today, so that parcels leave.', 1],
		['As a clerk, I want to print labels (for example those of today), so that parcels leave.', 1],
		['As a clerk, I want to print "e.g. this", so that parcels leave.', 0],
		['As a clerk, I want to print v1.2 labels, so that parcels leave by 5 p.m. each day.', 0],
	] as const) {
		it(`finds ${count} in ${JSON.stringify(sentence)}`, () => assert.equal(aside(sentence).length, count));
	}

	it('moves it below and loses no word', () => {
		const [finding] = aside('As a clerk, I want to print labels (those of the open orders), so that parcels leave.');
		assert.ok(finding?.fixes[0]);
		const before = text('As a clerk, I want to print labels (those of the open orders), so that parcels leave.');
		const after = applyFix(before, finding.fixes[0]);
		assert.ok(
			after.includes(
				'As a clerk, I want to print labels, so that parcels leave.\n\nNote: those of the open orders.\n\n##',
			),
			after,
		);
	});

	it('offers no move out of a list or a quotation', () => {
		for (const mark of ['> ', '- ']) {
			const [finding] = aside(
				`${mark}As a clerk, I want to print labels (those of the open orders), so that they leave.`,
			);
			assert.deepEqual(finding?.fixes, [], mark);
		}
	});

	for (const [sentence, word] of [
		['As a clerk, I want a drop-down of carriers.', 'drop-down'],
		['As a clerk, I want to call a REST API for labels.', 'REST API'],
		['As a clerk, I want order_items to be shown.', undefined],
		['As a clerk, I want to see the table that is free.', undefined],
		['As a clerk, I want to press a button.', undefined],
		['As a developer, I want a Redis cache.', undefined],
		['As a clerk, I want to sync with my iPhone and eBay.', undefined],
		['As a clerk, I want to see "drop-down" in the manual.', undefined],
	] as const) {
		it(`finds ${word ?? 'no solution'} in ${JSON.stringify(sentence)}`, () => {
			const file = text(sentence);
			const words = about('solution-in-story', file).map(({ range }) => file.slice(range.start, range.end));
			if (sentence.includes('order_items')) return assert.ok(words.length < 2);
			assert.deepEqual(words, word ? [word] : []);
		});
	}

	for (const [wish, left, noted] of [
		['rate a coffee and send it to a friend', 'rate a coffee', 'send it to a friend'],
		['create and edit records', 'create records', 'edit records'],
		['rate a coffee and be told of its price', 'rate a coffee', 'be told of its price'],
		['rate a coffee and be able to send it', 'rate a coffee', 'send it'],
		['rate a coffee, and then send it to a friend', 'rate a coffee', 'send it to a friend'],
	] as const) {
		it(`splits "${wish}"`, () => {
			const file = text(`As an owner, I want to ${wish}, so that others find it.`);
			const [fix] = about('compound-story', file)[0]?.fixes ?? [];
			assert.ok(fix);
			const after = applyFix(file, fix);
			assert.ok(
				after.includes(
					`As an owner, I want to ${left}, so that others find it.\n\nSplit off: As an owner, I want to ${noted}, so that others find it.\n\n##`,
				),
				after,
			);
			assert.deepEqual(about('compound-story', after), []);
		});
	}

	it('takes all that can be done to a record for one wish', () => {
		const wish = (means: string) => about('compound-story', text(`As an owner, I want to ${means}.`)).length;
		assert.equal(wish('create, read, update and delete records'), 0);
		assert.equal(wish('add, view, edit, or remove records'), 0);
		assert.equal(wish('create, read, update and delete records and send them to a clerk'), 1);
	});

	it('offers no split that leaves two wishes', () => {
		const found = about('compound-story', text('As an owner, I want to create, update and delete records.'));
		assert.deepEqual(
			found.map(({ fixes }) => fixes),
			[[]],
		);
	});
});

describe('lint of states', () => {
	const dated = (field: string, status = 'refining') =>
		withCriteria('The basket holds 3 coffees.').replace('status: refining', `status: ${status}\n${field}`);
	const now = Date.UTC(2026, 0, 1) + 180 * day;
	const stale = (text: string, at = now) =>
		about('stale-item', text, {}, {}, { now: at }).map(({ severity }) => severity);

	it('reports what was not touched for more than 180 days', () => {
		assert.deepEqual(stale(dated('updated: 2026-01-01')), []);
		assert.deepEqual(stale(dated('updated: 2026-01-01'), now + day), ['info']);
		assert.deepEqual(stale(dated('updated_date: "2025-12-31 23:59"')), ['info']);
		assert.deepEqual(stale(dated('last-modified: 2025-06-01T10:00:00Z', 'ready')), ['info']);
		assert.deepEqual(stale(dated('created: 2025-06-01')), ['hint']);
		assert.deepEqual(stale(dated('created: 2025-06-01\nupdated: 2026-05-01')), []);
		for (const status of ['proposed', 'in-progress', 'done'])
			assert.deepEqual(stale(dated('updated: 2020-01-01', status)), [], status);
		for (const field of ['updated: last week', 'updated:', 'update-notes: 2020-01-01', 'updated: 9999-99-99'])
			assert.deepEqual(stale(dated(field)), [], field);
		assert.deepEqual(stale(dated('updated: 2020-01-01'), 0), []);
	});

	it('reports a story called ready while something is missing', () => {
		const early = (text: string, ready = {}) =>
			about('ready-too-early', text, {}, {}, { ready: { estimate: true, storySentence: false, ...ready } });
		const text = withCriteria('The basket holds 3 coffees.');
		assert.match(early(text.replace('refining', 'ready'))[0]?.message ?? '', /"ready" and not ready \(no estimate\)/);
		assert.equal(early(text.replace('refining', 'in-progress')).length, 1);
		for (const status of ['refining', 'proposed', 'done'])
			assert.equal(early(text.replace('refining', status)).length, 0);
		assert.equal(early(text.replace('status: refining', 'points: 3\nstatus: ready')).length, 0);
		// Without criteria a rule of its own says so.
		assert.equal(early(withCriteria().replace('refining', 'ready'), { estimate: false }).length, 0);
		assert.equal(early(text.replace('refining', 'ready'), { estimate: false, acceptanceCriteria: 2 }).length, 1);
	});

	it('takes the largest estimate and the number of criteria from the settings', async () => {
		const text = withCriteria('Only basket 1 holds 3 coffees.').replace('status:', 'points: 5\nstatus:');
		const rules = async (settings: string) => {
			const backlog = await backlogOf({ 'backlog/stories/US-7.md': text, 'refinery.yml': settings });
			return (await backlog.inspector.lintEntry(backlog.entry('US-7')))?.findings.map(({ rule }) => rule);
		};
		assert.deepEqual(await rules('ready:\n  acceptance-criteria: 1\n'), []);
		assert.deepEqual(await rules('ready:\n  max-points: 3\n  acceptance-criteria: 1\n'), ['story-too-large']);
		assert.deepEqual(await rules('ready:\n  acceptance-criteria: 2\n'), ['too-few-criteria']);
	});

	it('is looked at again when the team’s habits change', async () => {
		const plain = (id: string, fields = '') =>
			withCriteria(`Only basket ${id} holds 3 coffees.`)
				.replace('US-7', id)
				.replace('order my last basket', `order basket ${id}`)
				.replace('status: refining', `status: ready${fields}`);
		const files = Object.fromEntries([1, 2, 3, 4].map((n) => [`backlog/stories/US-${n}.md`, plain(`US-${n}`)]));
		const backlog = await backlogOf(files);
		const rules = async () =>
			(await backlog.inspector.lintEntry(backlog.entry('US-1')))?.findings.map(({ rule }) => rule);
		assert.deepEqual(await rules(), []);
		const before = backlog.index.idRevision;
		backlog.store.files.set('backlog/stories/US-2.md', plain('US-2', '\npoints: 3'));
		const { uri, path, root } = backlog.entry('US-2');
		await backlog.update([{ uri, path, root }]);
		assert.notEqual(backlog.index.idRevision, before);
		assert.deepEqual(await rules(), ['ready-too-early']);
	});

	for (const [what, field, added] of [
		['no field', '', 'points: 3'],
		['an empty field', 'points:\n', 'points: 3'],
		['another spelling', 'story_points: null\n', 'story_points: 3'],
	] as const) {
		it(`adds an estimate where there is ${what}`, () => {
			const text = withCriteria('The basket holds 3 coffees.').replace('status:', `${field}status:`);
			const options = { severities: { 'estimate-missing': 'info' } } as const;
			const [finding] = about('estimate-missing', text, {}, options);
			assert.ok(finding?.fixes[0]);
			const after = applyFix(text, finding.fixes[0]);
			assert.ok(after.includes(`${added}\n`), after);
			assert.deepEqual(findings(after, {}, options), []);
		});
	}
});
