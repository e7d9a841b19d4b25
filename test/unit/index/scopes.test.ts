import assert from 'node:assert/strict';
import { featureFolder } from '../../../src/core/conventions/featureFolder';
import { backlogOf } from '../support/backlogOf';

const typed = (id: string, rest = '') => `---\ntype: story\nid: ${id}\ntitle: ${id}\n${rest}---\n`;

describe('ids that several features have', () => {
	const files = {
		'login/stories/US-1.md': typed('US-1'),
		'login/stories/US-2.md': typed('US-2', 'depends-on: [US-1]\n'),
		'search/stories/US-1.md': typed('US-1'),
		'search/done/US-2.md': typed('US-2', 'depends-on: [US-1]\n'),
	};

	it('mean the item of the same feature, and are no repetition', async () => {
		const backlog = await backlogOf(files);
		for (const [path, expected] of [
			['login/stories/US-2.md', 'login/stories/US-1.md'],
			['search/done/US-2.md', 'search/stories/US-1.md'],
		] as const) {
			const entry = backlog.entry(path);
			assert.deepEqual(
				backlog.index.find('us-1', entry).map((found) => found.path),
				[expected],
			);
			const linted = await backlog.inspector.lintEntry(entry);
			assert.deepEqual(
				linted?.findings.filter(({ rule }) => rule === 'duplicate-id' || rule === 'dependency-unknown'),
				[],
			);
		}
	});

	it('are repeated within one feature, at both files', async () => {
		const backlog = await backlogOf({ ...files, 'login/done/US-1.md': typed('US-1') });
		for (const path of ['login/stories/US-1.md', 'login/done/US-1.md']) {
			const linted = await backlog.inspector.lintEntry(backlog.entry(path));
			assert.ok(linted?.findings.some(({ rule }) => rule === 'duplicate-id'));
		}
		const other = await backlog.inspector.lintEntry(backlog.entry('search/stories/US-1.md'));
		assert.ok(!other?.findings.some(({ rule }) => rule === 'duplicate-id'));
	});

	it('that no feature has are looked for in the whole workspace', async () => {
		const backlog = await backlogOf({ ...files, 'epics/EPIC-1.md': typed('EPIC-1').replace('story', 'epic') });
		assert.equal(backlog.index.find('EPIC-1', backlog.entry('login/stories/US-1.md')).length, 1);
	});

	for (const [path, folder] of [
		['features/login/stories/done/US-1.md', 'features/login/'],
		['docs/user-stories/US-1.md', ''],
		['docs/epics/EPIC-1-shop/sprint-3/US-1.md', 'docs/epics/EPIC-1-shop/'],
		['US-1.md', ''],
	] as const) {
		it(`are unique within "${folder}" for ${path}`, () => assert.equal(featureFolder(path), folder));
	}
});
