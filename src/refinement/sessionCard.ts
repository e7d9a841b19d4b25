import type { ItemDetail } from '../core/lint/itemDetail';
import type { Readiness } from '../core/lint/readiness';
import { type Entry, entryKey } from '../core/model/item';
import { wholePercent } from '../core/util/wholePercent';
import type { SessionAction, SessionCard } from '../protocol/session';
import type { SessionStory } from './sessionState';

/** Findings that a page is told; nobody reads more of them beside the text. */
const mostFindings = 30;
const weights = ['error', 'warning', 'info', 'hint'] as const;

/** What a card says beside what its entry does. */
export interface CardSource {
	readonly story: SessionStory;
	readonly readiness: Readiness;
	/** Undefined where the file cannot be read. */
	readonly detail: ItemDetail | undefined;
	readonly epic: Entry | undefined;
	readonly next: string | undefined;
	readonly actions: readonly SessionAction[];
}

/** A story as it is shown in a session. */
export function sessionCard(entry: Entry, { story, readiness, detail, epic, next, actions }: CardSource): SessionCard {
	const item = entry.readable ? entry : undefined;
	const { missing, invest, score } = readiness;
	const findings = [...(detail?.findings ?? [])].sort(
		(a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity) || a.line - b.line,
	);
	return {
		key: entryKey(entry),
		id: entry.id,
		title: entry.title,
		path: entry.path,
		standing: story.standing,
		status: { text: entry.status.text, category: entry.status.category },
		points: item?.points,
		epic: epic ? `${epic.id} ${epic.title}` : item?.epic,
		from: story.from,
		sentence: detail?.sentence ?? [],
		missing: missing.map(({ message }) => message),
		score: wholePercent(score),
		hints: invest.flatMap(({ quality, reasons }) => (reasons.length > 0 ? [{ quality, reasons }] : [])),
		holds: invest.flatMap(({ quality, verdict }) => (verdict === 'holds' ? [quality] : [])),
		criteria: { done: item?.criteria.done ?? 0, total: item?.criteria.total ?? 0 },
		findings: findings.slice(0, mostFindings).map(({ severity, message, line }) => ({ severity, message, line })),
		questions: story.questions.flatMap(({ answered, text, persons }) => (answered ? [] : [{ text, persons }])),
		next,
		actions,
		unreadable: entry.readable ? undefined : reasonOf(entry),
	};
}

function reasonOf({ problems: [problem], path }: Entry): string {
	return problem ? `line ${problem.range.start.line + 1}: ${problem.message}` : path;
}
