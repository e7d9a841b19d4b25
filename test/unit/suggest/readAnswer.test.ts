import assert from 'node:assert/strict';
import type { Stop } from '../../../src/core/ports/languageModel';
import { AnswerReader } from '../../../src/core/suggest/answerReader';
import { readAnswer } from '../../../src/core/suggest/readAnswer';

const line = (n: number) => `{"criterion": "Given ${n}, then it is shown."}\n`;

function stopping(): Stop & { abort(): void } {
	let abort = () => {};
	const stop = {
		aborted: false,
		whenAborted: new Promise<void>((resolve) => {
			abort = resolve;
		}),
		abort() {
			stop.aborted = true;
			abort();
		},
	};
	return stop;
}

async function* lines(count: number, ended: { now: boolean }, wait: Promise<void> = Promise.resolve()) {
	try {
		for (let n = 0; n < count; n++) {
			if (n === 2) await wait;
			yield line(n);
		}
	} finally {
		ended.now = true;
	}
}

describe('readAnswer', () => {
	it('takes one suggestion after the other to the end', async () => {
		const taken: unknown[] = [];
		let busy = false;
		const end = await readAnswer(lines(3, { now: false }), new AnswerReader('criteria', 0), stopping(), async (one) => {
			assert.ok(!busy);
			busy = true;
			await Promise.resolve();
			busy = false;
			taken.push(one);
		});
		assert.deepEqual([end, taken.length], ['ended', 3]);
	});

	it('takes what the last bit holds without a line end', async () => {
		let count = 0;
		const bits = (async function* () {
			yield '- Given a, when b, then c.';
		})();
		await readAnswer(bits, new AnswerReader('criteria', 0), stopping(), async () => void count++);
		assert.equal(count, 1);
	});

	it('ends at once when nobody waits any more, although the model is silent', async () => {
		const stop = stopping();
		let count = 0;
		const end = await readAnswer(
			lines(9, { now: false }, new Promise(() => {})),
			new AnswerReader('criteria', 0),
			stop,
			async () => {
				if (++count === 2) stop.abort();
			},
		);
		assert.deepEqual([end, count], ['stopped', 2]);
	});

	it('ends the stream when enough was read', async () => {
		const ended = { now: false };
		const end = await readAnswer(lines(99, ended), new AnswerReader('criteria', 0), stopping(), async () => {});
		assert.equal(end, 'full');
		await Promise.resolve();
		assert.ok(ended.now);
	});

	it('passes on how a stream fails', async () => {
		const bits = (async function* () {
			yield line(1);
			throw new Error('lost');
		})();
		await assert.rejects(
			readAnswer(bits, new AnswerReader('criteria', 0), stopping(), async () => {}),
			/lost/,
		);
	});
});
