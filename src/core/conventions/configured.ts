import type { Config, FieldMap } from '../config/config';
import type { Convention, FieldKeys } from './convention';

/** A convention with what a project's settings change of it, for one workspace folder. */
export function configured(convention: Convention, config: Config, root: string): Convention {
	const { workflow, estimation, ids, fields } = config;
	return {
		...convention,
		key: `${convention.key}@${root}`,
		// A board's columns are its statuses, whatever else the project says.
		workflow: convention.list === undefined ? (workflow ?? convention.workflow) : convention.workflow,
		keys: withSpellings(convention.keys, fields),
		pointsOf: (words) => convention.pointsOf(words) ?? sizeIn(words, estimation.sizes),
		newFile(type) {
			const made = convention.newFile(type);
			const prefix = ids.prefixes[type];
			const status = workflow && type !== 'persona' ? workflow[0]?.name : undefined;
			return (
				made && {
					...made,
					idScheme: ids.scheme,
					...(prefix === undefined || made.idPrefix === undefined ? {} : { idPrefix: prefix }),
					...(status === undefined ? {} : { status }),
				}
			);
		},
	};
}

/** Spellings of fields with a project's own ones before them. */
export function withSpellings(keys: FieldKeys, fields: FieldMap): FieldKeys {
	const entries = Object.entries(fields) as readonly (readonly [keyof FieldKeys, readonly string[]])[];
	if (entries.length === 0) return keys;
	const merged: Record<string, readonly string[]> = { ...keys };
	for (const [field, spellings] of entries) merged[field] = [...new Set([...spellings, ...keys[field]])];
	return merged as FieldKeys;
}

function sizeIn(words: string, sizes: Readonly<Record<string, number>>): number | undefined {
	const wanted = words.trim().toLowerCase();
	const name = Object.keys(sizes).find((size) => size.toLowerCase() === wanted);
	return name === undefined ? undefined : sizes[name];
}
