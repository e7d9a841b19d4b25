import assert from 'node:assert/strict';
import { gather } from '../../src/vscode/views/gather';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

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
