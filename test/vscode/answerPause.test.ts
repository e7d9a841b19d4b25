import assert from 'node:assert/strict';
import { createAnswerPause } from '../../src/vscode/views/answerPause';
import { gather } from '../../src/vscode/views/gather';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('the wait before answers about rows below others', () => {
	it('lets the tasks that are due go first', async () => {
		const order: string[] = [];
		const pause = createAnswerPause();
		const answered = pause().then(() => order.push('answer'));
		const asked = nextTask().then(() => order.push('the other questions'));
		await Promise.all([answered, asked]);
		assert.deepEqual(order, ['the other questions', 'answer']);
	});

	it('is one for all questions of a level, and a new one for the next level', async () => {
		const pause = createAnswerPause();
		const first = pause();
		assert.equal(pause(), first);
		await first;
		assert.equal(pause(), first, 'the rest of the level follows in the same task');
		await nextTask();
		await nextTask();
		assert.notEqual(pause(), first);
	});
});

describe('gathering calls', () => {
	it('makes one of many, and rests as long as the job took and was told to', async () => {
		const began: number[] = [];
		const ended: number[] = [];
		const job = () => {
			began.push(performance.now());
			while (performance.now() - (began.at(-1) ?? 0) < 20);
			ended.push(performance.now());
		};
		const ask = gather(0, job, 5);
		ask();
		ask();
		while (began.length < 1) await nextTask();
		ask();
		while (began.length < 2) await nextTask();
		assert.equal(began.length, 2);
		assert.ok((began[1] ?? 0) - (ended[0] ?? 0) >= 95, 'five times the 20 ms of the first');
		ask.dispose();
	});
});
