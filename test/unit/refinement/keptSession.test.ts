import assert from 'node:assert/strict';
import { factsOf } from '../../../src/refinement/followBacklog';
import { keepSession, resumedSession } from '../../../src/refinement/keptSession';
import { startSession } from '../../../src/refinement/sessionState';
import { boardOf } from '../board/support';

const story = (id: string, status: string) =>
	`---\nid: ${id}\ntype: story\ntitle: Story ${id}\nstatus: ${status}\n---\n`;

describe('a kept session', () => {
	it('goes on behind what was decided in the files after it was kept', async () => {
		const { backlog, write } = await boardOf({
			'backlog/stories/US-1.md': story('US-1', 'refining'),
			'backlog/stories/US-2.md': story('US-2', 'refining'),
		});
		const kept = keepSession(startSession(backlog.index.entries.map(factsOf), 0), [], 0);
		const resumed = () => {
			const { stories, at } = resumedSession(kept, backlog.index);
			return stories.find(({ key }) => key === at)?.id;
		};
		assert.equal(resumed(), 'US-1');
		await write({ 'backlog/stories/US-1.md': story('US-1', 'ready') });
		assert.equal(resumed(), 'US-2');
		await write({ 'backlog/stories/US-2.md': undefined });
		assert.equal(resumed(), undefined);
	});
});
