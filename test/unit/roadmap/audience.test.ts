import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Config, noConfig, type RoadmapConfig } from '../../../src/core/config/config';
import { Conventions } from '../../../src/core/conventions/conventions';
import type { BacklogIndex } from '../../../src/core/index/backlogIndex';
import type { Item } from '../../../src/core/model/item';
import { exportRoadmap } from '../../../src/core/roadmap/exportRoadmap';
import { type Audience, roadmapFormats } from '../../../src/core/roadmap/roadmapFormats';
import { indexOf, item } from '../backlogTree/backlog';
import { anyItems } from '../schedule/anySchedule';
import { memoryHistory } from '../support/memoryHistory';

const now = Date.UTC(2026, 5, 1);
const inspector = { lintEntry: () => Promise.resolve(undefined) };

function indexWith(items: readonly Item[], settings: Partial<RoadmapConfig>): BacklogIndex {
	const index = indexOf(items);
	const config: Config = { ...noConfig, roadmap: { ...noConfig.roadmap, ...settings } };
	index.useConventions(
		new Conventions([{ root: '', conventions: new Conventions().in(''), config, isIgnored: () => false }]),
	);
	return index;
}

async function exported(
	items: readonly Item[],
	settings: Partial<RoadmapConfig> = {},
	audience: Audience = 'public',
): Promise<string> {
	const index = indexWith(items, settings);
	const texts = roadmapFormats.map((format) => exportRoadmap({ index, inspector }, { format, audience, now }));
	return (await Promise.all(texts)).join('\n');
}

const labels = fc.constantFrom([], ['public'], ['internal'], ['Public', 'internal'], ['tech'], ['PUBLIC']);
const isShown = ({ labels }: Item) =>
	labels.some((label) => label.toLowerCase() === 'public') && !labels.includes('internal');

/** Items with labels, with more texts, and with words that name others. */
const labelled = anyItems.chain((items) =>
	fc
		.array(fc.tuple(labels, fc.constantFrom(undefined, 'REL-1', 'SP-1', 'now')), {
			minLength: items.length + 2,
			maxLength: items.length + 2,
		})
		.map((said) =>
			[
				...items,
				item('sprint', 'SP-1', { facts: { start: '2026-03-02', end: '2026-03-13', stories: ['US-1'] } }),
				item('vision', 'VISION'),
			].map((each, at): Item => {
				const [labels = [], words] = said[at] ?? [];
				const keyResults = [{ name: `Secret of ${each.id}`, due: words ?? '2026-Q3' }];
				return {
					...each,
					labels,
					assignees: [`person-${at}`],
					horizon: words ?? each.horizon,
					...(each.type === 'goal' ? { facts: { keyResults } } : {}),
				};
			}),
		),
);

describe('roadmap for others', () => {
	it('holds no word of what is internal', async () => {
		let shown = 0;
		await fc.assert(
			fc.asyncProperty(labelled, async (items) => {
				const text = await exported(items);
				for (const each of items) {
					const isOpen = each.type !== 'story' && isShown(each);
					if (isOpen) {
						shown += Number(each.status.category !== 'dropped' && text.includes(each.title));
						continue;
					}
					assert.ok(!text.includes(each.title), each.title);
					assert.ok(!new RegExp(`\\b${each.id}\\b`).test(text), `${each.id} in ${text}`);
					assert.ok(!text.includes(`Secret of ${each.id}`), each.id);
				}
				assert.ok(!/person-\d/.test(text));
			}),
			{ numRuns: 150 },
		);
		assert.ok(shown > 50, `${shown} items were shown in all`);
	});

	it('is the same whatever else there is that is internal', async () => {
		await fc.assert(
			fc.asyncProperty(labelled, async (items) => {
				const rest = items.filter((each) => each.type === 'story' || isShown(each));
				// Stories give their numbers to the epics that are left, and nothing else.
				const renamed = rest.map((each) =>
					each.type === 'story' ? { ...each, title: 'x', labels: ['internal'] } : each,
				);
				assert.equal(await exported(items), await exported(renamed));
			}),
			{ numRuns: 150 },
		);
	});

	it('asks git for nothing', async () => {
		const path = 'backlog/goals/GOAL-1.md';
		const history = memoryHistory([{ files: { [path]: '---\nkey-results: [{ name: Orders, actual: 4711 }]\n---\n' } }]);
		const goal = item('goal', 'GOAL-1', { path, labels: ['public'], facts: { keyResults: [{ name: 'Orders' }] } });
		const ports = { index: indexWith([goal], {}), inspector, history };
		const request = { format: 'json', now } as const;
		assert.ok(!(await exportRoadmap(ports, { ...request, audience: 'public' })).includes('4711'));
		assert.equal(history.asked.size, 0);
		assert.ok((await exportRoadmap(ports, { ...request, audience: 'internal' })).includes('4711'));
	});

	it('takes the labels that the settings name', async () => {
		const items = [
			item('epic', 'EP-1', { labels: ['customers'] }),
			item('epic', 'EP-2', { labels: ['public'] }),
			item('epic', 'EP-3', { labels: ['customers', 'legal'] }),
		];
		const text = await exported(items, { publicLabels: ['customers'], internalLabels: ['legal'] });
		assert.deepEqual([...new Set(text.match(/EP-\d/g))], ['EP-1']);
	});

	it('may show what has no label, but not below what is internal', async () => {
		const items = [
			item('goal', 'GOAL-1', { labels: ['internal'] }),
			item('epic', 'EP-1'),
			item('epic', 'EP-2', { goal: 'GOAL-1' }),
			item('epic', 'EP-3', { epic: 'EP-2' }),
			item('epic', 'EP-4', { goal: 'GOAL-1', labels: ['public'], dependsOn: ['EP-2'] }),
		];
		const text = await exported(items, { unlabelled: 'public' });
		assert.deepEqual([...new Set(text.match(/(?:EP|GOAL)-\d/g))].sort(), ['EP-1', 'EP-4']);
	});

	it('leaves nothing out for the team itself', async () => {
		const text = await exported([item('epic', 'EP-1', { labels: ['internal'] })], {}, 'internal');
		assert.match(text, /EP-1/);
	});
});
