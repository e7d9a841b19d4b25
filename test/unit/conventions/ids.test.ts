import assert from 'node:assert/strict';
import { backlogMd } from '../../../src/core/conventions/backlogMd';
import { Conventions } from '../../../src/core/conventions/conventions';
import { refinery } from '../../../src/core/conventions/refinery';

describe('ids', () => {
	for (const [path, id] of [
		['backlog/stories/US-12-reset-a-password.md', 'US-12'],
		['backlog/stories/US-12.md', 'US-12'],
		['backlog/stories/US-1.2-x.md', 'US-1.2'],
		['backlog/personas/returning-customer.md', 'returning-customer'],
		['backlog/stories/US-12abc.md', 'US-12abc'],
		['backlog/stories/Größe 5.md', 'Größe 5'],
	] as const) {
		it(`refinery reads ${id} off ${path}`, () => assert.equal(refinery.idFromPath(path), id));
	}

	for (const [path, id] of [
		['backlog/tasks/back-222.1 - Improve it.md', 'BACK-222.1'],
		['backlog/tasks/task-7.md', 'TASK-7'],
		['backlog/drafts/draft-3 - x.md', 'DRAFT-3'],
		['backlog/milestones/m-1 - Launch.md', 'M-1'],
		['backlog/tasks/a note.md', 'A note'],
	] as const) {
		it(`backlog-md reads ${id} off ${path}`, () => assert.equal(backlogMd.idFromPath(path), id));
	}

	for (const [a, b] of [
		['task-12', 'BACK-12'],
		['BACK-24.01', 'back-24.1'],
		['TASK-007', 'task-7'],
		[' back-3 ', 'BACK-3'],
		['DRAFT-4', 'draft-4'],
		['12', 'BACK-12'],
	] as const) {
		it(`backlog-md takes "${a}" and "${b}" for one`, () =>
			assert.equal(backlogMd.normaliseId(a), backlogMd.normaliseId(b)));
	}

	for (const [a, b] of [
		['BACK-12', 'draft-12'],
		['BACK-12', 'm-12'],
		['doc-1', 'decision-1'],
		['BACK-1.10', 'BACK-1.1'],
	] as const) {
		it(`backlog-md tells "${a}" from "${b}"`, () =>
			assert.notEqual(backlogMd.normaliseId(a), backlogMd.normaliseId(b)));
	}

	it('refinery disregards case and nothing else', () => {
		assert.equal(refinery.normaliseId(' us-1 '), refinery.normaliseId('US-1'));
		assert.notEqual(refinery.normaliseId('US-1'), refinery.normaliseId('US-01'));
	});

	it('knows conventions by name and says so when it does not', () => {
		assert.equal(new Conventions().named('backlog-md'), backlogMd);
		assert.throws(() => new Conventions().named('jira'), RangeError);
	});

	it('finds the folder of a backlog', () => {
		assert.equal(refinery.rootOf('products/shop/backlog/stories/US-1.md'), 'products/shop/backlog/');
		assert.equal(backlogMd.rootOf('backlog/tasks/a.md'), 'backlog/');
	});
});
