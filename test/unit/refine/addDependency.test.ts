import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const pathOf = (id: string) => `backlog/stories/${id}.md`;
const file = (id: string, dependsOn: string) => ({
	[pathOf(id)]: `---\nid: ${id}\ntype: story\nx: 1 # kept\n${dependsOn}---\n\nText\n`,
});

async function add(files: Readonly<Record<string, string>>, id: string, other: string) {
	const backlog = await backlogOf(files);
	const plan = await backlog.planner.addDependency(backlog.entry(id), backlog.entry(other));
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(pathOf(id));
}

describe('addDependency', () => {
	it('adds an id to those that are there, in the file’s own form', async () => {
		const others = { ...file('US-2', ''), ...file('US-3', '') };
		const listed = (list: string) => ({ ...others, ...file('US-1', list) });
		assert.equal(
			await add(listed('depends-on: [US-2] # wait\n'), 'US-1', 'US-3'),
			file('US-1', 'depends-on: [US-2, US-3] # wait\n')[pathOf('US-1')],
		);
		assert.match(
			await add(listed('blocked_by:\n  - US-2\n'), 'US-1', 'US-3'),
			/\nblocked_by:\n {2}- US-2\n {2}- US-3\n---/,
		);
		assert.match(await add(listed(''), 'US-1', 'US-3'), /\ndepends-on: \[?\s*(?:- )?US-3/);
	});

	for (const [what, id, other, reason] of [
		['itself', 'US-1', 'US-1', /cannot wait for itself/],
		['what it waits for already', 'US-1', 'US-2', /US-1 waits for US-2 already/],
		['what waits for it', 'US-2', 'US-1', /US-2 would wait for itself \(US-2 → US-1 → US-2\)/],
		['what waits for it by others', 'US-3', 'US-1', /\(US-3 → US-1 → US-2 → US-3\)/],
	] as const) {
		it(`refuses ${what}`, async () => {
			const files = {
				...file('US-1', 'depends-on: us-2\n'),
				...file('US-2', 'depends-on: US-3\n'),
				...file('US-3', ''),
			};
			assert.match(await add(files, id, other), reason);
		});
	}

	it('goes no way through what is done', async () => {
		const files = { ...file('US-1', 'status: done\ndepends-on: US-2\n'), ...file('US-2', '') };
		assert.match(await add(files, 'US-2', 'US-1'), /US-1/);
	});

	it('never makes a circle, whatever is added in whatever order', async () => {
		const ids = ['US-1', 'US-2', 'US-3', 'US-4', 'US-5'];
		const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
		await fc.assert(
			fc.asyncProperty(fc.array(pair, { minLength: 4, maxLength: 14 }), async (pairs) => {
				const backlog = await backlogOf(Object.assign({}, ...ids.map((id) => file(id, ''))));
				for (const [id, other] of pairs) {
					const plan = await backlog.planner.addDependency(backlog.entry(id), backlog.entry(other));
					if (plan.kind === 'refused') continue;
					backlog.store.apply(plan);
					await backlog.update([entryAt(pathOf(id))]);
				}
				const waits = new Map(ids.map((id) => [id, dependenciesOf(backlog.text(pathOf(id)))]));
				// Taking away, again and again, what waits for nothing that is left must leave nothing.
				for (const _ of ids)
					for (const [id, others] of waits) if (others.every((other) => !waits.has(other))) waits.delete(id);
				assert.deepEqual([...waits], []);
			}),
			{ numRuns: 40 },
		);
	}).timeout(30_000);
});

function dependenciesOf(text: string): string[] {
	const list = /^depends-on:((?:.*|\n {2}- .*)+)/m.exec(text)?.[1] ?? '';
	return list.match(/US-\d/g) ?? [];
}
