import type { BoardLook } from '../../protocol/board';
import { isToBoard } from '../../protocol/boardMessages';
import { fillIn } from '../../protocol/fillIn';
import { type BoardModel, withPatch, withSnapshot } from './boardModel';
import type { BoardSession } from './boardSession';
import { Changes } from './changes';
import { Editor } from './editing';
import { Reorder } from './reorder';
import { stillAhead } from './ticks';

/** How long typing may pause before the filter is told to the host, in milliseconds. */
const typingPause = 80;

/** Turns messages and what the page asks for into changes of the session; the same for all modes. */
export class BoardController {
	readonly changes: Changes;
	readonly reorder: Reorder;
	readonly editor: Editor;
	private asking: ReturnType<typeof setTimeout> | undefined;
	/** The filter of which the outcome is still to be spoken. */
	private unspoken: string | undefined;

	constructor(private readonly session: BoardSession) {
		this.changes = new Changes(session);
		this.reorder = new Reorder(session, this.changes);
		this.editor = new Editor(session, this.changes, this.reorder);
	}

	/** Takes a message from the host, of whatever shape. */
	receive(message: unknown): void {
		if (!isToBoard(message)) {
			this.session.post({ type: 'problem', text: `The board got a message it does not know: ${excerpt(message)}` });
			return;
		}
		if (message.type === 'changed') {
			this.changes.changed(message.change, message.message, message.back, message.reason);
		} else if (message.type === 'refused') this.changes.refused(message.change, message.reason);
		else if (message.type === 'detail') {
			const { key, detail } = message;
			this.session.set({ detail: { key, detail }, ticks: stillAhead(this.session.ticks, key) });
		} else if (message.type === 'moves') this.session.set({ moves: message });
		else if (message.type === 'snapshot') this.replace(withSnapshot(message));
		else {
			const next = withPatch(this.session.model, message);
			if (next) this.replace(next);
			else this.session.post({ type: 'resend' });
		}
	}

	/** Opens the file of a card. */
	open(key: string): void {
		this.session.post({ type: 'open', key, line: undefined });
	}

	/** Shows something else. The old rows stay until the host has answered; it is asked at once, but when a filter is typed. */
	look(change: Partial<BoardLook>): void {
		const { look: before } = this.session;
		const look = { ...before, ...change };
		const others = look.lanes === before.lanes ? {} : { heading: undefined, folded: new Set<string>() };
		this.session.set({ look, lift: undefined, ...others });
		if (look.filter !== before.filter) this.unspoken = look.filter;
		clearTimeout(this.asking);
		const ask = () => this.session.post({ type: 'look', look: this.session.look });
		const isTyped = change.filter !== undefined && change.mode === undefined;
		if (isTyped) this.asking = setTimeout(ask, typingPause);
		else ask();
	}

	private replace(model: BoardModel): void {
		const { lift, editing, words } = this.session;
		const held = lift?.keys ?? (editing && [editing.key]);
		const lost = held && missingOf(held, model);
		if (lost !== undefined) this.session.say(fillIn(words.gone, this.session.cardOf(lost)?.id ?? ''), true);
		this.session.set(lost === undefined ? { model } : { model, lift: undefined, editing: undefined });
		this.sayMatches();
	}

	private sayMatches(): void {
		const { view, words } = this.session;
		const { filter, problem, keys } = view.matches;
		if (this.unspoken === undefined || filter !== this.unspoken) return;
		this.unspoken = undefined;
		const counted = keys
			? fillIn(words.countOfSpoken, view.visible.length, view.cards.length)
			: fillIn(words.count, view.cards.length);
		this.session.say(problem ?? counted);
	}
}

/** The first of some cards that is gone or cannot be read any more. */
function missingOf(keys: readonly string[], model: BoardModel): string | undefined {
	const there = new Set(model.cards.filter((card) => card.unreadable === undefined).map((card) => card.key));
	return keys.find((key) => !there.has(key));
}

function excerpt(message: unknown): string {
	return String(JSON.stringify(message)).slice(0, 200);
}
