import { folded } from './searchText';
import type { TermValue } from './terms';

/** Whether a field's value is one that was asked for. */
export type NameTest = (value: string) => boolean;

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * How names such as ids, labels and sprints are compared: in any case of letters, a blank like a hyphen or an underscore. A value
 * in quotation marks is the whole name; another one also stands for names that go on behind it, but cuts no word and no number
 * (`EP-3` is not EP-30); with `*` at its end it stands for everything that begins like this.
 */
export function nameTest({ text, quoted }: TermValue): NameTest {
	const wanted = nameOf(text);
	if (quoted) return (value) => nameOf(value) === wanted;
	if (wanted.endsWith('*')) {
		const beginning = wanted.slice(0, -1);
		return (value) => nameOf(value).startsWith(beginning);
	}
	const endsInWord = letterOrDigit.test(lastCharacter(wanted));
	return (value) => {
		const name = nameOf(value);
		if (!name.startsWith(wanted)) return false;
		return name.length === wanted.length || !(endsInWord && letterOrDigit.test(characterAt(name, wanted.length)));
	};
}

/** Assignees are written with and without the sign in front. */
function nameOf(text: string): string {
	return folded(text.trim().replace(/^@/, '')).replace(/[\s_]+/g, '-');
}

function lastCharacter(text: string): string {
	return [...text.slice(-2)].at(-1) ?? '';
}

function characterAt(text: string, at: number): string {
	return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
