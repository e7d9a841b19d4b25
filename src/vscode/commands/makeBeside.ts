import type { Creation } from '../../core/refine/planner';
import type { Session } from '../session';
import { type Action, carryOut } from './carryOut';
import { report } from './report';
import { showBeside } from './showBeside';

/**
 * Carries out a plan that makes a file of a part of an item, and opens that beside it.
 * @param message what was done, for the id of the new item
 */
export async function makeBeside(
	session: Session,
	action: Action<Creation>,
	message: (id: string) => string,
): Promise<void> {
	const done = await carryOut(session, action);
	if (!done) return;
	const { outcome, plan } = done;
	const uri = plan?.creations?.[0]?.uri;
	if (report(session, outcome, plan && message(plan.id)) && uri) await showBeside(uri);
}
