import { fillIn } from '../../protocol/fillIn';
import type { SessionCard, SessionView } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';

/** What is spoken when something else is to be seen; undefined when nothing of it is worth a word. */
export function describeChange(
	before: SessionView | undefined,
	now: SessionView,
	words: SessionStrings,
): string | undefined {
	if (now.kind === 'story') {
		const former = before?.kind === 'story' && before.card.key === now.card.key ? before.card : undefined;
		if (!former) {
			const { id, title } = now.card;
			return [
				fillIn(words.nowAt, id, title, now.place, now.of),
				missingWords(now.card, words),
				questionWords(now.card, words),
			]
				.filter((text) => text !== '')
				.join(' ');
		}
		const isSame = former.standing === now.card.standing && former.missing.join() === now.card.missing.join();
		return isSame ? undefined : missingWords(now.card, words);
	}
	if (before?.kind === now.kind && now.kind !== 'resume') return undefined;
	if (now.kind === 'summary') return `${now.summary.title}. ${now.summary.intro} ${words.summaryHelp}`;
	if (now.kind === 'resume') return fillIn(words.left, now.left, now.of);
	if (now.kind === 'empty') return now.stories ? words.nothingToRefine : words.noStories;
	return now.kind === 'error' ? fillIn(words.error, now.message) : undefined;
}

function missingWords({ id, standing, missing, unreadable }: SessionCard, words: SessionStrings): string {
	if (standing === 'gone') return fillIn(words.gone, id);
	if (standing === 'ready' || standing === 'dropped') return `${words[`is-${standing}`]}.`;
	if (unreadable !== undefined) return `${words.unreadable}: ${unreadable}`;
	return missing.length > 0 ? fillIn(words.nowMissing, missing.join(', ')) : `${words.isReady}.`;
}

function questionWords({ questions: { length } }: SessionCard, words: SessionStrings): string {
	if (length === 0) return '';
	return length === 1 ? words.hasQuestionsOne : fillIn(words.hasQuestions, length);
}
