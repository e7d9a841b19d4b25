import { readFileSync } from 'node:fs';

/**
 * The files of `dist` that one of them loads, itself included.
 * @param when `start`: what is loaded at once; `ever`: also what is loaded on demand
 */
export function loadedWith(file: string, when: 'start' | 'ever' = 'ever'): ReadonlySet<string> {
	const loaded = new Set([file]);
	for (const name of loaded) {
		const text = readFileSync(`dist/${name}`, 'utf8');
		for (const [, before = '', other = ''] of text.matchAll(/(.{0,2})\brequire\("\.\/([\w.-]+\.js)"\)/g)) {
			// What is asked for when the file itself is loaded stands in a declaration or a statement of its own.
			if (when === 'ever' || /[=;]$/.test(before)) loaded.add(other);
		}
	}
	return loaded;
}
