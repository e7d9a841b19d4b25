import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardStrings } from '../../src/protocol/boardStrings';
import { BoardController } from '../../src/webview/board/boardController';
import { BoardSession } from '../../src/webview/board/boardSession';
import { OrderedHost } from './orderedHost';

/** A board without a page, and a host that answers when it is told to. */
function connect(host: OrderedHost) {
	const session = new BoardSession(
		boardStrings,
		(message) => host.take(message),
		() => {},
		() => {},
	);
	const controller = new BoardController(session);
	const answer = (refuse = false, patchFirst = true) => {
		for (const message of host.answer(refuse, patchFirst)) controller.receive(message);
	};
	controller.receive(host.snapshot());
	return { session, controller, answer, order: () => session.view.cards.map(({ key }) => key) };
}

const picks = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 });
const acts = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('drop' as const), picks, at: fc.nat(11), below: fc.boolean() }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('step' as const), picks, step: fc.integer({ min: -3, max: 3 }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('place' as const), picks, place: fc.integer({ min: 1, max: 12 }) }),
	},
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('answer' as const), refuse: fc.nat(9), patchFirst: fc.boolean() }),
	},
);

describe('board: order ahead of the files', () => {
	it('is the order that the files will have, however many moves of one or several are under way', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 12 }), fc.array(acts, { maxLength: 25 }), (ranked, steps) => {
				const host = OrderedHost.of(ranked, 12 - ranked);
				const { session, controller, answer, order } = connect(host);
				for (const step of steps) {
					if (step.kind === 'answer') answer(step.refuse === 0, step.patchFirst);
					else act(session, controller, step);
					assert.deepEqual(order(), host.orderToCome());
				}
				while (host.waiting > 0) answer();
				assert.deepEqual(order(), host.orderToCome());
			}),
			{ numRuns: 300 },
		);
	});

	it('stays right over 1,000 moves that are answered late, and keeps nothing of them', () => {
		const host = OrderedHost.of(60, 0);
		const { session, controller, answer, order } = connect(host);
		for (let move = 0; move < 1000; move++) {
			const from = (move * 7) % 60;
			const key = session.view.cards[from]?.key ?? '';
			controller.reorder.toPlace([key], ((move * 13) % 60) + 1);
			if (host.waiting > 20) answer(move % 17 === 0, move % 2 === 0);
			assert.ok(session.model.changes.length <= 25, 'what is answered is forgotten');
		}
		assert.deepEqual(order(), host.orderToCome());
		while (host.waiting > 0) answer();
		assert.deepEqual(order(), host.orderToCome());
		assert.ok(session.model.changes.every((change) => change.settled));
	});
});

function act(
	session: BoardSession,
	{ changes, reorder }: BoardController,
	step: {
		kind: 'drop' | 'step' | 'place';
		picks: number[];
		at?: number;
		below?: boolean;
		step?: number;
		place?: number;
	},
): void {
	const { cards } = session.view;
	const keys = [...step.picks].sort((a, b) => a - b).flatMap((at) => cards[at]?.key ?? []);
	if (step.kind === 'place') reorder.toPlace(keys, step.place ?? 1);
	else if (step.kind === 'step') reorder.step(keys, step.step ?? 1);
	else {
		const beside = cards[step.at ?? 0];
		// The board names only ranked neighbours that do not move along.
		if (!beside?.ranked || keys.includes(beside.key)) return;
		changes.make({ keys, placement: { kind: step.below ? 'after' : 'before', key: beside.key } });
	}
}
