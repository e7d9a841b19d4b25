import * as vscode from 'vscode';
import { roleInSentence } from '../../core/lint/personaTable';
import { type Entry, entryKey } from '../../core/model/item';
import { presentItem } from '../../core/refine/presentItem';
import { rewriteStory as rewrite, type StoryWish } from '../../core/refine/rewriteStory';
import { type StoryWords, storyWordsIn } from '../../core/refine/storyWords';
import type { Session } from '../session';
import { askedRole } from './askedRole';
import { askedWords } from './askedWords';
import { refineText } from './refineText';
import { type CommandHandler, targetOf } from './target';

/**
 * Rewrite as User Story: who wants what and why, each begun with what the text says already. A key binding may say it:
 * `{ "role": "returning customer", "want": "to pay by card", "benefit": "I need no cash" }`.
 */
export function rewriteStory(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const said = wishIn(first);
		const wish = said ?? (await askForStory(session, entry));
		if (!wish) return;
		await refineText(
			session,
			{ entry, plan: (now) => session.backlog.planner.refine(now, rewrite(wish)), decided: said !== undefined },
			vscode.l10n.t('The story of {0} was rewritten.', entry.id),
		);
	};
}

/** Undefined when the user left. */
async function askForStory(session: Session, entry: Entry): Promise<StoryWish | undefined> {
	const { t } = vscode.l10n;
	const title = t('Rewrite {0} {1}', entry.id, entry.title);
	let { role, want, benefit } = await wordsNow(session, entry);
	let persona: string | undefined;
	for (let step = 1; step <= 3; ) {
		if (step === 1) {
			const asked = await askedRole(session, entry, { title, step, of: 3, present: role });
			if (!asked) return undefined;
			({ role, persona } = asked);
			step++;
			continue;
		}
		const asked = await askedWords({
			title,
			step,
			of: 3,
			value: step === 2 ? want : benefit,
			prompt: step === 2 ? t('As a {0}, I want …', role) : t('…, so that … (what gets better by it)'),
			placeholder: step === 2 ? t('to pay by card') : t('I need no cash'),
			...(step === 2 ? { required: t('Say what is wanted, for example "to pay by card".') } : {}),
		});
		if (!asked) return undefined;
		if (asked !== 'back' && step === 2) want = asked.words;
		else if (asked !== 'back') benefit = asked.words;
		step += asked === 'back' ? -1 : 1;
	}
	return { role, want, benefit, persona };
}

/** What the text says now; the role of the persona that a field names where it says none. */
async function wordsNow({ backlog: { index }, store }: Session, entry: Entry): Promise<StoryWords> {
	const { conventions } = index;
	const content = await store.read(entry.uri);
	const convention = conventions.named(entry.convention);
	const text = content.kind === 'text' ? content.text : '';
	const present = presentItem({ entry: index.get(entryKey(entry)) ?? entry, text, convention, conventions });
	if (typeof present === 'string') return { role: '', want: '', benefit: '' };
	const words = storyWordsIn(present.item, present.now.title);
	const { persona } = present.now;
	const named = persona === undefined ? undefined : index.find(persona, entry).find(({ type }) => type === 'persona');
	return words.role === '' && named ? { ...words, role: roleInSentence(named) } : words;
}

function wishIn(argument: unknown): StoryWish | undefined {
	const { role, want, benefit, persona } = (argument ?? {}) as Partial<Record<keyof StoryWish, unknown>>;
	if (typeof role !== 'string' || typeof want !== 'string') return undefined;
	return {
		role,
		want,
		benefit: typeof benefit === 'string' ? benefit : '',
		persona: typeof persona === 'string' ? persona : undefined,
	};
}
