import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryKey, type Item } from '../../../src/core/model/item';
import { conflictsOf } from '../../../src/core/schedule/conflicts';
import { scheduleOf } from '../../../src/core/schedule/schedule';
import { indexOf } from '../backlogTree/backlog';
import { anyItems } from './anySchedule';

const runs = { numRuns: 500 };

/** Who belongs to whom by following names, slowly: of a loop the one whose file comes first has no parent. */
class Reference {
	readonly #byId: ReadonlyMap<string, Item>;

	constructor(readonly items: readonly Item[]) {
		this.#byId = new Map(items.map((item) => [item.id, item]));
	}

	named(item: Item): Item | undefined {
		const found = this.#byId.get(item.epic ?? '');
		const types = item.type === 'epic' ? ['epic'] : ['epic', 'story'];
		return found && found !== item && types.includes(found.type) ? found : undefined;
	}

	parent(item: Item): Item | undefined {
		const loop = [item];
		for (let at = this.named(item); at && loop.length <= this.items.length; at = this.named(at)) {
			if (at === item) return loop.every((other) => entryKey(item) <= entryKey(other)) ? undefined : this.named(item);
			loop.push(at);
		}
		return this.named(item);
	}

	chain(item: Item): Item[] {
		const chain: Item[] = [];
		for (let at: Item | undefined = item; at; at = this.parent(at)) chain.push(at);
		return chain;
	}
}

describe('schedule of any backlog', () => {
	it('adds up below every epic what a count of each story by itself gives', () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const schedule = scheduleOf(indexOf(items));
				const reference = new Reference(items);
				for (const epic of items.filter(({ type }) => type === 'epic')) {
					const sum = { points: { done: 0, total: 0 }, stories: { done: 0, total: 0 } };
					for (const story of items.filter(({ type }) => type === 'story')) {
						if (story.status.category === 'dropped') continue;
						const epics = reference.chain(story).filter(({ type }) => type === 'epic');
						const at = epics.indexOf(epic);
						if (at < 0 || epics.slice(0, at).some(({ status }) => status.category === 'dropped')) continue;
						const done = Number(story.status.category === 'done');
						sum.points.total += story.points ?? 0;
						sum.points.done += done * (story.points ?? 0);
						sum.stories.total++;
						sum.stories.done += done;
					}
					assert.deepEqual(schedule.workOf(epic), sum, epic.id);
				}
			}),
			runs,
		);
	});

	it('counts each story for at most one goal', () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const schedule = scheduleOf(indexOf(items));
				const reference = new Reference(items);
				for (const goal of items.filter(({ type }) => type === 'goal')) {
					const served = items.filter((story) => {
						if (story.type !== 'story' || story.status.category === 'dropped') return false;
						const chain = reference.chain(story);
						if (chain.some(({ type, status }) => type === 'epic' && status.category === 'dropped')) return false;
						return chain.find(({ goal }) => goal === 'GOAL-1' || goal === 'GOAL-2')?.goal === goal.id;
					});
					assert.equal(schedule.workOf(goal).stories.total, served.length, goal.id);
				}
			}),
			runs,
		);
	});

	it('finds the conflicts that a look at every way of dependencies finds', () => {
		let found = 0;
		fc.assert(
			fc.property(anyItems, (items) => {
				const schedule = scheduleOf(indexOf(items));
				const epics = items.filter(({ type }) => type === 'epic');
				const byId = new Map(epics.map((epic) => [epic.id, epic]));
				const isOpen = ({ status: { category } }: Item) => category !== 'done' && category !== 'dropped';
				/** Every open epic at the end of a way that leads through open epics without days alone. */
				const waited = (epic: Item, way: readonly Item[]): Item[] =>
					epic.dependsOn.flatMap((id) => {
						const other = byId.get(id);
						if (!other || way.includes(other) || !isOpen(other)) return [];
						const { end, endFrom } = schedule.spanOf(other);
						if (end !== undefined || endFrom !== undefined) return [other];
						return [other, ...waited(other, [...way, other])];
					});
				for (const epic of epics) {
					const { startBy } = schedule.spanOf(epic);
					const expected = new Set(
						(isOpen(epic) ? waited(epic, [epic]) : []).filter((other) => {
							const { endFrom } = schedule.spanOf(other);
							return startBy !== undefined && endFrom !== undefined && startBy < endFrom;
						}),
					);
					const conflicts = conflictsOf(epic, schedule);
					assert.deepEqual(new Set(conflicts.map(({ other }) => other.id)), new Set([...expected].map(({ id }) => id)));
					assert.equal(conflicts.length, expected.size);
					found += conflicts.length;
				}
			}),
			runs,
		);
		assert.ok(found > 50, `${found} conflicts in all`);
	});

	it('has spans in which no bound contradicts another', () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const schedule = scheduleOf(indexOf(items));
				for (const epic of items.filter(({ type }) => type === 'epic')) {
					const { start, startBy, end, endFrom } = schedule.spanOf(epic);
					if (start !== undefined && startBy !== undefined && end !== undefined && start <= end)
						assert.ok(start <= startBy && startBy <= end);
					if (end !== undefined && endFrom !== undefined && start !== undefined && start <= end)
						assert.ok(endFrom <= end, `${endFrom} ${end}`);
				}
			}),
			runs,
		);
	});
});
