import assert from 'node:assert/strict';
import { logLineOf, reasonsInLog, withLogLine } from '../../../src/core/history/reasons';
import { gitRepository } from '../support/gitRepository';

describe('the log of decisions in two branches', () => {
	it('is merged by keeping both lines', () => {
		const path = 'backlog/decisions.md';
		const line = (id: string, day: string) => logLineOf({ ids: [id], from: undefined, to: 1, text: `for ${id}`, day });
		const log = withLogLine(undefined, line('US-1', '2026-11-01'));
		const repository = gitRepository({ [path]: log, '.gitattributes': `${path} merge=union\n` });
		try {
			repository.commit('First');
			repository.git('checkout', '-q', '-b', 'side');
			repository.folder.write(path, withLogLine(log, line('US-2', '2026-11-03')));
			repository.commit('Side');
			repository.git('checkout', '-q', 'main');
			repository.folder.write(path, withLogLine(log, line('US-2', '2026-11-02')));
			repository.commit('Main');
			repository.git('merge', '-q', '-m', 'Merge', 'side');
			const reasons = reasonsInLog(repository.folder.read(path));
			assert.deepEqual(
				reasons.map(({ ids, day }) => `${ids} ${day}`),
				['US-1 2026-11-01', 'US-2 2026-11-02', 'US-2 2026-11-03'],
			);
		} finally {
			repository.folder.remove();
		}
	});
});
