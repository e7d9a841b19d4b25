import assert from 'node:assert/strict';
import { createNewsGatherer, type FileNews } from '../../../src/core/files/newsGatherer';
import { fakeTime } from '../support/fakeTime';

function gathering(limit?: number) {
	const time = fakeTime();
	const told: FileNews[] = [];
	const options = { later: time.later, deliver: (news: FileNews) => void told.push(news) };
	return { time, told, gatherer: createNewsGatherer(limit === undefined ? options : { ...options, limit }) };
}

const everything: FileNews = { files: [], others: [], everything: true };

describe('newsGatherer', () => {
	it('tells of each file once, a tenth of a second after the first', () => {
		const { time, told, gatherer } = gathering();
		gatherer.file('a');
		time.pass(60);
		gatherer.file('b');
		gatherer.file('a');
		gatherer.other('folder');
		time.pass(39);
		assert.deepEqual(told, []);
		time.pass(1);
		assert.deepEqual(told, [{ files: ['a', 'b'], others: ['folder'], everything: false }]);
	});

	it('tells of a file again that changes again', () => {
		const { time, told, gatherer } = gathering();
		for (let round = 0; round < 3; round++) {
			gatherer.file('a');
			time.pass(100);
		}
		time.pass(10_000);
		assert.deepEqual(
			told.map(({ files }) => files),
			[['a'], ['a'], ['a']],
		);
	});

	it('waits for a burst over the limit to end, and then asks for everything', () => {
		const { time, told, gatherer } = gathering(1000);
		for (let at = 0; at < 2000; at++) {
			gatherer.file(`file ${at}`);
			if (at % 500 === 499) time.pass(200);
		}
		const single = told.filter((news) => !news.everything);
		assert.ok(single.reduce((sum, { files }) => sum + files.length, 0) <= 1000);
		time.pass(10_000);
		assert.deepEqual(told.slice(single.length), [everything]);
		gatherer.file('a');
		time.pass(100);
		assert.deepEqual(told.at(-1)?.files, ['a']);
	});

	it('takes files that come slowly for no burst, however many they are', () => {
		const { time, told, gatherer } = gathering(10);
		for (let at = 0; at < 100; at++) {
			gatherer.file(`file ${at}`);
			time.pass(700);
		}
		assert.equal(told.length, 100);
		assert.ok(told.every((news) => !news.everything));
	});

	it('does not wait for ever for a burst that does not end', () => {
		const { time, told, gatherer } = gathering(10);
		for (let at = 0; at < 1000 && told.length === 0; at++) {
			for (let file = 0; file < 20; file++) gatherer.file(`file ${at} ${file}`);
			time.pass(90);
		}
		assert.deepEqual(told, [everything]);
	});

	it('asks for everything when something far-reaching happened, whatever else did', () => {
		const { time, told, gatherer } = gathering();
		gatherer.file('a');
		gatherer.everything();
		gatherer.other('b');
		time.pass(10_000);
		assert.deepEqual(told, [everything]);
	});

	it('bears with many things that are no files of a backlog, within limits', () => {
		const { time, told, gatherer } = gathering(10);
		for (let at = 0; at < 40; at++) gatherer.other(`other ${at}`);
		time.pass(100);
		assert.equal(told[0]?.others.length, 40);
		for (let at = 0; at < 41; at++) gatherer.other(`other ${at}`);
		time.pass(100);
		assert.deepEqual(told[1], everything);
	});

	it('is silent once disposed', () => {
		const { time, told, gatherer } = gathering();
		gatherer.file('a');
		gatherer.dispose();
		time.pass(10_000);
		assert.deepEqual(told, []);
	});
});
