import assert from 'node:assert/strict';
import { ChangeLog } from '../../src/webview/shared/changeLog';

describe('the changes of a page', () => {
	it('are taken back and made again, the latest first', () => {
		const log = new ChangeLog();
		for (const change of [log.next(), log.next()]) log.answered(change, 'undo');
		assert.equal(log.take('undo', undefined), 2);
		log.answered(2, 'redo');
		assert.equal(log.take('undo', undefined), 1);
		log.answered(1, 'redo');
		assert.equal(log.take('undo', undefined), undefined);
		assert.equal(log.take('redo', undefined), 1);
	});

	it('go back and forth without a wait for answers', () => {
		const log = new ChangeLog();
		log.answered(log.next(), 'undo');
		assert.equal(log.take('undo', undefined), 1);
		assert.equal(log.take('redo', undefined), 1);
		log.answered(1, 'redo');
		assert.equal(log.take('redo', undefined), undefined);
		log.answered(1, 'undo');
		assert.equal(log.take('undo', undefined), 1);
	});

	it('are forgotten when the host refuses to go back', () => {
		const log = new ChangeLog();
		log.answered(log.next(), 'undo');
		log.take('undo', undefined);
		log.refused(1);
		assert.equal(log.take('redo', undefined), undefined);
		assert.equal(log.take('undo', undefined), undefined);
	});
});
