import assert from 'node:assert/strict';
import { nativeBacklog } from '../../bench/generator/nativeBacklog';
import { edits } from '../../bench/probes/support/edits';

describe('edits of the bench', () => {
	it('change every story', () => {
		for (const { path, text } of nativeBacklog(1, 100)) {
			if (!path.includes('/stories/')) continue;
			for (const edit of edits) assert.notEqual(edit(text), text, path);
		}
	});
});
