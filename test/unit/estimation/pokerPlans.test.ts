import assert from 'node:assert/strict';
import { voteFileName } from '../../../src/core/estimation/person';
import { pokerFolder } from '../../../src/core/estimation/pokerFolder';
import { namingPlan, newRoundPlan, votePlan } from '../../../src/core/estimation/pokerPlans';
import { readPoker } from '../../../src/core/estimation/pokerTable';
import { backlogOf, fixedRandom } from '../support/backlogOf';
import { memoryFileStore } from '../support/memoryFileStore';
import { story } from '../support/story';

const place = { root: 'memory:', folder: 'backlog/estimates/US-1' };
const vote = { name: 'Ada', round: 1, value: '3' };

describe('the steps of a planning poker', () => {
	it('make one file of the round and one for each vote, and no more', async () => {
		const store = memoryFileStore();
		store.apply(await namingPlan(store, place, 'US-1 Pay', ['Ada', 'Ben']));
		store.apply(await votePlan(store, place, vote, fixedRandom()));
		store.apply(await votePlan(store, place, { ...vote, value: '5' }, fixedRandom(2)));
		assert.deepEqual([...store.files.keys()], [`${place.folder}/round.txt`, `${place.folder}/${voteFileName('Ada')}`]);
		const files = [...store.files].map(([path, text]) => ({ name: path.split('/').at(-1) ?? '', text: String(text) }));
		assert.deepEqual(readPoker(files).votes, [{ ...vote, value: '5' }]);
		store.apply(await newRoundPlan(store, place, 2));
		assert.match(String(store.files.get(`${place.folder}/round.txt`)), /^Round: 2$/m);
	});

	it('are refused where there is no place for them', async () => {
		const store = memoryFileStore({ 'backlog/estimates/US-1/round.txt': { kind: 'refused', reason: 'no permission' } });
		assert.equal((await namingPlan(store, { root: '', folder: '../x' }, 'US-1', ['Ada'])).kind, 'refused');
		assert.equal((await newRoundPlan(store, place, 2)).kind, 'refused');
		assert.equal((await newRoundPlan(store, { ...place, folder: 'gone' }, 2)).kind, 'refused');
	});

	it('are never read as items, whatever the settings match', async () => {
		const files = {
			'refinery.yml': 'sources:\n  - path: "backlog/**"\n    type: story\n',
			'backlog/estimates/US-1/round.txt': '---\nid: US-9\ntype: story\n---\n',
			'backlog/estimates/US-1/vote-ada-1234.txt': 'Ada, round 1: x',
			'backlog/stories/US-1-pay.md': '---\nid: US-1\ntype: story\ntitle: Pay\n---\n',
		};
		const { index } = await backlogOf(files);
		assert.deepEqual(
			index.entries.map(({ path }) => path),
			['backlog/stories/US-1-pay.md'],
		);
	});
});

describe('the folder of a planning poker', () => {
	it('has the id of the story as its name', () => {
		assert.equal(pokerFolder('backlog/estimates', story({ id: 'US-12' }), true), 'backlog/estimates/US-12');
	});

	it('is another one for each story where ids repeat, are missing or are no names', () => {
		const folders = [
			pokerFolder('x', story({ id: 'US-1', path: 'a/US-1.md' }), false),
			pokerFolder('x', story({ id: 'US-1', path: 'b/US-1.md' }), false),
			pokerFolder('x', story({ id: '', path: 'a/one.md' }), true),
			pokerFolder('x', story({ id: '../US-1', path: 'a/US-1.md' }), true),
			pokerFolder('x', story({ id: 'US 1', path: 'a/US-1.md', anchor: 'US 1' }), true),
		];
		assert.equal(new Set(folders).size, folders.length);
		for (const folder of folders) assert.match(folder, /^x\/[\w-]+$/);
	});
});
