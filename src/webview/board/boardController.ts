import { isToBoard } from '../../protocol/boardMessages';
import { fillIn } from '../shared/fillIn';
import type { BoardCommand } from './boardKeys';
import { withPatch, withSnapshot } from './boardModel';
import type { BoardSession } from './boardSession';
import type { Step } from './placement';
import { Reorder } from './reorder';

/** How long typing may pause before the number of matches is spoken, in milliseconds. */
const typingPause = 400;

/** Turns messages and keys into changes of the session. */
export class BoardController {
	readonly reorder: Reorder;
	private counting: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly session: BoardSession) {
		this.reorder = new Reorder(session);
	}

	/** Takes a message from the host, of whatever shape. */
	receive(message: unknown): void {
		if (!isToBoard(message)) {
			this.session.post({ type: 'problem', text: `The board got a message it does not know: ${excerpt(message)}` });
			return;
		}
		if (message.type === 'moved') this.reorder.moved(message.move, message.message, message.undo);
		else if (message.type === 'refused') this.reorder.refused(message.move, message.reason);
		else if (message.type === 'snapshot') this.replace(withSnapshot(message));
		else {
			const next = withPatch(this.session.model, message);
			if (next) this.replace(next);
			else this.session.post({ type: 'resend' });
		}
	}

	/** Does what a key on the list asks for. `page` is the number of rows that fit into the view. */
	run(command: BoardCommand, page: number): void {
		// What the rows have to say now matters more than the count of a moment ago.
		clearTimeout(this.counting);
		const key = this.session.view.active;
		if (command.kind === 'undo') this.reorder.undo();
		else if (command.kind === 'drop') this.reorder.drop();
		else if (command.kind === 'cancel') this.reorder.cancel();
		else if (key === undefined || command.kind === 'filter') return;
		else if (command.kind === 'focus') this.focusBy(toStep(command.to, page));
		else if (command.kind === 'move') this.reorder.step(key, toStep(command.step, page));
		else if (command.kind === 'lift') this.reorder.lift(key);
		else this.ask(command.kind, key);
	}

	/** Asks the host to do something with a card. */
	ask(type: 'open' | 'set-points' | 'set-status', key: string): void {
		const card = this.session.cardOf(key);
		const why = type === 'open' ? undefined : (card?.unreadable ?? this.session.whyFixed);
		if (why !== undefined) this.session.say(fillIn(this.session.words.cannotChange, card?.id ?? '', why), true);
		else this.session.post({ type, key });
	}

	/** Makes a row the one that keys act on. */
	focus(key: string): void {
		this.session.set({ active: key });
	}

	/** Shows only the cards that match. */
	filter(text: string): void {
		this.session.set({ filter: text, lift: undefined });
		clearTimeout(this.counting);
		this.counting = setTimeout(() => this.sayCount(), typingPause);
	}

	private sayCount(): void {
		const { view, words } = this.session;
		const isFiltered = view.filter.trim() !== '';
		const counted = fillIn(words.countOfSpoken, view.visible.length, view.cards.length);
		this.session.say(isFiltered ? counted : fillIn(words.count, view.cards.length));
	}

	private replace(model: BoardSession['model']): void {
		const { lift } = this.session;
		const lost = lift && !model.cards.some((card) => card.key === lift.key && card.unreadable === undefined);
		if (lost) this.session.say(fillIn(this.session.words.gone, this.session.cardOf(lift.key)?.id ?? ''), true);
		this.session.set(lost ? { model, lift: undefined } : { model });
	}

	private focusBy(step: Step): void {
		const { visible, active } = this.session.view;
		const from = visible.findIndex((card) => card.key === active);
		const last = visible.length - 1;
		const to = step === 'top' ? 0 : step === 'bottom' ? last : Math.max(0, Math.min(last, from + step));
		this.session.set({ active: visible[to]?.key });
	}
}

function toStep(step: Step | 'page-up' | 'page-down', page: number): Step {
	if (step === 'page-up') return -page;
	return step === 'page-down' ? page : step;
}

function excerpt(message: unknown): string {
	return String(JSON.stringify(message)).slice(0, 200);
}
