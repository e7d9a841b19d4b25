import type * as vscode from 'vscode';
import { personName, personNames } from '../../core/estimation/person';
import { pokerSteps } from '../estimation/pokerSteps';
import { showPoker } from '../estimation/showPoker';
import { whoVotes } from '../estimation/whoVotes';
import type { Session } from '../session';
import { type CommandHandler, targetOf } from './target';

/**
 * Planning Poker: asks who estimates the first time, then shows where the round stands. A key binding or another command may say
 * a step instead: `{ "names": ["Ada", "Ben"] }`, `{ "as": "Ada", "vote": "3" }`, `{ "newRound": true }` or `{ "accept": "5" }`.
 */
export function planningPoker(session: Session, memory: vscode.Memento): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const steps = pokerSteps(session, entry);
		const { names, as, vote, newRound, accept } = stepIn(first);
		if (names) await steps.name(names);
		if (as && vote) await steps.vote(as, vote);
		if (newRound) await steps.newRound();
		if (accept) await steps.accept(accept);
		if (names || vote || newRound || accept) return;
		const { round, named } = await steps.read();
		if ((round === 0 || named.length === 0) && !(await steps.askNames(named))) return;
		const me = await whoVotes(memory, entry.root, (await steps.read()).named);
		if (me) await showPoker(session, steps, memory, me);
	};
}

interface SaidStep {
	readonly names?: readonly string[];
	readonly as?: string;
	readonly vote?: string;
	readonly newRound?: boolean;
	readonly accept?: string;
}

function stepIn(argument: unknown): SaidStep {
	const said = (typeof argument === 'object' && argument !== null ? argument : {}) as Record<string, unknown>;
	const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
	return {
		...(Array.isArray(said.names) ? { names: personNames(said.names.map(word).join('\n')) } : {}),
		...(word(said.as) === '' ? {} : { as: personName(word(said.as)) }),
		...(word(said.vote) === '' ? {} : { vote: word(said.vote) }),
		newRound: said.newRound === true,
		...(word(said.accept) === '' ? {} : { accept: word(said.accept) }),
	};
}
