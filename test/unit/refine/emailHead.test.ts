import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emailHead } from '../../../src/core/refine/emailHead';

describe('emailHead', () => {
	it('reads sender, date and subject of a copied mail, and where the message begins', () => {
		const mail =
			'From: Ana Lopez <ana@example.org>\nSent: Tuesday, 3 November 2026 10:12\nTo: Shop\nSubject: RE: Fwd: Vouchers\n\nHello,';
		const head = emailHead(mail);
		assert.deepEqual(head, {
			from: 'Ana Lopez <ana@example.org>',
			date: 'Tuesday, 3 November 2026 10:12',
			subject: 'Vouchers',
			end: mail.indexOf('\nHello'),
		});
	});

	for (const [language, mail, subject] of [
		[
			'German',
			'________________________________\r\nVon: Ana\r\nGesendet: Dienstag\r\nBetreff: AW: WG: Gutscheine\r\n',
			'Gutscheine',
		],
		['French', 'De : Ana\nEnvoyé : mardi\nObjet : TR : Bons', 'Bons'],
		['Spanish', '**De:** Ana\n**Asunto:** RV: Vales', 'Vales'],
		[
			'forwarded',
			'---------- Forwarded message ---------\nFrom: Ana\nDate: 3 Nov\nSubject: Re[2]: Vouchers\n',
			'Vouchers',
		],
		[
			'raw',
			'Received: by x\n (folded)\nSubject: =?utf-8?q?Gutschein?=\n =?UTF-8?B?ZSDDvGJlcg==?=\nFrom: ana@x',
			'Gutscheine über',
		],
	] as const) {
		it(`understands a ${language} one`, () => assert.equal(emailHead(mail)?.subject, subject));
	}

	it('leaves words in a character set that it does not know as they are', () => {
		const head = emailHead('From: a\nSubject: =?shift_jis?B?g2U=?=\n');
		assert.equal(head?.subject, '=?shift_jis?B?g2U=?=');
	});

	it('takes no other text for a mail', () => {
		const notes = [
			'Subject: one line alone',
			'To: do\nCC: me',
			'Note: x\nResult: y',
			'const from: string;\nsubject: x',
			'constructor: a\nFrom: b',
			'',
		];
		for (const text of notes) assert.equal(emailHead(text), undefined, text);
	});

	it('never throws, and ends within the text', () => {
		const piece = fc.constantFrom(
			'From: ',
			'Subject: ',
			'\n',
			'\r\n',
			' ',
			'=?utf-8?q?=C3?=',
			'=?utf-8?b?w?=',
			'Re: ',
			'---',
			'x',
			'__proto__: ',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
				const text = pieces.join('');
				const head = emailHead(text);
				assert.ok(head === undefined || (head.end > 0 && head.end <= text.length));
			}),
		);
	});
});
