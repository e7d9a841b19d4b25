import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readKeyResults } from '../../../src/core/conventions/keyResultsOf';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { keyResultHistory } from '../../../src/core/history/keyResultHistory';
import { item } from '../backlogTree/backlog';
import { type MemoryCommit, memoryHistory } from '../support/memoryHistory';

/** A key result that keeps being the same one whatever is done to it. */
interface Thing {
	readonly number: number;
	readonly name: string;
	readonly target: number;
	readonly actual: string;
	readonly listed: readonly string[];
}

type Edit = { readonly days: number; readonly at: number; readonly value: number } & {
	readonly kind:
		| ('set' | 'word' | 'record' | 'rename' | 'retarget')
		| ('add' | 'remove' | 'replace' | 'swap')
		| ('note' | 'break' | 'move' | 'elsewhere');
};

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
	fc.record({
		kind: fc.constantFrom(
			...(['set', 'set', 'set', 'word', 'record', 'rename', 'retarget', 'add', 'remove', 'replace', 'swap'] as const),
			...(['note', 'break', 'move', 'elsewhere'] as const),
		),
		// Clocks differ, so a commit may be of an earlier day than the one before.
		days: fc.integer({ min: -1, max: 2 }),
		at: fc.nat(7),
		value: fc.integer({ min: 0, max: 3 }),
	}),
	{ maxLength: 25 },
);

/** A goal's file under edits. */
class Goal {
	things: readonly Thing[] = [];
	path = 'backlog/goals/GOAL-1.md';
	#made = 0;
	#notes = 0;
	#moves = 0;

	apply({ kind, at, value }: Edit): void {
		const index = this.things.length > 0 ? at % this.things.length : -1;
		const change = (to: (thing: Thing) => Partial<Thing>) => {
			this.things = this.things.map((thing, i) => (i === index ? { ...thing, ...to(thing) } : thing));
		};
		if (kind === 'set') change(() => ({ actual: String(value) }));
		else if (kind === 'word') change(() => ({ actual: value === 0 ? '' : 'few' }));
		else if (kind === 'record') change(({ listed }) => ({ actual: String(value), listed: [...listed, String(value)] }));
		else if (kind === 'rename') change(({ number }) => ({ name: `N${number} ${++this.#notes}` }));
		else if (kind === 'retarget') change(({ target }) => ({ target: target + 1 }));
		else if (kind === 'add') this.things = [...this.things, this.#make(value)];
		else if (kind === 'remove') this.things = this.things.filter((_, i) => i !== index);
		else if (kind === 'replace') this.things = this.things.map((thing, i) => (i === index ? this.#make(value) : thing));
		else if (kind === 'swap') this.things = [...this.things.slice(1), ...this.things.slice(0, 1)];
		else if (kind === 'note') this.#notes++;
		else if (kind === 'move') this.path = `backlog/goals/GOAL-1-${++this.#moves}.md`;
	}

	text(broken = false): string {
		const results = this.things.flatMap(({ number, name, target, actual, listed }) => [
			`  - name: ${name}`,
			`    metric: metric ${number}`,
			`    target: ${target}`,
			...(actual === '' ? [] : [`    actual: ${actual}`]),
			...(listed.length === 0
				? []
				: [`    history: [${listed.map((value) => `{ date: 2020-01-01, value: ${value} }`)}]`]),
		]);
		const list = results.length === 0 ? [] : ['key-results:', ...results];
		return ['---', 'id: GOAL-1', ...list, ...(broken ? ['title: "open'] : []), '---', `Note ${this.#notes}`].join('\n');
	}

	#make(value: number): Thing {
		const number = ++this.#made;
		return { number, name: `N${number}`, target: 10, actual: String(value), listed: [] };
	}
}

describe('the history of key results, whatever was done to their goal', () => {
	it('is what each of them was set to on each day', () =>
		fc.assert(
			fc.asyncProperty(
				edits,
				edits.map((all) => all.slice(0, 1)),
				async (committed, open) => {
					const goal = new Goal();
					const commits: MemoryCommit[] = [];
					const expected = new Map<number, Map<string, number>>();
					let before: readonly Thing[] | 'unreadable' = [];
					let day = Date.parse('2026-06-01');
					for (const edit of committed) {
						// A file whose name and text change at once is not followed.
						if (edit.kind === 'move' && before === 'unreadable') continue;
						const text = goal.text();
						goal.apply(edit);
						day += edit.days * 86_400_000;
						const date = new Date(day).toISOString();
						const broken = edit.kind === 'break';
						commits.push({
							files: { [goal.path]: goal.text(broken), 'backlog/stories/US-1.md': `${commits.length}` },
							date,
						});
						// A commit that leaves the file as it is says nothing, not even that it can be read again.
						if (!broken && before !== 'unreadable' && goal.text() === text && edit.kind !== 'move') continue;
						const known = before;
						before = broken ? 'unreadable' : goal.things;
						if (broken || known === 'unreadable') continue;
						for (const { number, actual, listed } of goal.things) {
							const was = known.find((thing) => thing.number === number)?.actual;
							if (/^\d+$/.test(actual) && actual !== was && listed.at(-1) !== actual) {
								const days = expected.get(number) ?? new Map<string, number>();
								expected.set(number, days.set(date.slice(0, 10), Number(actual)));
							}
						}
					}
					// What is not committed yet changes nothing of what was.
					for (const edit of open) if (edit.kind !== 'move') goal.apply(edit);
					const keyResults = readKeyResults(readFrontMatter(goal.text()).data).results;
					const present = item('goal', 'GOAL-1', {
						path: goal.path,
						...(keyResults.length > 0 ? { facts: { keyResults } } : {}),
					});
					const found = await keyResultHistory(memoryHistory(commits), [present]);
					assert.deepEqual(
						goal.things.map((_, at) => found.get(present)?.[at] ?? []),
						goal.things.map(({ number }) =>
							[...(expected.get(number) ?? [])]
								.map(([date, value]) => ({ date, value, source: 'git' }))
								.sort((a, b) => (a.date < b.date ? -1 : 1)),
						),
					);
				},
			),
			{ numRuns: 300 },
		));
});
