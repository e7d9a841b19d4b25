import { isItemType } from '../model/itemType';
import { defaultWorkflow } from '../model/status';
import { fileTitle } from '../util/paths';
import { commonKeys } from './commonKeys';
import type { Convention, NamedType, Signs } from './convention';
import { typeWords } from './typeWords';

/** What most conventions have in common; each spreads it and says what it does otherwise. */
export const commonConvention: Omit<Convention, 'name' | 'key' | 'classify'> = {
	workflow: defaultWorkflow,
	keeps: 'key',
	keys: commonKeys,
	labels: 'without-front-matter',
	writes: 'front-matter',
	parts: undefined,
	list: undefined,
	typeNamed: (word) => (isItemType(word) ? { type: word } : undefined),
	accepts: () => true,
	idFromPath: idInName,
	fieldsFromPath: () => ({}),
	normaliseId: (id) => id.trim().toLowerCase(),
	scopeOf: () => '',
	categoryOf: (_path, category) => category,
	pointsOf: () => undefined,
	rootOf: () => '',
	newFile: () => undefined,
};

/** The id with which a file's name begins, such as `US-12`, `US-AUTH-007` or `EPIC_01`; else the whole name. */
export function idInName(path: string): string {
	const title = fileTitle(path);
	return /^[A-Za-z]+(?:-[A-Z]+)*[-_]?\d+(?:\.\d+)*(?=$|[-_ .])/.exec(title)?.[0] ?? title;
}

/** Words for types in any spelling that is met: `user-story`, `Epic`, `bug`, `milestone`. */
export function typeNamedFreely(word: string): NamedType | undefined {
	return typeWords[word.toLowerCase().replace(/[^a-z]/g, '')];
}

/** True for a text with anything of a story: criteria, a story sentence, or fields. */
export function looksLikeItem(signs: Signs): boolean {
	return (signs.frontMatter && signs.fields) || signs.labels || signs.criteria || signs.story;
}
