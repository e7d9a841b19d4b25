import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber } from '../../src/core/model/calendarDay';
import { roadmapZooms } from '../../src/core/model/roadmapLook';
import type { FromRoadmap, RoadmapEpic } from '../../src/protocol/roadmap';
import { roadmapStrings } from '../../src/protocol/roadmapStrings';
import { RoadmapController } from '../../src/webview/roadmap/roadmapController';
import { RoadmapSession } from '../../src/webview/roadmap/roadmapSession';
import { dragged, type Handle } from '../../src/webview/roadmap/time/dates';
import { anyEpics } from './anyEpics';
import { sampleEpics, sampleRoadmap } from './sampleEpics';

/** A page without a window, and the files that its messages are written into. */
function pageOf(epics: readonly RoadmapEpic[]) {
	const files = new Map(epics.map((epic) => [epic.key, epic]));
	const sent: FromRoadmap[] = [];
	const spoken: string[] = [];
	const session = new RoadmapSession(
		roadmapStrings,
		(message) => {
			sent.push(message);
			if (message.type !== 'change') return;
			const epic = files.get(message.key);
			assert.ok(epic);
			assert.ok(Object.keys(message.fields).length > 0, 'a change changes something');
			files.set(message.key, written(epic, message.fields));
		},
		(text) => spoken.push(text),
		() => {},
	);
	const controller = new RoadmapController(session);
	controller.receive({
		type: 'snapshot',
		revision: 1,
		cards: epics,
		frame: sampleRoadmap,
		matches: { filter: '', keys: undefined, problem: undefined },
	});
	return { session, controller, files, sent, spoken };
}

function written(epic: RoadmapEpic, fields: Readonly<Record<string, string | undefined>>): RoadmapEpic {
	const next: Record<string, unknown> = { ...epic };
	for (const [field, words = ''] of Object.entries(fields)) {
		next[field] = words === '' ? undefined : field === 'horizon' ? words : dayNumber(words);
	}
	return next as unknown as RoadmapEpic;
}

type Act =
	| {
			readonly kind: 'drag';
			readonly at: number;
			readonly handle: Handle;
			readonly days: number;
			readonly end: boolean;
	  }
	| { readonly kind: 'step'; readonly at: number; readonly handle: Handle; readonly way: 1 | -1 }
	| { readonly kind: 'keys'; readonly at: number; readonly ways: readonly (1 | -1)[]; readonly end: boolean }
	| { readonly kind: 'column'; readonly at: number; readonly name: string }
	| { readonly kind: 'zoom'; readonly zoom: (typeof roadmapZooms)[number] };

const handle = fc.constantFrom<Handle>('bar', 'start', 'target');
const way = fc.constantFrom<1 | -1>(1, -1);
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('drag' as const),
			at: fc.nat(13),
			handle,
			days: fc.integer({ min: -90, max: 90 }),
			end: fc.boolean(),
		}),
		fc.record({ kind: fc.constant('step' as const), at: fc.nat(13), handle, way }),
		fc.record({
			kind: fc.constant('keys' as const),
			at: fc.nat(13),
			ways: fc.array(way, { maxLength: 4 }),
			end: fc.boolean(),
		}),
		fc.record({
			kind: fc.constant('column' as const),
			at: fc.nat(13),
			name: fc.constantFrom('now', 'next', 'later', ''),
		}),
		fc.record({ kind: fc.constant('zoom' as const), zoom: fc.constantFrom(...roadmapZooms) }),
	),
	{ maxLength: 12 },
);

