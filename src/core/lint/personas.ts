import type { Entry } from '../model/item';
import { roleName } from './roleWords';

/** The names of the people that a backlog describes, in product order. */
export function personasIn(entries: readonly Entry[]): string[] {
	const names = entries
		.filter(({ type, title }) => type === 'persona' && title.trim() !== '')
		.map(({ title }) => title);
	return [...new Set(names.map((name) => name.trim()))];
}

/** True when a backlog describes a role under this name. */
export function isPersona(role: string, personas: readonly string[]): boolean {
	const name = roleName(role);
	return personas.some((persona) => roleName(persona) === name);
}
