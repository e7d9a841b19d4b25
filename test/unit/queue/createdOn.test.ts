import assert from 'node:assert/strict';
import { Conventions } from '../../../src/core/conventions/conventions';
import { createdOn } from '../../../src/core/queue/createdOn';

const conventions = new Conventions();

function dayIn(text: string, { convention = 'refinery', anchor }: { convention?: string; anchor?: string } = {}) {
	const at = createdOn(text, conventions.named(convention), anchor);
	return at === undefined ? undefined : new Date(at).toISOString();
}

describe('the day on which an item was made', () => {
	for (const line of [
		'created: 2026-01-31',
		'created: "2026-01-31T23:30:00+02:00"',
		"created_date: '2026-01-31 19:36'",
		'createdAt: 2026-01-31',
		'date_created: 2026-1-31',
		'date: 2026-01-31',
	]) {
		it(`is read off ${line}`, () => assert.equal(dayIn(`---\nid: US-1\n${line}\n---\n`), '2026-01-31T00:00:00.000Z'));
	}

	it('is the earliest that the front matter names', () => {
		assert.match(dayIn('---\ndate: 2026-02-01\ncreated: 2026-01-31\nupdated: 2025-01-01\n---\n') ?? '', /^2026-01-31/);
	});

	for (const line of ['**Created**: 2026-01-31', '> **Created:** 2026-01-31', '| Created | 2026-01-31 |']) {
		it(`is read off the label ${line}`, () => {
			const text = `# US-1: Pay\n\n**Status**: Draft\n\n${line}\n`;
			assert.match(dayIn(text, { convention: 'user-story-folder' }) ?? '', /^2026-01-31/);
		});
	}

	it('is that of the file for several items in it, unless one names its own', () => {
		const text = [
			'# Feature Specification: Pay',
			'',
			'**Created**: 2026-01-31',
			'',
			'### User Story 1 - Pay by card (Priority: P1)',
			'',
			'Text.',
			'',
			'### User Story 2 - Pay later (Priority: P2)',
			'',
			'**Created**: 2026-02-02',
			'',
		].join('\n');
		assert.match(dayIn(text, { convention: 'spec-kit', anchor: '1' }) ?? '', /^2026-01-31/);
		assert.match(dayIn(text, { convention: 'spec-kit', anchor: '2' }) ?? '', /^2026-02-02/);
	});

	for (const text of [
		'',
		'Created in 2026.',
		'---\ncreated: soon\n---\n',
		'---\ncreated:\n---\n',
		'---\nid: @x\n---\n',
	]) {
		it(`is not known from ${JSON.stringify(text)}`, () => assert.equal(dayIn(text), undefined));
	}
});
