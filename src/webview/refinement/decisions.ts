import { html, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { SessionView } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { keyButton } from './keyButton';
import { type StoryCommand, storyKeys } from './sessionKeys';

type StoryView = SessionView & { readonly kind: 'story' };

/** What repairs the story, with the keys. Nothing for one that is gone. */
export function actionButtons(
	{ card, fixed }: StoryView,
	words: SessionStrings,
	run: (command: StoryCommand) => void,
): TemplateResult {
	const disabled = fixed !== undefined;
	const next =
		card.next === undefined
			? []
			: [
					keyButton({
						key: storyKeys['next-step'],
						text: fillIn(words.nextStep, card.next),
						hint: words.keyNextStep,
						kind: 'main',
						disabled,
						action: () => run('next-step'),
					}),
				];
	const others = card.actions.map(({ name, repairs }) =>
		keyButton({
			key: storyKeys[name],
			text: words[name],
			...(repairs ? { hint: words.repairs, kind: 'repairs' as const } : {}),
			disabled,
			action: () => run(name),
		}),
	);
	const open = keyButton({ key: storyKeys.open, text: words.open, hint: words.keyOpen, action: () => run('open') });
	return html`<div class="row actions" role="group" aria-label=${words.actions}>${next}${others}${open}</div>`;
}

/** What the story comes to, and ways through the session. */
export function decisionButtons(
	{ card, canUndo, fixed }: StoryView,
	words: SessionStrings,
	run: (command: StoryCommand) => void,
): TemplateResult {
	const button = (
		command: StoryCommand,
		text: string,
		hint: string,
		more: { disabled?: boolean; kind?: 'main' } = {},
	) => keyButton({ key: storyKeys[command], text, hint, action: () => run(command), ...more });
	const disabled = fixed !== undefined || card.standing === 'gone';
	const isNext = card.missing.length === 0 && card.standing !== 'ready' && card.unreadable === undefined && !disabled;
	return html`<div class="row decide" role="group" aria-label=${words.decide}>
		${button('mark-ready', words.ready, words.keyReady, { disabled, ...(isNext ? { kind: 'main' } : {}) })}
		${button('skip', words.skip, words.keySkip)} ${button('drop', words.drop, words.keyDrop, { disabled })}
		${button('later', words.later, words.keyLater)}
		<span class="gap"></span>
		${button('undo', words.undo, words.keyUndo, { disabled: !canUndo })}
	</div>`;
}
