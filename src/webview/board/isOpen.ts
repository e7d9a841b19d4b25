import type { BoardCard } from '../../protocol/board';

/** True for work that is neither done nor dropped. */
export function isOpen({ status }: BoardCard): boolean {
	return status.category !== 'done' && status.category !== 'dropped';
}
