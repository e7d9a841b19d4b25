import { isPerson } from './mentions';

/**
 * A name as it can be written behind `@`: `@mara` and `mara@example.org` become `mara`, `Mara Lind` becomes `mara-lind`.
 * @returns undefined for a name without a letter
 */
export function handleOf(name: string): string | undefined {
	const [bare = ''] = name.trim().replace(/^@/, '').split('@');
	if (isPerson(bare)) return bare;
	const handle = bare
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_.]+/gu, '-')
		.replace(/^[-._\p{N}]+|[-.]+$/gu, '');
	return isPerson(handle) ? handle : undefined;
}

/** Persons from several sources, each once, those that are named most often in the first source that has them first. */
export function knownPersons(sources: readonly (readonly string[])[]): readonly string[] {
	const known = new Map<string, string>();
	for (const names of sources) {
		const counts = new Map<string, { handle: string; count: number }>();
		for (const handle of names.map(handleOf)) {
			if (handle === undefined) continue;
			const key = handle.toLowerCase();
			const counted = counts.get(key);
			if (counted) counted.count++;
			else counts.set(key, { handle, count: 1 });
		}
		const often = [...counts].sort(([, a], [, b]) => b.count - a.count || (a.handle < b.handle ? -1 : 1));
		for (const [key, { handle }] of often) if (!known.has(key)) known.set(key, handle);
	}
	return [...known.values()];
}
