import assert from 'node:assert/strict';
import fc from 'fast-check';
import { axisFor } from '../../src/webview/shared/matrix/axis';
import { dotBeside, gatherDots, pointOf, valuesAt } from '../../src/webview/shared/matrix/dots';
import { snap, stepped } from '../../src/webview/shared/matrix/snap';
import { card } from './sampleCards';

const size = { width: 800, height: 400 };
const box = { width: 60, height: 20 };
const axes = { effort: axisFor([13]), impact: axisFor([9]) };

describe('board: shapes of the matrix', () => {
	it('gives an axis round numbers and room beyond the largest value', () => {
		assert.deepEqual(axisFor([9]).ticks, [0, 2, 4, 6, 8, 10]);
		assert.equal(axisFor([13]).max, 15);
		assert.equal(axisFor([]).max, 10);
		assert.equal(axisFor([8], [1, 2, 3, 5, 8, 13]).max, 15);
		assert.equal(axisFor([0.25]).max, 0.3);
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (largest) => {
				const { max, ticks } = axisFor([largest]);
				assert.ok(max > largest && max <= largest * 2.3, `${largest} -> ${max}`);
				assert.ok(ticks.length >= 3 && ticks.length <= 7, `${ticks.length} ticks`);
			}),
		);
	});

	it('snaps to halves below 5, to whole numbers from there, and to the scale where there is one', () => {
		assert.equal(snap(3.3, [], 0), 3.5);
		assert.equal(snap(7.4, [], 0), 7);
		assert.equal(snap(0.1, [], 0.5), 0.5);
		assert.equal(snap(6.4, [1, 2, 3, 5, 8], 0), 5);
	});

	it('steps up and down again to where it was', () => {
		assert.equal(stepped(4.5, 1, [], 0), 5);
		assert.equal(stepped(5, 1, [], 0), 6);
		assert.equal(stepped(5, -1, [], 0), 4.5);
		assert.equal(stepped(0.25, 1, [], 0), 0.5);
		assert.equal(stepped(0, -1, [], 0), 0);
		assert.equal(stepped(4, 1, [1, 2, 3, 5], 0), 5);
		assert.equal(stepped(5, 1, [1, 2, 3, 5], 0), 5);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), (halves) => {
				const value = snap(halves / 2, [], 0);
				assert.equal(stepped(stepped(value, 1, [], 0), -1, [], 0), value);
			}),
		);
	});

	it('finds the values again at the point where they are', () => {
		const { x, y } = pointOf({ effort: 6, impact: 2 }, axes, size);
		const { effort, impact } = valuesAt(x, y, axes, size);
		assert.ok(Math.abs(effort - 6) < 1e-9 && Math.abs(impact - 2) < 1e-9);
		assert.deepEqual(valuesAt(-50, 900, axes, size), { effort: 0, impact: 0 });
	});

	it('keeps dots apart, loses no card, and leaves held ones alone', () => {
		const values = fc.record({
			effort: fc.double({ min: 0, max: 13, noNaN: true }),
			impact: fc.double({ min: 0, max: 9, noNaN: true }),
		});
		fc.assert(
			fc.property(fc.array(values, { maxLength: 80 }), (all) => {
				const cards = all.map((one, index) => card(`A-${index}`, one));
				const held = new Set(cards.slice(0, 1).map(({ key }) => key));
				const dots = gatherDots(cards, axes, size, box, held);
				assert.equal(
					dots.reduce((sum, dot) => sum + dot.cards.length, 0),
					cards.length,
				);
				const free = dots.filter((dot) => !held.has(dot.cards[0]?.key ?? ''));
				for (const [index, a] of free.entries()) {
					for (const b of free.slice(index + 1)) {
						assert.ok(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height);
					}
				}
				if (cards.length > 0) assert.equal(dots.find((dot) => held.has(dot.cards[0]?.key ?? ''))?.cards.length, 1);
			}),
		);
	});

	it('gathers ten thousand cards within a frame or two', () => {
		const cards = Array.from({ length: 10_000 }, (_, index) =>
			card(`A-${index}`, { effort: ((index * 7919) % 1300) / 100, impact: ((index * 104_729) % 900) / 100 }),
		);
		const start = performance.now();
		const dots = gatherDots(cards, axes, { width: 1600, height: 1000 }, box, new Set());
		assert.ok(dots.length <= 400, `${dots.length} dots`);
		assert.ok(performance.now() - start < 500, `${performance.now() - start} ms`);
	});

	it('finds the nearest dot to a side and none where there is none', () => {
		const dots = gatherDots(
			[card('A', { effort: 2, impact: 8 }), card('B', { effort: 8, impact: 8 }), card('C', { effort: 3, impact: 1 })],
			axes,
			size,
			box,
			new Set(),
		);
		const [a, b, c] = dots;
		assert.ok(a && b && c);
		assert.equal(dotBeside(dots, a, 1, 0), b);
		assert.equal(dotBeside(dots, a, 0, 1), c);
		assert.equal(dotBeside(dots, a, -1, 0), undefined);
	});
});
