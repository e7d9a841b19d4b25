import type { Cancellation } from '../../core/ports/cancellation';
import { outcomeOf } from '../../core/roadmap/outcome';
import { course } from '../commands/pickKeyResult';
import type { Session } from '../session';
import { trustedHistory } from '../trustedHistory';
import type { KeyResultRow } from './roadmapNode';

/** What a key result measures, and its course, with what git tells of it. */
export async function keyResultTooltip(
	{ goal, result }: KeyResultRow,
	session: Session,
	cancellation: Cancellation | undefined,
): Promise<string> {
	const { keyResultHistory } = await import('../../core/history/keyResultHistory');
	const committed = await keyResultHistory(trustedHistory(session), [goal], cancellation);
	const at = goal.facts?.keyResults?.indexOf(result) ?? -1;
	const { history } = outcomeOf(result, committed.get(goal)?.[at]);
	return [result.name, result.metric, course(history)].filter(Boolean).join('\n');
}
