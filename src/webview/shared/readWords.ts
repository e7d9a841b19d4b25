import { readPageData } from './host';

/** The host's words, and the English ones for what is missing there. */
export function readWords<Words extends Readonly<Record<string, string>>>(
	english: Words,
): { [K in keyof Words]: string } {
	const given = (readPageData() as { strings?: Partial<Record<keyof Words, string>> } | null)?.strings ?? {};
	return { ...english, ...given };
}
