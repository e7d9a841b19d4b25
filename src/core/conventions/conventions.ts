import { type Config, noConfig } from '../config/config';
import type { FileEntry } from '../ports/fileStore';
import { backlogMd } from './backlogMd';
import { bmad } from './bmad';
import type { Claim, Convention } from './convention';
import { projectman } from './projectman';
import { refinery } from './refinery';
import { specKit } from './specKit';
import { typedDocs } from './typedDocs';
import { userStoryFolder } from './userStoryFolder';

/** The conventions that need no settings, the more particular first: the first that takes a file for an item reads it. */
export const standardConventions: readonly Convention[] = [
	projectman,
	specKit,
	backlogMd,
	refinery,
	bmad,
	userStoryFolder,
	typedDocs,
];

/** A convention that may read a file, and as what. */
export interface Claimed {
	readonly convention: Convention;
	readonly claim: Claim;
}

/** The conventions of one workspace folder, the first to ask first, and which of its files are no items whatever they look like. */
export interface FolderConventions {
	/** Uri of the folder. */
	readonly root: string;
	readonly conventions: readonly Convention[];
	readonly config: Config;
	isIgnored(path: string): boolean;
}

/** Which conventions hold where in a workspace. */
export class Conventions {
	readonly #folders: ReadonlyMap<string, FolderConventions>;
	readonly #byKey: ReadonlyMap<string, Convention>;

	/**
	 * @param folders those whose settings or boards ask for more than the standard conventions
	 * @param former conventions by which entries were read that are still about; they answer for those, and read nothing
	 */
	constructor(folders: readonly FolderConventions[] = [], former: readonly Convention[] = []) {
		this.#folders = new Map(folders.map((folder) => [folder.root, folder]));
		const all = [...standardConventions, ...folders.flatMap(({ conventions }) => conventions)];
		this.#byKey = new Map([...former, ...all].map((convention) => [convention.key, convention]));
	}

	/** All of them, without repetition. */
	get all(): readonly Convention[] {
		return [...this.#byKey.values()];
	}

	/** Those that hold in a workspace folder, the more particular first. */
	in(root: string): readonly Convention[] {
		return this.#folders.get(root)?.conventions ?? standardConventions;
	}

	/** The settings of a workspace folder. */
	configOf(root: string): Config {
		return this.#folders.get(root)?.config ?? noConfig;
	}

	/** Those that are asked about a file, the more particular first; none where the settings leave it out. */
	asked({ root, path }: Pick<FileEntry, 'root' | 'path'>): readonly Convention[] {
		const folder = this.#folders.get(root);
		if (!folder) return standardConventions;
		return folder.isIgnored(path) ? [] : folder.conventions;
	}

	/** Which conventions may read a file by its path, the more particular first. */
	claims(file: Pick<FileEntry, 'root' | 'path'>): readonly Claimed[] {
		const claims: Claimed[] = [];
		for (const convention of this.asked(file)) {
			const claim = convention.classify(file.path);
			if (claim) claims.push({ convention, claim });
		}
		return claims;
	}

	/** Whether there is one. */
	mayRead(file: Pick<FileEntry, 'root' | 'path'>): boolean {
		return this.asked(file).some((convention) => convention.classify(file.path) !== undefined);
	}

	/**
	 * The convention of an entry, by the key that the entry carries.
	 * @throws RangeError for a key that no convention has or had
	 */
	named(key: string): Convention {
		const found = this.#byKey.get(key);
		if (!found) throw new RangeError(`There is no convention named ${key}`);
		return found;
	}
}
