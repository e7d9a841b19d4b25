import type { SessionView } from '../../protocol/session';
import { offeredActions } from '../../refinement/offeredActions';
import { sessionCard } from '../../refinement/sessionCard';
import { type SessionStory, storyAt } from '../../refinement/sessionState';
import type { Session } from '../session';
import { whyReadOnly } from '../trust';
import { actionsHere, nextStep, wordsOf } from './refinementActions';
import type { RunningSession } from './runningSession';

/** What is to be seen of the story that is talked about. Undefined when the session is over. */
export async function storyView(session: Session, running: RunningSession): Promise<SessionView | undefined> {
	const { state } = running;
	const story = storyAt(state);
	if (!story) return undefined;
	return {
		kind: 'story',
		card: await cardOf(session, story),
		place: state.stories.indexOf(story) + 1,
		of: state.stories.length,
		canUndo: running.canUndo,
		fixed: whyReadOnly(),
	};
}

async function cardOf(session: Session, story: SessionStory): Promise<(SessionView & { kind: 'story' })['card']> {
	const { index, inspector } = session.backlog;
	const entry = index.get(story.key);
	if (!entry) return goneCard(story);
	const [readiness, detail, step, has] = await Promise.all([
		inspector.readiness(entry),
		entry.readable ? inspector.detail(entry) : undefined,
		nextStep(session, entry),
		actionsHere(),
	]);
	const epic = entry.readable && entry.epic !== undefined ? index.find(entry.epic, entry)[0] : undefined;
	const missing = readiness.missing.map(({ code }) => code);
	return sessionCard(entry, {
		story,
		readiness,
		detail,
		epic,
		next: step && wordsOf(step),
		actions: offeredActions(entry, missing, has),
	});
}

/** What is still known of a story whose file went. */
function goneCard({ key, id, title, category, from }: SessionStory): (SessionView & { kind: 'story' })['card'] {
	return {
		key,
		id,
		title,
		path: '',
		standing: 'gone',
		status: { text: category, category },
		points: undefined,
		epic: undefined,
		from,
		sentence: [],
		missing: [],
		score: 0,
		hints: [],
		holds: [],
		criteria: { done: 0, total: 0 },
		findings: [],
		questions: [],
		next: undefined,
		actions: [],
		unreadable: undefined,
	};
}
