import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	logLineOf,
	reasonFor,
	reasonsInLog,
	reasonsInMessage,
	trailerOf,
	withLogLine,
	withTrailer,
} from '../../../src/core/history/reasons';

const reason = { ids: ['US-12'], from: 14, to: 2, text: 'customers of the pilot wait for it', day: '2026-11-01' };
const line = 'Moved: US-12 to 2; customers of the pilot wait for it';

describe('reasons of moves', () => {
	it('are a line of a commit', () => {
		assert.equal(trailerOf(reason), line);
		assert.equal(trailerOf({ ids: ['A', 'B'], to: undefined, text: ' no\nplace ' }), 'Moved: A, B; no place');
	});

	it('are a line of the log', () => {
		assert.equal(logLineOf(reason), '- 2026-11-01 US-12 14 -> 2; customers of the pilot wait for it');
	});

	it('are not made of nothing', () => {
		assert.throws(() => trailerOf({ ids: ['A'], to: 1, text: ' \n ' }), RangeError);
	});

	it('are found wherever a message has them', () => {
		const message = `Squashed (#4)\n\n* Reorder\n\n${line}\n\n* More\n\nmoved: us-3, US-4; first\n  and second\nSigned-off-by: Ada <a@b>\n`;
		const found = reasonsInMessage(message);
		assert.deepEqual(
			found.map(({ ids, to, text }) => [ids, to, text]),
			[
				[['US-12'], 2, 'customers of the pilot wait for it'],
				[['us-3', 'US-4'], undefined, 'first and second'],
			],
		);
		assert.equal(reasonFor('US-3', found), 'first and second');
		assert.equal(reasonFor('US-5', found), undefined);
	});

	it('are found in prose by nothing less than the whole line', () => {
		assert.deepEqual(reasonsInMessage('Moved: files to another folder\n\nWe Moved: US-1 to 2; no'), []);
	});

	it('come in the order of their days, whatever a merge made of the lines', () => {
		const log = '# Log\r\n\r\n- 2026-11-03 US-1 3 -> 1; last\r\n- 2026-11-01 US-1 ? -> 3; first\r\n- a note\r\n';
		assert.deepEqual(
			reasonsInLog(log).map(({ from, to, text }) => [from, to, text]),
			[
				[undefined, 3, 'first'],
				[3, 1, 'last'],
			],
		);
	});

	it('are read back as they were written, on one line', () => {
		const id = fc.stringMatching(/^[A-Za-z][\w .-]{0,8}[\w]$/);
		const place = fc.option(fc.integer({ min: 1, max: 99999 }), { nil: undefined });
		const any = fc.record({
			ids: fc.array(id, { minLength: 1, maxLength: 3 }),
			from: place,
			to: place,
			text: fc.string({ unit: 'binary' }).filter((text) => text.replace(/[\p{Cc}\s]+/gu, '') !== ''),
			day: fc.constantFrom('2026-11-01', '2024-02-29'),
		});
		fc.assert(
			fc.property(any, (reason) => {
				const trailer = trailerOf(reason);
				const logged = logLineOf(reason);
				for (const written of [trailer, logged]) assert.doesNotMatch(written, /[\n\r]/);
				const text = reason.text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
				const ids = reason.ids.map((each) => each.replace(/\s+/g, ' '));
				// An id that itself ends like a place is read as one; ids of real backlogs do not.
				fc.pre(!ids.some((each) => /\bto \d+$| (?:\d+)$/i.test(each)));
				const [inMessage] = reasonsInMessage(`Subject\n\n${trailer}`);
				assert.deepEqual([inMessage?.ids, inMessage?.to, inMessage?.text], [ids, reason.to, text]);
				assert.deepEqual(reasonsInLog(withLogLine(undefined, logged)), [{ ...reason, ids, text }]);
			}),
		);
	});
});

describe('a message that is being written', () => {
	for (const [what, before, after] of [
		['keeps its first line free when it is empty', '', `\n\n${line}`],
		['keeps its subject', 'Reorder', `Reorder\n\n${line}`],
		['keeps a subject that looks like a trailer', 'docs: reorder', `docs: reorder\n\n${line}`],
		['keeps its body', 'Reorder\n\nWhy not.\n', `Reorder\n\nWhy not.\n\n${line}`],
		['has trailers in one paragraph', 'Reorder\n\nRefs: 3\n', `Reorder\n\nRefs: 3\n${line}`],
		['has one reason for an item', 'Reorder\n\nMoved: US-12 to 9; old', `Reorder\n\n${line}`],
		['keeps reasons of others', 'R\n\nMoved: US-1 to 9; other', `R\n\nMoved: US-1 to 9; other\n${line}`],
	] as const) {
		it(what, () => assert.equal(withTrailer(before, line), after));
	}
});

describe('the log', () => {
	it('is made with a heading', () => {
		assert.equal(withLogLine(undefined, '- x'), '# Decisions on the order\n\n- x\n');
	});

	it('grows at its end, in its own line ends', () => {
		assert.equal(withLogLine('# Log\r\n', '- x'), '# Log\r\n- x\r\n');
		assert.equal(withLogLine('# Log\n- a', '- x'), '# Log\n- a\n- x\n');
	});
});
