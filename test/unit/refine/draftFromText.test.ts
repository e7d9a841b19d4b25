import assert from 'node:assert/strict';
import { draftFromText } from '../../../src/core/refine/draftFromText';

describe('draftFromText', () => {
	for (const [text, title] of [
		['keep the basket when the card is declined.', 'Keep the basket when the card is declined'],
		['\n\n  // TODO(ana): keep the basket\n', 'Keep the basket'],
		['## Vouchers twice\n\nText', 'Vouchers twice'],
		['- [ ] 1. Vouchers twice', 'Vouchers twice'],
		['Hello Tom,\n\nvouchers are taken twice. Could you look?', 'Vouchers are taken twice'],
		['---\ntitle: x\n---', 'Title: x'],
		['***\n```\n<!-- -->\n', ''],
		['Pay\n', 'Pay'],
		['iPhone users cannot pay', 'iPhone users cannot pay'],
		['basket.ts forgets', 'basket.ts forgets'],
		['', ''],
		['From: Ana\nSubject: Re: Vouchers\n\nHello', 'Vouchers'],
		['From: Ana\nDate: 3 Nov\n\nHi,\n\nvouchers are taken twice', 'Vouchers are taken twice'],
		[`${'long words '.repeat(20)}`, 'Long words long words long words long words long words long words long words'],
	] as const) {
		it(`calls ${JSON.stringify(text.slice(0, 40))} ${JSON.stringify(title)}`, () =>
			assert.equal(draftFromText(text).title, title));
	}
});
