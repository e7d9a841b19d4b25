import { fingerprint } from '../util/fingerprint';

/** More letters than any name needs; what is longer was pasted by mistake. */
const longestName = 60;

/** A name as it is written into files: in one line, without what cannot be seen. Empty where nothing is left. */
export function personName(words: string): string {
	return words
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, longestName)
		.trim();
}

/** The names in a text that lists them, each person once. */
export function personNames(words: string): readonly string[] {
	const names = new Map<string, string>();
	for (const part of words.split(/[,;\n]/)) {
		const name = personName(part);
		if (name !== '' && !names.has(personKey(name))) names.set(personKey(name), name);
	}
	return [...names.values()];
}

/** Equal for two spellings of one name that differ in capitals and spaces alone. */
export function personKey(name: string): string {
	return personName(name).toLowerCase().normalize('NFC');
}

/**
 * The file of a person's vote: a name of letters that every file system takes, with a number of the whole name, so that no two
 * persons share one.
 */
export function voteFileName(name: string): string {
	const key = personKey(name);
	const letters = key
		.normalize('NFD')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 24);
	const number = (fingerprint(key) & 0xffff).toString(16).padStart(4, '0');
	return `vote-${letters === '' ? '' : `${letters}-`}${number}.txt`;
}
