import type { StatusCategory } from '../core/model/status';
import type { Standing } from '../protocol/session';
import {
	isUndecided,
	newStory,
	type SessionQuestion,
	type SessionState,
	type SessionStory,
	type StoryFacts,
} from './sessionState';
import { pauseTimer, resumeTimer } from './timer';

/** What happens in a session, or to its stories. */
export type SessionAction =
	/** The user decided on a story, whose file says so already where it has to; the next undecided one comes. */
	| {
			readonly type: 'decide';
			readonly key: string;
			readonly standing: Exclude<Standing, 'waiting' | 'gone'>;
			readonly note: string | undefined;
			readonly now: number;
	  }
	/** To the story before or behind, decided or not. */
	| { readonly type: 'step'; readonly by: 1 | -1 }
	/** The backlog says something else of a story. */
	| { readonly type: 'observe'; readonly facts: StoryFacts }
	| { readonly type: 'vanish'; readonly key: string }
	/** A story's file has another name. */
	| { readonly type: 'rename'; readonly from: string; readonly facts: StoryFacts }
	/** What is asked in a story, as it stands now. */
	| { readonly type: 'questions'; readonly key: string; readonly questions: readonly SessionQuestion[] }
	/** Stories that were split off one of the session's. */
	| { readonly type: 'join'; readonly behind: string; readonly stories: readonly StoryFacts[] }
	/** An action was taken back: its story stands as it did, where it did, and is on the card again. */
	| {
			readonly type: 'take-back';
			readonly before: SessionState;
			readonly key: string;
			readonly joined: readonly string[];
			readonly now: number;
	  }
	| { readonly type: 'pause' | 'resume' | 'end' | 'return'; readonly now: number };

/** The session after something happened. Pure; what makes no difference gives the same object. */
export function reduce(state: SessionState, action: SessionAction): SessionState {
	switch (action.type) {
		case 'decide':
			return decide(state, action);
		case 'step':
			return step(state, action.by);
		case 'observe':
			return withStory(state, action.facts.key, (story) => observed(story, action.facts));
		case 'vanish':
			return withStory(state, action.key, (story) =>
				story.standing === 'gone' ? story : { ...story, standing: 'gone' },
			);
		case 'rename':
			return rename(state, action.from, action.facts);
		case 'questions':
			return withStory(state, action.key, (story) => asked(story, action.questions));
		case 'join':
			return join(state, action.behind, action.stories);
		case 'take-back':
			return takeBack(state, action);
		case 'pause':
			return { ...state, timer: pauseTimer(state.timer, action.now) };
		case 'resume':
			return { ...state, timer: resumeTimer(state.timer, action.now) };
		case 'end':
			return { ...state, at: undefined, timer: pauseTimer(state.timer, action.now) };
		case 'return':
			return goBack(state, action.now);
	}
}

function decide(state: SessionState, { key, standing, note, now }: SessionAction & { type: 'decide' }): SessionState {
	const at = state.stories.findIndex((story) => story.key === key);
	const story = state.stories[at];
	if (!story || story.standing === 'gone') return state;
	const decided: SessionStory = {
		...story,
		standing,
		seen: true,
		notes: note === undefined ? story.notes : [...story.notes, note],
	};
	const stories =
		standing === 'skipped'
			? [...state.stories.slice(0, at), ...state.stories.slice(at + 1), decided]
			: state.stories.with(at, decided);
	if (state.at !== key) return { ...state, stories };
	// Behind it, then from the beginning; a skipped one gave its place to the one behind.
	const behind = standing === 'skipped' ? at : at + 1;
	const next = [...stories.slice(behind), ...stories.slice(0, behind)].find(
		(other) => isUndecided(other) && other.key !== key,
	);
	if (next) return show({ ...state, stories }, next.key);
	return { stories, at: undefined, timer: pauseTimer(state.timer, now) };
}

