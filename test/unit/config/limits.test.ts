import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';

const ready = 'ready: {epic: true}\n';

/** References to references, each level ten times the one before. */
function bomb(levels: number): string {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
	for (let level = 1; level < levels; level++)
		lines.push(
			`a${level}: &a${level} [${Array(10)
				.fill(`*a${level - 1}`)
				.join(', ')}]`,
		);
	return `lint:\n  rules:\n    placeholder:\n${lines.map((line) => `      ${line}`).join('\n')}\n`;
}

describe('limits of a settings file', () => {
	it('are 64 kB', () => {
		const { config, problems } = readConfig(`${ready}# ${'x'.repeat(65_536)}\n`);
		assert.deepEqual(config, noConfig);
		assert.match(problems[0]?.message ?? '', /longer than 64 kB/);
	});

	it('are a number of values that references stand for', () => {
		const { config, problems } = readConfig(ready + bomb(9));
		assert.equal(config.ready.epic, true);
		assert.ok(problems.some(({ message }) => /too many values/.test(message)));
		assert.ok(JSON.stringify(config).length < 100_000);
	});

	for (const opening of ['[', '{', '{a: ', '- ', '? ', '[[],', '&a [', '[? ']) {
		it(`are a depth of ${JSON.stringify(opening)}`, () => {
			const text = `${ready}ignore: ${opening === '- ' || opening === '? ' ? '\n' : ''}${opening.repeat(60_000 / opening.length)}`;
			const { config, problems } = readConfig(text);
			assert.equal(config.ready.epic, true);
			assert.ok(problems.some(({ message }) => /nested too deeply/.test(message)));
		});
	}

	it('hold for slips, each of which has the text read once more', () => {
		for (const slips of [`ignore: [${'@,'.repeat(30_000)}`, `ignore:\n${' - *v\n'.repeat(10_000)}`]) {
			const { config, problems } = readConfig(`${ready}${slips}`);
			assert.equal(config.ready.epic, true);
			assert.ok(problems.length > 0 && problems.length <= 21);
		}
	});

	it('are a number of values', () => {
		const { config, problems } = readConfig(`${ready}ignore: [${'[],'.repeat(15_000)}]`);
		assert.deepEqual(config, noConfig);
		assert.match(problems[0]?.message ?? '', /too much/);
	});

	it('are a number of problems', () => {
		const { problems } = readConfig(
			`estimation:\n  sizes:\n${Array.from({ length: 3000 }, (_, at) => `    s${at}: x\n`).join('')}`,
		);
		assert.equal(problems.length, 100);
	});
});
