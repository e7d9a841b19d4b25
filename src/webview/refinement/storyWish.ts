import { fillIn } from '../../protocol/fillIn';
import type { FromSession, SessionView } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import type { Asking } from './reasonForm';
import type { StoryCommand } from './sessionKeys';

/** What a command on a story comes to: a message, a question for the reason, or a refusal. */
export type StoryWish =
	| { readonly kind: 'send'; readonly message: FromSession }
	| { readonly kind: 'ask'; readonly what: Asking }
	| { readonly kind: 'refuse'; readonly text: string }
	| { readonly kind: 'nothing' };

export function storyWish(
	{ card, fixed }: SessionView & { kind: 'story' },
	command: StoryCommand,
	words: SessionStrings,
): StoryWish {
	const { key, id, missing, next, standing, actions } = card;
	const send = (message: FromSession): StoryWish => ({ kind: 'send', message });
	const refuse = (text: string): StoryWish => ({ kind: 'refuse', text });
	switch (command) {
		case 'previous':
			return send({ type: 'step', by: -1 });
		case 'next':
			return send({ type: 'step', by: 1 });
		case 'timer':
		case 'end':
		case 'undo':
			return send({ type: command });
		case 'open':
		case 'skip':
		case 'later':
			return send({ type: command, key });
	}
	if (fixed !== undefined) return refuse(fillIn(words.readOnly, fixed));
	if (standing === 'gone') return refuse(fillIn(words.gone, id));
	switch (command) {
		case 'drop':
			return { kind: 'ask', what: 'drop' };
		case 'mark-ready':
			return missing.length > 0 ? { kind: 'ask', what: 'ready' } : send({ type: 'mark-ready', key, reason: undefined });
		case 'next-step':
			return next === undefined ? refuse(words.isReady) : send({ type: 'next-step', key });
		default:
			return actions.some(({ name }) => name === command)
				? send({ type: 'act', key, action: command })
				: { kind: 'nothing' };
	}
}
