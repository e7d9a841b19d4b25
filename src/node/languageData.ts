import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LanguageData } from '../core/ports/languageData';

/** Reads the tagger's data from beside the running bundle. */
export const languageData: LanguageData = async () => {
	try {
		return await readFile(path.join(__dirname, 'english.json'), 'utf8');
	} catch {
		return undefined;
	}
};
