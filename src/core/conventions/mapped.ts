import picomatch from 'picomatch/posix.js';
import type { SourceConfig } from '../config/config';
import { commonConvention, idInName, typeNamedFreely } from './commonConvention';
import { isCompanion } from './companions';
import type { Convention } from './convention';
import { standardConventions } from './conventions';
import { featureFolder } from './featureFolder';

/** Files of which only `refinery.yml` says that they are items: front matter and labels are read, in any spelling of the fields. */
const mappedFiles: Convention = {
	...commonConvention,
	name: 'mapped',
	key: 'mapped',
	labels: 'always',
	typeNamed: typeNamedFreely,
	classify: () => 'story',
	idFromPath: idInName,
	scopeOf: featureFolder,
	rootOf: (path) => path.slice(0, path.lastIndexOf('/') + 1),
};

/**
 * The convention of a source that `refinery.yml` names: the one that it says, for the files that it says.
 * @param position of the source in the file, which tells it from others
 */
export function mapped({ path: glob, exclude, convention, type }: SourceConfig, position: number): Convention {
	const base = standardConventions.find(({ name }) => name === convention) ?? mappedFiles;
	const isSource = picomatch(glob, { ignore: [...exclude], dot: true });
	return {
		...base,
		key: `${base.name}:${position}`,
		classify: (path) => (isSource(path) && !isCompanion(path) ? (type ?? base.classify(path) ?? 'story') : undefined),
		accepts: () => true,
	};
}

/** Tells which files globs leave out; none without globs. */
export function ignoring(globs: readonly string[]): (path: string) => boolean {
	return globs.length > 0 ? picomatch([...globs], { dot: true }) : () => false;
}