describe('roadmap: what is moved', () => {
	it('writes by any sequence of drags and keys what the page shows', () => {
		fc.assert(
			fc.property(anyEpics, acts, (epics, all) => {
				const { session, controller, files } = pageOf(epics);
				const { holding } = controller;
				for (const act of all) {
					const key = 'at' in act ? epics[act.at % Math.max(1, epics.length)]?.key : undefined;
					if (act.kind === 'zoom') controller.look({ zoom: act.zoom });
					else if (key === undefined) continue;
					else if (act.kind === 'step') holding.step(key, act.handle, act.way);
					else if (act.kind === 'column') holding.toColumn(key, act.name);
					else if (act.kind === 'keys') {
						holding.lift(key);
						for (const each of act.ways) holding.step(key, 'bar', each);
						if (act.end) holding.drop();
						else holding.cancel();
					} else {
						holding.lift(key, true);
						if (session.lift) holding.carry(dragged(session.lift.base, act.handle, act.days));
						if (act.end) holding.drop();
						else holding.cancel();
					}
				}
				for (const { key, start, target, horizon } of session.view.epics) {
					const file = files.get(key);
					assert.deepEqual(
						{ start, target, horizon },
						{ start: file?.start, target: file?.target, horizon: file?.horizon },
					);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('says where a bar was lifted, moved and dropped', () => {
		const { controller, spoken, sent } = pageOf(sampleEpics);
		const key = sampleEpics[0]?.key ?? '';
		controller.holding.lift(key);
		controller.holding.step(key, 'bar', 1);
		controller.holding.step(key, 'target', 1);
		controller.holding.drop();
		assert.match(spoken[0] ?? '', /^EP-1 lifted, Oct 5, 2026 to Nov 27, 2026\. Arrows move it/);
		assert.deepEqual(spoken.slice(1), [
			'EP-1: Oct 12, 2026 to Dec 4, 2026',
			'EP-1: Oct 12, 2026 to Dec 11, 2026',
			'EP-1 dropped: Oct 12, 2026 to Dec 11, 2026',
		]);
		assert.deepEqual(sent, [{ type: 'change', change: 1, key, fields: { start: '2026-10-12', target: '2026-12-11' } }]);
	});

	it('takes a refused change back, and keeps one that is made until its patch comes', () => {
		const { session, controller } = pageOf(sampleEpics);
		const [first] = sampleEpics;
		assert.ok(first);
		const startOf = () => session.view.epics[0]?.start;
		controller.holding.step(first.key, 'bar', 1);
		assert.equal(startOf(), (first.start ?? 0) + 7);
		controller.receive({ type: 'refused', change: 1, reason: 'the file is read-only' });
		assert.equal(startOf(), first.start);
		controller.holding.step(first.key, 'bar', 1);
		controller.receive({ type: 'changed', change: 2, message: 'done', back: 'undo' });
		assert.equal(startOf(), (first.start ?? 0) + 7);
		const told = { ...first, start: (first.start ?? 0) + 7, target: (first.target ?? 0) + 7 };
		controller.receive({
			type: 'patch',
			base: 1,
			revision: 2,
			changed: [told],
			removed: [],
			order: undefined,
			frame: undefined,
			matches: undefined,
		});
		assert.deepEqual(session.model.changes, []);
		assert.equal(startOf(), told.start);
	});

	it('forgets a change as soon as it is told, whichever comes first, the answer or the patch', () => {
		const [first] = sampleEpics;
		assert.ok(first);
		const told = { ...first, start: (first.start ?? 0) + 7, target: (first.target ?? 0) + 7 };
		const rest = { removed: [], order: undefined, frame: undefined, matches: undefined };
		const patch = { type: 'patch', base: 1, revision: 2, changed: [told], ...rest };
		const answer = { type: 'changed', change: 1, message: 'done', back: 'undo' };
		for (const messages of [
			[patch, answer],
			[answer, patch],
		]) {
			const { session, controller } = pageOf(sampleEpics);
			controller.holding.step(first.key, 'bar', 1);
			for (const message of messages) controller.receive(message);
			assert.deepEqual(session.model.changes, []);
			assert.equal(session.view.epics[0]?.start, told.start);
		}
	});

	it('asks for everything when a patch does not fit, and reports what it does not know', () => {
		const { controller, sent } = pageOf(sampleEpics);
		const patch = { type: 'patch', changed: [], removed: [], order: undefined, frame: undefined, matches: undefined };
		controller.receive({ ...patch, base: 7, revision: 8 });
		controller.receive({ type: 'hello' });
		assert.deepEqual(
			sent.map(({ type }) => type),
			['resend', 'problem'],
		);
	});
});
