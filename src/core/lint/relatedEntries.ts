import type { Entry } from '../model/item';
import type { RelatedPlace } from './rule';

/** More of them help nobody to decide. */
const mostTold = 20;

/** Entries as places that a finding tells of, each by its id and title. */
export function relatedEntries(entries: readonly Entry[]): readonly RelatedPlace[] {
	return entries.slice(0, mostTold).map(({ uri, line, id, title }) => ({ uri, line, message: nameOf(id, title) }));
}

function nameOf(id: string, title: string): string {
	return [id, title].filter((part) => part !== '').join(': ');
}
