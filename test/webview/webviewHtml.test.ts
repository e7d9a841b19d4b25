import assert from 'node:assert/strict';
import { isFromBoard, isToBoard } from '../../src/protocol/boardMessages';
import { webviewHtml } from '../../src/vscode/webviews/webviewHtml';
import { card, sampleFrame } from './sampleCards';

const page = {
	nonce: 'abc',
	cspSource: 'https://host',
	scriptUri: 'https://host/board.js?a=1&b=2',
	styleUri: 'https://host/board.css',
	title: 'Board',
	lang: 'en',
};

describe('webview page', () => {
	it('allows its own script and styles and nothing else', () => {
		const html = webviewHtml(page);
		const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
		assert.equal(
			policy,
			"default-src 'none'; script-src 'nonce-abc'; style-src https://host; font-src https://host; base-uri 'none'; form-action 'none'",
		);
		assert.doesNotMatch(html, /unsafe|<style| style=| on\w+=/);
		assert.match(html, /src="https:\/\/host\/board\.js\?a=1&amp;b=2"/);
	});

	it('shows images that its script makes where that is wanted, and none from elsewhere', () => {
		const html = webviewHtml({ ...page, images: 'blob:' });
		assert.match(html, /; img-src blob:; base-uri/);
		assert.doesNotMatch(webviewHtml(page), /img-src/);
	});

	it('escapes whatever it is given', () => {
		const nasty = '"><script>alert(1)</script>\'&';
		const html = webviewHtml({ ...page, title: nasty, lang: nasty, scriptUri: nasty, styleUri: nasty, nonce: nasty });
		assert.equal(html.match(/<script/g)?.length, 2);
		assert.match(html, /<title>&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&#39;&amp;<\/title>/);
	});

	it('carries data that cannot end its own element', () => {
		const data = { text: '</script><script>alert(1)</script><!--' };
		const html = webviewHtml({ ...page, data });
		assert.equal(html.match(/<script/g)?.length, 2);
		const json = /type="application\/json">(.*)<\/script>/.exec(html)?.[1];
		assert.deepEqual(JSON.parse(json ?? ''), data);
		assert.match(webviewHtml(page), /type="application\/json">null</);
	});
});

describe('board messages', () => {
	const snapshot = { type: 'snapshot', revision: 1, cards: [card('A')], frame: sampleFrame, matches: { filter: '' } };
	const look = { mode: 'ranked', filter: '', closed: false };
	const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

	it('accepts what the types allow, also after a journey as JSON', () => {
		assert.ok(isToBoard(snapshot));
		assert.ok(isToBoard(overTheWire({ ...snapshot, cards: [card('A', { points: undefined })] })));
		assert.ok(isToBoard({ type: 'patch', base: 1, revision: 2, changed: [], removed: ['a'] }));
		assert.ok(isToBoard({ type: 'refused', change: 1, reason: 'why' }));
		assert.ok(isFromBoard({ type: 'ready', look }));
		assert.ok(
			isFromBoard({ type: 'change', change: 1, keys: ['a'], placement: { kind: 'before', key: 'b' }, fields: {} }),
		);
	});

	it('rejects everything else', () => {
		const bad: readonly unknown[] = [
			undefined,
			null,
			'ready',
			{},
			{ type: 'snapshot' },
			{ ...snapshot, revision: Number.NaN },
			{ ...snapshot, cards: [{ ...card('A'), points: 'three' }] },
			{ ...snapshot, cards: [{ ...card('A'), status: { text: 'x', category: 'unknown' } }] },
			{ ...snapshot, frame: { ...sampleFrame, state: { kind: 'error' } } },
		];
		for (const message of bad) assert.ok(!isToBoard(message), JSON.stringify(message));
		assert.ok(!isFromBoard({ type: 'change', change: 1, keys: ['a'], placement: { kind: 'before' }, fields: {} }));
		assert.ok(!isFromBoard({ type: 'change', keys: ['a'], placement: { kind: 'top' }, fields: {} }));
		assert.ok(!isFromBoard({ type: 'run', command: 'rm' }));
	});
});
