import assert from 'node:assert/strict';
import type { ScoringConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import type { Facts } from '../../../src/core/model/facts';
import type { ScoringModelKey } from '../../../src/core/model/scoring';
import { missingForScore, modelName, scoreOf } from '../../../src/core/priority/score';
import { story } from '../support/story';

const by = (model: ScoringModelKey): ScoringConfig => ({ model, formula: undefined });
const formula = (text: string) => readConfig(`scoring:\n  formula: ${JSON.stringify(text)}\n`).config.scoring;
const value = (facts: Facts | undefined, scoring: ScoringConfig, points?: number) =>
	scoreOf(story({ facts, points }), scoring)?.value;

describe('a score', () => {
	it('is there only under a model', () => {
		const none = { model: undefined, formula: undefined };
		assert.equal(value({ priority: 'must' }, none), undefined);
		assert.equal(modelName(none), undefined);
		assert.equal(modelName(by('value-effort')), 'Value/effort');
	});

	it('tells its parts as words', () => {
		const item = story({ facts: { reach: 500, impact: 'high', confidence: 0.8 }, points: 4 });
		assert.deepEqual(scoreOf(item, by('rice')), {
			value: 200,
			parts: [
				{ name: 'Reach', value: '500' },
				{ name: 'Impact', value: '2 (high)' },
				{ name: 'Confidence', value: '80 %' },
				{ name: 'Effort', value: '4 (points)' },
			],
		});
	});

	it('is not there without a part, which is named', () => {
		const item = story({ facts: { impact: 2 } });
		assert.equal(scoreOf(item, by('rice')), undefined);
		assert.deepEqual(missingForScore(item, by('rice')), ['reach', 'confidence', 'effort or points above 0']);
	});

	for (const [what, facts, points, expected] of [
		['prefers effort to points', { value: 6, effort: 2 }, 3, 3],
		['falls back to points', { value: 6 }, 3, 2],
		['has no use for an effort of 0, whatever the points', { value: 6, effort: 0 }, 3, undefined],
		['has no use for points of 0', { value: 6 }, 0, undefined],
		['has no use for a negative value', { value: -1, effort: 1 }, undefined, undefined],
		['may be 0', { value: 0, effort: 1 }, undefined, 0],
		['is without the noise of binary fractions', { value: 0.3, effort: 0.1 }, undefined, 3],
	] as const) {
		it(what, () => assert.equal(value(facts, by('value-effort'), points), expected));
	}

	for (const [confidence, expected] of [
		[0.8, 0.8],
		[80, 0.8],
		[1, 1],
		[100, 1],
		[101, undefined],
		['massive', 1],
		['minimal', 0.2],
	] as const) {
		it(`under RICE takes a confidence of ${confidence} for ${expected}`, () =>
			assert.equal(value({ reach: 1, impact: 1, confidence, effort: 1 }, by('rice')), expected));
	}

	for (const [said, expected] of [
		['Must', 3],
		['must-have', 3],
		['**Must Have**', 3],
		['🔴 High', 3],
		['P1', 3],
		['1', 3],
		['critical', 3],
		['Should', 2],
		['Medium', 2],
		['P2', 2],
		['nice-to-have', 1],
		['low', 1],
		["Won't have", 0],
		['Won’t', 0],
		['wont', 0],
		['P4', 0],
		['P1 (High)', 3],
		['P0 - critical', 3],
		['M or so', undefined],
		['soon', undefined],
		['constructor', undefined],
	] as const) {
		it(`under MoSCoW takes "${said}" for ${expected}`, () =>
			assert.equal(value({ priority: said }, by('moscow')), expected));
	}

	it('shows the class and the file’s own word for it', () => {
		const { parts } = scoreOf(story({ facts: { priority: 'P1' } }), by('moscow')) ?? {};
		assert.deepEqual(parts, [{ name: 'MoSCoW', value: 'must (P1)' }]);
	});

	for (const [text, facts, expected] of [
		['value / 2 + risk * 3', { value: 4, risk: 1 }, 5],
		['2 ** 3 - -1', {}, 9],
		['max(value, risk, 3)', { value: 1, risk: 2 }, 3],
		['round(value / 3)', { value: 5 }, 2],
		['value > 3 ? 10 : risk', { value: 4 }, 10],
		['value > 3 ? 10 : risk', { value: 2 }, undefined],
		['(value >= 3) + (risk != 1 && !0)', { value: 3, risk: 1 }, 1],
		['or(reach, 7)', {}, 7],
		['or(reach / value, 7)', { value: 2 }, 7],
		['or(reach, 7)', { reach: 0 }, 0],
		['1 / value', { value: 0 }, undefined],
		['min(1 / value, 5)', { value: 0 }, undefined],
		['sqrt(value - 5)', { value: 1 }, undefined],
		['time_criticality * confidence', { 'time-criticality': 'high', confidence: 'medium' }, 3.2],
		['effort', {}, 8],
		['criteria', {}, 0],
	] as const) {
		it(`by the formula ${text} is ${expected} for ${JSON.stringify(facts)}`, () =>
			assert.equal(value(facts, formula(text), 8), expected));
	}

	it('by a formula names what is missing once', () => {
		const item = story({ facts: { risk: 1 } });
		assert.deepEqual(missingForScore(item, formula('value + value / effort')), ['value', 'effort or points']);
		assert.deepEqual(missingForScore(item, formula('1 / (risk - 1)')), ['a divisor other than 0']);
	});
});
