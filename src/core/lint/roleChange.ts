import type { TextRange } from '../model/textRange';
import type { Fix } from './rule';

/**
 * The fix that gives a story sentence another role, with the article that goes with it.
 * @param name as it stands in a sentence
 */
export function changeRole(text: string, { start, end }: TextRange, name: string): Fix {
	const [written = ''] = /\ban?[ \t]+$/i.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
	const right = /^[aeiou]/i.test(name) ? 'an ' : 'a ';
	// "a user" and "an hour" are right already: only another first letter needs a look.
	const keeps = written === '' || text.charAt(start).toLowerCase() === name.charAt(0).toLowerCase();
	const article = /^A/.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
	return {
		title: `Change the role to "${name}"`,
		edits: [
			keeps
				? { range: { start, end }, newText: name }
				: { range: { start: start - written.length, end }, newText: article + name },
		],
		safe: false,
	};
}
