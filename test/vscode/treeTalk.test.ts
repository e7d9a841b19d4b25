import assert from 'node:assert/strict';
import { editorTurns } from '../../src/vscode/views/editorTurns';
import { createTreeTalk } from '../../src/vscode/views/treeTalk';
import { until } from './support/editing';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** An editor that has its turn when the test says so. */
function turnsByHand() {
	const waiting: (() => void)[] = [];
	let due = 0;
	return {
		turns: async (count: number) => {
			for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => waiting.push(resolve));
		},
		async take(count: number) {
			due = count;
			while (due-- > 0) {
				for (const resolve of waiting.splice(0)) resolve();
				await nextTask();
			}
		},
	};
}

describe('the talk of a tree with the editor', () => {
	it('tells of rows to draw at once while the editor is at rest, and else of all together when it is again', async () => {
		const talk = createTreeTalk<string>();
		const told: (readonly string[] | undefined)[] = [];
		const wait = (count: number) =>
			until(
				() => told,
				({ length }) => length >= count,
			);
		talk.event((rows) => told.push(rows));
		talk.draw(undefined);
		await talk.answer(undefined, () => ['a', 'b', 'c']);
		await talk.settled();
		assert.deepEqual(told, [], 'the answer had what was wished before');
		talk.draw(['a']);
		assert.deepEqual(told, [['a']]);
		talk.draw(['b']);
		talk.draw(['c', 'b']);
		assert.equal(told.length, 1);
		await wait(2);
		assert.deepEqual(told, [['a'], ['b', 'c']]);
		talk.draw(['d']);
		talk.draw(undefined);
		talk.draw(['e']);
		await wait(3);
		assert.deepEqual(told.slice(2), [undefined]);
		await talk.settled();
		talk.draw(['f']);
		assert.deepEqual(told.slice(3), [['f']]);
		talk.dispose();
	});

	it('answers about the rows at the top at once, and about those below others when the editor has had two turns', async () => {
		const editor = turnsByHand();
		const talk = createTreeTalk<string>(editor.turns);
		const answers: string[] = [];
		const ask = (row: string | undefined) => {
			void talk.answer(row, () => [`below ${row}`]).then((rows) => answers.push(...rows));
		};
		ask(undefined);
		await nextTask();
		assert.deepEqual(answers, ['below undefined']);
		ask('a');
		await editor.take(1);
		ask('b');
		assert.equal(answers.length, 1);
		await editor.take(1);
		assert.deepEqual(answers.slice(1), ['below a', 'below b'], 'one wait for the level');
		await nextTask();
		ask('c');
		await nextTask();
		assert.equal(answers.length, 3, 'a new wait for the next level');
		await editor.take(2);
		assert.equal(answers.length, 4);
		talk.dispose();
	});

	it('is at rest when a question has been answered and no other came for four turns', async () => {
		const editor = turnsByHand();
		const talk = createTreeTalk<string>(editor.turns);
		let told = 0;
		let giveRows = (_rows: string[]) => {};
		talk.event(() => told++);
		void talk.answer(undefined, () => new Promise((resolve) => (giveRows = resolve)));
		talk.draw(undefined);
		await nextTask();
		await editor.take(9);
		assert.equal(told, 0, 'the question has no answer yet');
		giveRows([]);
		await nextTask();
		await editor.take(3);
		void talk.answer('a', () => []);
		await editor.take(5);
		assert.equal(told, 0, 'another question came');
		await editor.take(2);
		assert.equal(told, 1);
		talk.dispose();
	});

	it('stays in talk with the editor when rows cannot be told', async () => {
		const talk = createTreeTalk<string>();
		const answer = talk.answer('a', () => Promise.reject(new Error('no rows')));
		await assert.rejects(answer, /no rows/);
		await talk.settled();
		talk.dispose();
	});

	it('has turns that the real editor answers', () => editorTurns(3));
});
