import type { Entry } from '../model/item';
import type { TextRange } from '../model/textRange';
import { wordDistance } from '../util/wordDistance';
import { namesOf, roleInSentence } from './personaTable';
import { changeRole } from './roleChange';
import { roleKey } from './roleKey';
import type { Fix } from './rule';

const mostOffered = 5;

/** The personas that a name may have been meant for, nearest first: those with a word of it, then those with fewer letters to change. */
export function nearestPersonas(name: string, personas: readonly Entry[]): readonly Entry[] {
	const wanted = roleKey(name);
	return personas
		.filter(({ title }) => title.trim() !== '')
		.map((persona) => ({
			persona,
			far: Math.min(...namesOf(persona).map((known) => distance(wanted, roleKey(known)))),
		}))
		.sort((a, b) => a.far - b.far)
		.slice(0, mostOffered)
		.map(({ persona }) => persona);
}

/** One fix for each of the nearest personas, which puts it in place of a role. */
export function personaRoles(text: string, role: TextRange, personas: readonly Entry[]): readonly Fix[] {
	const near = nearestPersonas(text.slice(role.start, role.end), personas);
	return [...new Set(near.map(roleInSentence))].map((name) => changeRole(text, role, name));
}

/** Longer than any name is far from another. */
const farthest = 60;

function distance(wanted: string, known: string): number {
	const words = new Set(known.split(' '));
	const shared = wanted.split(' ').filter((word) => words.has(word)).length;
	return (wordDistance(wanted, known, farthest) ?? farthest) - shared * farthest;
}
