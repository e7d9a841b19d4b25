import type { Entry } from '../model/item';
import { roleName } from './roleWords';

/** The index gives another array after each change, so one stands for one state of the backlog. */
const known = new WeakMap<readonly Entry[], readonly string[]>();

/** The names of the people that a backlog describes, in product order. Remembered: every story with such a role asks. */
export function personasIn(entries: readonly Entry[]): readonly string[] {
	let names = known.get(entries);
	if (!names) {
		const personas = entries.filter(({ type, title }) => type === 'persona' && title.trim() !== '');
		names = [...new Set(personas.map(({ title }) => title.trim()))];
		known.set(entries, names);
	}
	return names;
}

/** True when a backlog describes a role under this name. */
export function isPersona(role: string, personas: readonly string[]): boolean {
	const name = roleName(role);
	return personas.some((persona) => roleName(persona) === name);
}
