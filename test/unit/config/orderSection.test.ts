import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';

const orderIn = (text: string) => {
	const { config, problems } = readConfig(text);
	return { order: config.order, problems: problems.length };
};

describe('the order section', () => {
	it('says where reasons are kept', () => {
		assert.deepEqual(orderIn('order:\n  reasons: log\n  log: docs/warum größer.md\n'), {
			order: { reasons: 'log', log: 'docs/warum größer.md' },
			problems: 0,
		});
		assert.deepEqual(orderIn('order:\n').order, noConfig.order);
	});

	for (const log of [
		'../out.md',
		'/etc/x.md',
		'a/../../x.md',
		'.git/x.md',
		'a//b.md',
		'C:\\x.md',
		'notes.txt',
		'.md',
		'a/.md',
	]) {
		it(`does not take ${log} for the log`, () => {
			assert.deepEqual(orderIn(`order:\n  log: '${log}'\n`), { order: noConfig.order, problems: 1 });
		});
	}
});
