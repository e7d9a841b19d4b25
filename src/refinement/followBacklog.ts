import type { BacklogIndex } from '../core/index/backlogIndex';
import { type Entry, entryKey } from '../core/model/item';
import { reduce } from './sessionReducer';
import type { SessionState, StoryFacts } from './sessionState';

export function factsOf(entry: Entry): StoryFacts {
	return { key: entryKey(entry), id: entry.id, title: entry.title, category: entry.status.category };
}

/** The session with what the backlog says of its stories now: what vanished, came back, has another file or another status. */
export function followBacklog(state: SessionState, index: Pick<BacklogIndex, 'get' | 'withId'>): SessionState {
	let now = state;
	for (const { key, id } of state.stories) {
		const entry = index.get(key);
		if (entry) {
			now = reduce(now, { type: 'observe', facts: factsOf(entry) });
			continue;
		}
		const others = index.withId(id).filter(({ type }) => type === 'story');
		const [moved] = others;
		if (moved && others.length === 1 && !now.stories.some((story) => story.key === entryKey(moved)))
			now = reduce(now, { type: 'rename', from: key, facts: factsOf(moved) });
		else now = reduce(now, { type: 'vanish', key });
	}
	return now;
}
