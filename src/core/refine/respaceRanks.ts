import { type WorkOffOptions, workOff } from '../files/workOff';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Order, OrderKind } from '../model/order';
import { orderOf } from '../model/productOrder';
import { type Plan, refused } from '../model/textEdit';
import type { Clock, Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { spacedOrders } from '../priority/spacedOrders';
import { mergePlans } from './mergePlans';
import { setFields } from './setFields';

/** How a face follows the work and ends it. */
export type RespaceWatch = Omit<WorkOffOptions, 'clock'>;

/**
 * Gives all ranked items of a type in one workspace folder new ranks, evenly spaced, in the order that they have: short keys
 * with random tails, or 1000, 2000… where the convention keeps numbers. Unranked items stay unranked, and orders that a list
 * in another file keeps have nothing to space. All of it or, when one file cannot be written so, nothing.
 */
export async function respaceRanks(
	index: BacklogIndex,
	store: FileStore,
	clock: Clock,
	random: Random,
	{ root, type }: { readonly root: string; readonly type: ItemType },
	watch: RespaceWatch = {},
): Promise<Plan> {
	const label = `Re-space the ranks of ${type} items`;
	const kept = (entry: Entry) => index.conventions.named(entry.convention).keeps;
	const ranked = index.entries.filter(
		(entry) => entry.type === type && entry.root === root && orderOf(entry) !== undefined && kept(entry) !== 'list',
	);
	const wanted = [...newOrders(ranked, 'key', random), ...newOrders(ranked, 'number', random)];
	const plans: Plan[] = [];
	const plan = async ([entry, order]: readonly [Entry, Order]): Promise<void> => {
		const content = await store.read(entry.uri);
		plans.push(
			content.kind === 'text'
				? setFields(
						entry,
						content.text,
						index.conventions.named(entry.convention),
						[{ field: 'rank', value: String(order) }],
						label,
					)
				: refused(`${entry.path} was not changed: it cannot be read any more.`),
		);
	};
	const work = (group: readonly (readonly [Entry, Order])[]) => Promise.all(group.map(plan));
	if (!(await workOff(wanted, work, { ...watch, clock }))) return refused('Stopped. Nothing was changed.');
	return mergePlans(label, plans);
}

function newOrders(ranked: readonly Entry[], keeps: OrderKind, random: Random): readonly (readonly [Entry, Order])[] {
	const wanted = keeps === 'key' ? 'string' : 'number';
	const own = ranked.filter((entry) => typeof orderOf(entry) === wanted);
	const orders = spacedOrders(own.length, keeps, random);
	return own.map((entry, i) => [entry, orders[i] as Order] as const);
}
