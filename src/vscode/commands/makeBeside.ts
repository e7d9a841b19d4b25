import { type Entry, entryKey } from '../../core/model/item';
import type { Creation, Refusal } from '../../core/refine/planner';
import type { Session } from '../session';
import { gone } from './changeField';
import { report } from './report';
import { showBeside } from './showBeside';

/**
 * Carries out a plan that makes a file of a part of an item, and opens that beside it.
 * @param plan on the item as it now is
 * @param message what was done, for the id of the new item
 */
export async function makeBeside(
	session: Session,
	entry: Entry,
	plan: (now: Entry) => Promise<Creation | Refusal>,
	message: (id: string) => string,
): Promise<void> {
	let made: Creation | undefined;
	const outcome = await session.change(async () => {
		const now = session.backlog.index.get(entryKey(entry));
		if (!now) return gone(entry);
		const planned = await plan(now);
		made = planned.kind === 'change' ? planned : undefined;
		return planned;
	});
	const uri = made?.creations?.[0]?.uri;
	if (!report(session, outcome, made && message(made.id)) || !uri) return;
	await showBeside(uri);
}
