import assert from 'node:assert/strict';
import { changedLines } from '../../../src/core/util/unifiedDiff';

describe('changedLines', () => {
	it('tells what goes and what comes, without what stays', () => {
		assert.deepEqual(changedLines('a\nb\nc\n', 'a\nx\nc\n'), ['-b', '+x']);
		assert.deepEqual(changedLines('a\n', 'a\n'), []);
		assert.deepEqual(changedLines('', 'x\ny\n'), ['+x', '+y']);
	});

	it('takes lines of dashes for what they are, and line ends for none', () => {
		assert.deepEqual(changedLines('a\r\n', '--- x\r\na\r\n'), ['+--- x']);
		assert.deepEqual(changedLines('a', 'a\nb'), ['-a', '+a', '+b']);
	});
});
