import { slugOf } from '../util/paths';
import { commonConvention, idInName, typeNamedFreely } from './commonConvention';
import { commonKeys } from './commonKeys';
import { isCompanion } from './companions';
import type { Convention } from './convention';
import { featureFolder } from './featureFolder';

/** Types of which one word in a front matter says enough; the others are words that other documents use as well. */
const plain = new Set(['story', 'epic', 'sprint']);

/** Documents in any folder whose front matter says what they are: `type: story`, `type: epic`, `type: sprint`. */
export const typedDocs: Convention = {
	...commonConvention,
	name: 'typed-docs',
	key: 'typed-docs',
	keys: {
		...commonKeys,
		type: ['type', 'doc_type', 'docType', 'doc-type', 'item_type', 'item-type'],
	},
	typeNamed: typeNamedFreely,

	classify: (path) => (/\.md$/i.test(path) && !isCompanion(path) ? 'by-text' : undefined),
	accepts: (_path, signs, type) => signs.frontMatter && (plain.has(type) || signs.fields),
	idFromPath: idInName,
	scopeOf: featureFolder,
	rootOf: featureFolder,

	newFile(type) {
		if (!plain.has(type)) return undefined;
		return {
			folder: type === 'story' ? 'stories' : `${type}s`,
			status: 'draft',
			idPrefix: type === 'story' ? 'US-' : `${type.toUpperCase()}-`,
			fileName: (id, title) => `${id}-${slugOf(title)}.md`,
			text: ({ id, title, status }) =>
				`${['---', `id: ${id}`, `type: ${type}`, `title: ${JSON.stringify(title)}`, `status: ${status}`, ...(type === 'story' ? ['acceptance_criteria: []'] : []), '---', ''].join('\n')}\n`,
		};
	},
};
