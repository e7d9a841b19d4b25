import type { Session } from '../session';
import type { CommandHandler } from './target';

/** Show Log: what the extension wrote down about its work. */
export function showLog({ log }: Session): CommandHandler {
	return async () => log.show();
}