function step(state: SessionState, by: 1 | -1): SessionState {
	const at = state.stories.findIndex(({ key }) => key === state.at);
	const next = at < 0 ? undefined : state.stories[at + by];
	return next ? show(state, next.key) : state;
}

/** Back from the summary: to the first undecided story, else to the last one. */
function goBack(state: SessionState, now: number): SessionState {
	const story = state.stories.find(isUndecided) ?? state.stories.at(-1);
	if (state.at !== undefined || !story) return state;
	return show({ ...state, timer: resumeTimer(state.timer, now) }, story.key);
}

function show(state: SessionState, key: string): SessionState {
	return { ...withStory(state, key, (story) => (story.seen ? story : { ...story, seen: true })), at: key };
}

/** Ready and dropped are what the file says; whoever makes them so, and whoever takes that back. */
function observed(story: SessionStory, { id, title, category }: StoryFacts): SessionStory {
	const was = story.standing === 'gone' ? 'waiting' : story.standing;
	const standing = standingAfter(was, story.category, category);
	if (story.id === id && story.title === title && story.category === category && story.standing === standing)
		return story;
	return { ...story, id, title, category, standing };
}

function standingAfter(standing: Standing, before: StatusCategory, now: StatusCategory): Standing {
	if (before === now) return standing;
	if (now === 'dropped') return 'dropped';
	if (now !== 'proposed' && now !== 'refining') return 'ready';
	return standing === 'ready' || standing === 'dropped' ? 'waiting' : standing;
}

function asked(story: SessionStory, questions: readonly SessionQuestion[]): SessionStory {
	const answeredBefore = story.answeredBefore ?? questions.flatMap(({ text, answered }) => (answered ? [text] : []));
	return { ...story, questions, answeredBefore };
}

function rename(state: SessionState, from: string, facts: StoryFacts): SessionState {
	if (state.stories.some(({ key }) => key === facts.key)) return state;
	const renamed = withStory(state, from, (story) => observed({ ...story, key: facts.key }, facts));
	return state.at === from ? { ...renamed, at: facts.key } : renamed;
}

function join(state: SessionState, behind: string, facts: readonly StoryFacts[]): SessionState {
	const at = state.stories.findIndex(({ key }) => key === behind);
	const parent = state.stories[at];
	const fresh = facts.filter(({ key }) => !state.stories.some((story) => story.key === key));
	if (!parent || fresh.length === 0) return state;
	const joined = fresh.map((story) => newStory(story, parent.id));
	return { ...state, stories: state.stories.toSpliced(at + 1, 0, ...joined) };
}

function takeBack(
	state: SessionState,
	{ before, key, joined, now }: SessionAction & { type: 'take-back' },
): SessionState {
	const former = before.stories.find((story) => story.key === key);
	const kept = state.stories.filter((story) => !joined.includes(story.key));
	const order = new Map(before.stories.map((story, place) => [story.key, place]));
	// Those that joined since have no former place and stay behind the one they stand behind now.
	let place = -1;
	const placed = kept.map((story) => {
		place = order.get(story.key) ?? place;
		return { story, place };
	});
	const stories = placed
		.sort((a, b) => a.place - b.place)
		.map(({ story }) =>
			former && story.key === key && story.standing !== 'gone'
				? { ...story, standing: former.standing, notes: former.notes }
				: story,
		);
	const timer = state.at === undefined ? resumeTimer(state.timer, now) : state.timer;
	const at = stories.some((story) => story.key === key) ? key : stories[0]?.key;
	return at === undefined ? { ...state, stories, at } : show({ ...state, stories, timer }, at);
}

function withStory(state: SessionState, key: string, change: (story: SessionStory) => SessionStory): SessionState {
	const at = state.stories.findIndex((story) => story.key === key);
	const story = state.stories[at];
	const changed = story && change(story);
	return changed === undefined || changed === story ? state : { ...state, stories: state.stories.with(at, changed) };
}
