import type { MissingCode } from '../core/lint/missing';
import type { Entry } from '../core/model/item';
import type { SessionAction, SessionActionName } from '../protocol/session';

/** What each action repairs; those that repair nothing are there for what comes up in talk. */
const repairs: Readonly<Record<SessionActionName, readonly MissingCode[]>> = {
	criterion: ['no-criteria'],
	pattern: ['no-criteria'],
	estimate: ['no-estimate'],
	split: ['too-large', 'too-many-criteria'],
	epic: ['no-epic', 'no-goal'],
	rewrite: ['no-story-sentence', 'weak-story-sentence'],
	answer: ['open-questions'],
	ask: [],
	convert: [],
	persona: ['no-persona'],
	sprint: ['no-sprint'],
	dependency: [],
	spike: [],
	more: [],
};

/** What makes sense for every story, in the order of the page; the others are offered where they repair something, or can do something. */
const usual: readonly SessionActionName[] = [
	'criterion',
	'pattern',
	'estimate',
	'split',
	'epic',
	'rewrite',
	'ask',
	'dependency',
];

/**
 * What can be done about a story: what repairs something that is missing first, in the order of what is missing.
 * @param missing what the story lacks, most important first
 * @param has the actions that this editor can carry out
 */
export function offeredActions(
	entry: Entry,
	missing: readonly MissingCode[],
	has: ReadonlySet<SessionActionName>,
): readonly SessionAction[] {
	if (!entry.readable) return [];
	const names = Object.keys(repairs) as SessionActionName[];
	const placeOf = (name: SessionActionName) => {
		const place = missing.findIndex((code) => repairs[name].includes(code));
		return place < 0 ? missing.length : place;
	};
	const asked = entry.openQuestions > 0 ? (['answer', 'spike'] as const) : [];
	const worded = entry.criteria.total > 0 ? (['convert'] as const) : [];
	const sensible = new Set<SessionActionName>([...usual, ...asked, ...worded, 'more']);
	return names
		.map((name) => ({ name, place: placeOf(name) }))
		.filter(({ name, place }) => has.has(name) && (sensible.has(name) || place < missing.length))
		.sort((a, b) => a.place - b.place)
		.map(({ name, place }) => ({ name, repairs: place < missing.length }));
}
