import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/model/textEdit';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/stories/US-1.md';

/** A conflict with these lines on both sides, in the style diff3 where there is a base. */
const conflict = (ours: string, theirs: string, base?: string) =>
	`<<<<<<< HEAD\n${ours}${base === undefined ? '' : `||||||| 1234567\n${base}`}=======\n${theirs}>>>>>>> feature/order\n`;

const file = (lines: string, body = '\nText\n') => `---\nid: US-1\ntype: story\n${lines}---\n${body}`;

async function settle(text: string, at = path, others: Readonly<Record<string, string>> = {}) {
	const backlog = await backlogOf({ ...others, [at]: text });
	const entry = backlog.entry(at);
	const found = await backlog.planner.settlements(entry, text);
	return {
		backlog,
		entry,
		takes: found.map(({ take }) => take),
		texts: found.map(({ edit }) => applyEdits(text, [edit])),
		values: found.map(({ value }) => value),
	};
}

describe('a rank in conflict', () => {
	const text = file(conflict('rank: "hqvmke"\n', 'rank: "hrabcd"\n'));

	it('is told of with both sides, at its line', async () => {
		const { entry, backlog } = await settle(text);
		const [problem] = entry.problems;
		assert.equal(
			problem?.message,
			'"rank" is in conflict between HEAD ("hqvmke") and feature/order ("hrabcd"): keep one of them.',
		);
		assert.deepEqual([entry.readable, problem?.isConflict, problem?.range.start.line], [false, true, 3]);
		const findings = await backlog.inspector.lintText(entry, text);
		assert.deepEqual(
			findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => [rule, message]),
			[['front-matter-invalid', problem?.message]],
		);
	});

	for (const [style, base] of [
		['merge', undefined],
		['diff3', 'rank: "hhhhhh"\n'],
		['zdiff3 without the line in the base', ''],
	] as const) {
		it(`is settled by either side or a place between (${style})`, async () => {
			const { takes, texts, values } = await settle(file(conflict('rank: "hqvmke"\n', 'rank: "hrabcd"\n', base)));
			assert.deepEqual(takes, ['ours', 'theirs', 'between']);
			assert.deepEqual(
				texts,
				values.map((value) => file(`rank: "${value}"\n`)),
			);
			assert.deepEqual(values.slice(0, 2), ['hqvmke', 'hrabcd']);
			assert.ok('hqvmke' < (values[2] ?? '') && (values[2] ?? '') < 'hrabcd');
		});
	}

	it('is settled with the line ends and the spelling that stand there', async () => {
		const { texts } = await settle(text.replaceAll('"hqvmke"', "'hqvmke'  # by hand").replaceAll('\n', '\r\n'));
		assert.equal(texts[0], file("rank: 'hqvmke'  # by hand\n").replaceAll('\n', '\r\n'));
		assert.match(texts[2] ?? '', /\r\nrank: '[a-z]+' {2}# by hand\r\n---\r\n/);
	});

	it('leaves the lines beside it in conflict, and other conflicts as they are', async () => {
		const sides = conflict('status: ready\nrank: "b"\n', 'status: done\nrank: "d"\n', 'status: refining\nrank: "c"\n');
		const body = `\n${conflict('one\n', 'two\n')}`;
		const { texts } = await settle(file(`${conflict('points: 3\n', 'points: 5\n')}${sides}`, body));
		const rest = conflict('status: ready\n', 'status: done\n', 'status: refining\n');
		assert.equal(texts[1], file(`${conflict('points: 3\n', 'points: 5\n')}${rest}rank: "d"\n`, body));
	});

	it('takes along what both sides agree on', async () => {
		const { texts } = await settle(file(conflict('status: ready\nrank: "b"\n', 'status: ready\nrank: "d"\n')));
		assert.equal(texts[0], file('status: ready\nrank: "b"\n'));
	});

	it('finds a place near where nothing fits between, above the next item', async () => {
		const next = { 'backlog/stories/US-2.md': '---\nid: US-2\nrank: "c"\n---\n' };
		const { values } = await settle(file(conflict('rank: "b"\n', 'rank: "baa"\n')), path, next);
		assert.ok('b' < (values[2] ?? '') && (values[2] ?? '') < 'c', values[2]);
	});

	it('is an ordinal where the convention keeps numbers', async () => {
		const at = 'backlog/tasks/back-1 - x.md';
		const sides = (a: number, b: number) => `---\nid: BACK-1\n${conflict(`ordinal: ${a}\n`, `ordinal: ${b}\n`)}---\n`;
		const { texts } = await settle(sides(3000, 2000), at);
		const withOrdinal = (value: number) => `---\nid: BACK-1\nordinal: ${value}\n---\n`;
		assert.deepEqual(texts.slice(0, 2), [3000, 2000].map(withOrdinal));
		const between = Number(/\d{4}/.exec(texts[2] ?? '')?.[0]);
		assert.ok(2000 < between && between < 3000);
		assert.equal(texts[2], withOrdinal(between));
	});

	it('is none of another key, of equal ranks and of a side without one', async () => {
		for (const lines of [
			conflict('status: ready\n', 'status: done\n'),
			conflict('status: ready\nrank: "b"\n', 'status: done\nrank: "b"\n'),
			conflict('rank: "b"\n', ''),
			'<<<<<<< HEAD\nrank: "b"\n',
		]) {
			const { takes, entry } = await settle(file(lines));
			assert.deepEqual([takes, entry.readable], [[], false]);
		}
	});

	it('touches the lines between its markers alone, whatever stands around', async () => {
		const line = fc.constantFrom('status: ready\n', 'points: 3\n', '# note\n', 'labels: [a, b]\n', '\n');
		const rank = fc.stringMatching(/^[a-z]{1,8}$/);
		const lines = fc.array(line, { maxLength: 3 }).map((all) => all.join(''));
		await fc.assert(
			fc.asyncProperty(lines, lines, lines, lines, rank, rank, async (before, after, a, b, ours, theirs) => {
				const sides = conflict(`${a}rank: "${ours}"\n`, `rank: "${theirs}"\n${b}`);
				const whole = `---\nid: US-1\n${before}${sides}${after}---\n\nBody\n`;
				const { texts } = await settle(whole);
				for (const text of texts) {
					assert.ok(text.startsWith(`---\nid: US-1\n${before}`) && text.endsWith(`${after}---\n\nBody\n`));
					assert.equal(text.match(/^rank: /gm)?.length, 1);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
