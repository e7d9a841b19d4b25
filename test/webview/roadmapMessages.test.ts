import assert from 'node:assert/strict';
import type { FromRoadmap, ToRoadmap } from '../../src/protocol/roadmap';
import { isFromRoadmap, isToRoadmap } from '../../src/protocol/roadmapMessages';
import { roadmapStrings } from '../../src/protocol/roadmapStrings';
import { firstRoadmapLook } from './roadmapPage';
import { epicKey, sampleEpics, sampleRoadmap } from './sampleEpics';

const matches = { filter: '', keys: undefined, problem: undefined };

const toRoadmap: readonly ToRoadmap[] = [
	{ type: 'snapshot', revision: 1, cards: sampleEpics, frame: { ...sampleRoadmap, scenario: { changes: 2 } }, matches },
	{ type: 'patch', base: 1, revision: 2, changed: [], removed: ['a'], order: ['b'], frame: sampleRoadmap, matches },
	{ type: 'changed', change: 1, message: 'done', back: undefined },
	{ type: 'refused', change: 1, reason: 'why' },
];

const fromRoadmap: readonly FromRoadmap[] = [
	{ type: 'ready', look: firstRoadmapLook },
	{ type: 'look', look: { ...firstRoadmapLook, lanes: undefined, mode: 'horizons' } },
	{ type: 'resend' },
	{ type: 'change', change: 1, key: epicKey('EP-1'), fields: { start: '2026-01-31', target: '', horizon: 'now' } },
	{ type: 'change', change: 2, key: epicKey('EP-1'), fields: { impact: '7.5', effort: '' } },
	{ type: 'drop', change: 2, key: 'k', dropped: true },
	{ type: 'undo', change: 2 },
	{ type: 'redo', change: 2 },
	{ type: 'start-scenario' },
	{ type: 'apply-scenario', change: 3 },
	{ type: 'discard-scenario' },
	{ type: 'save-view', name: 'mine', look: firstRoadmapLook },
	{ type: 'remove-view', name: 'mine' },
	{ type: 'open', key: 'k' },
	{ type: 'export' },
	{ type: 'print' },
	{ type: 'new-epic' },
	{ type: 'open-log' },
	{ type: 'problem', text: 'x' },
];

describe('roadmap messages', () => {
	it('are accepted as the types allow, also after a journey as JSON', () => {
		for (const message of toRoadmap) {
			assert.ok(isToRoadmap(message), message.type);
			assert.ok(isToRoadmap(JSON.parse(JSON.stringify(message))), `${message.type} as JSON`);
		}
		for (const message of fromRoadmap) {
			assert.ok(isFromRoadmap(message), message.type);
			assert.ok(isFromRoadmap(JSON.parse(JSON.stringify(message))), `${message.type} as JSON`);
		}
	});

	it('are refused otherwise', () => {
		const change = { type: 'change', change: 1, key: 'k' };
		for (const message of [
			undefined,
			null,
			'ready',
			{ type: 'ready' },
			{ type: 'look', look: { ...firstRoadmapLook, zoom: 'years' } },
			{ ...change, fields: { start: 'tomorrow' } },
			{ ...change, fields: { target: 20_000 } },
			{ ...change, fields: { impact: 'high' } },
			{ ...change, fields: { effort: 5 } },
			{ ...change, key: 7, fields: {} },
			{ type: 'drop', change: 1, key: 'k' },
			{ type: 'apply-scenario' },
		]) {
			assert.ok(!isFromRoadmap(message), JSON.stringify(message));
		}
		const [first] = sampleEpics;
		const snapshot = (card: object, frame: object = {}) => ({
			type: 'snapshot',
			revision: 1,
			cards: [{ ...first, ...card }],
			frame: { ...sampleRoadmap, ...frame },
			matches,
		});
		assert.ok(isToRoadmap(snapshot({})));
		for (const message of [
			snapshot({ start: '2026-01-31' }),
			snapshot({ start: 1.5 }),
			snapshot({ start: Number.NaN }),
			snapshot({ health: 'fine' }),
			snapshot({ forecast: { early: 1 } }),
			snapshot({}, { today: undefined }),
			snapshot({}, { milestones: [{}] }),
			{ type: 'changed', change: 1 },
		]) {
			assert.ok(!isToRoadmap(message), JSON.stringify(message));
		}
	});

	it('come with words that are not loud and whose places are filled in order', () => {
		for (const [name, text] of Object.entries(roadmapStrings)) {
			assert.doesNotMatch(text, /!|please/i, name);
			const places = [...text.matchAll(/\{(\d)\}/g)].map(([, index]) => Number(index));
			assert.deepEqual(
				places,
				places.map((_, index) => index),
				name,
			);
		}
	});
});
