import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksEnglish } from '../../../src/core/lint/english';
import { sentencesIn } from '../../../src/core/lint/sentences';
import { similarIds } from '../../../src/core/lint/similarIds';
import { escapeSnippet, gap, plainText } from '../../../src/core/lint/snippet';

describe('lint text', () => {
	for (const [text, english] of [
		['As a clerk, I want to print labels so that the parcel leaves on time.', true],
		['', true],
		['Login', true],
		['PDF PNG CSV', true],
		['Als Kundin möchte ich zahlen, damit die Bestellung nicht wartet.', false],
		['En tant que client, je veux payer par carte pour que la commande soit prête.', false],
		['Como cliente quiero pagar con tarjeta para que el pedido llegue.', false],
		['Als klant wil ik betalen met een kaart zodat het niet lang duurt', false],
		['顧客として、前回の注文をもう一度注文したい。', false],
		['Как покупатель, я хочу повторить заказ.', false],
	] as const) {
		it(`takes "${text}" for ${english ? 'English' : 'another language'}`, () =>
			assert.equal(looksEnglish(text), english));
	}

	it('splits sentences, but not at abbreviations and dots inside', () => {
		const text = 'Names, e.g. Ada, etc. are kept. Is v1.2 in use? Done';
		assert.deepEqual(
			sentencesIn({ text, prose: text }, { start: 0, end: text.length }).map(({ start, end }) =>
				text.slice(start, end),
			),
			['Names, e.g. Ada, etc. are kept.', 'Is v1.2 in use?', 'Done'],
		);
	});

	it('brings any text through a snippet unchanged, inside and outside of gaps', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (outside, inside) => {
				assert.equal(plainText(escapeSnippet(outside) + gap(1, inside)), outside + inside);
			}),
		);
		assert.match(gap(2, 'a } b'), /^\$\{2:a \\\} b\}$/);
	});

	for (const [id, known, expected] of [
		['US-012', ['US-12', 'US-2'], ['US-12']],
		['TASK-12', ['US-12', 'US-7'], ['US-12']],
		['US-21', ['US-12', 'US-99'], ['US-12']],
		['US-1', ['EP-33', 'GOAL-2'], []],
	] as const) {
		it(`finds ${expected.join(', ') || 'nothing'} near ${id}`, () => {
			const entries = known.map((name) => ({ id: name }));
			assert.deepEqual(similarIds(id, entries), expected);
		});
	}
});
