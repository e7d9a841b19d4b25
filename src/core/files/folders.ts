import type { Clock } from '../ports/clock';

/** Milliseconds of work after which others get their turn, and uris after which the clock is looked at. */
const slice = 8;
const stride = 1024;

/** All folders that some files lie in, at every depth, as uris without a slash at the end. In slices. */
export async function foldersOf(uris: Iterable<string>, clock: Clock): Promise<ReadonlySet<string>> {
	const folders = new Set<string>();
	await each(uris, clock, (uri) => {
		for (let folder = parentOf(uri); folder !== '' && !folders.has(folder); folder = parentOf(folder))
			folders.add(folder);
	});
	return folders;
}

/** Those of some files that lie in one of the folders, at any depth. In slices. */
export async function filesBelow(
	uris: Iterable<string>,
	folders: ReadonlySet<string>,
	clock: Clock,
): Promise<readonly string[]> {
	const below: string[] = [];
	const known = new Map<string, boolean>();
	const isBelow = (folder: string): boolean => {
		if (folder === '') return false;
		let answer = known.get(folder);
		if (answer === undefined) {
			answer = folders.has(folder) || isBelow(parentOf(folder));
			known.set(folder, answer);
		}
		return answer;
	};
	await each(uris, clock, (uri) => {
		if (isBelow(parentOf(uri))) below.push(uri);
	});
	return below;
}

async function each(uris: Iterable<string>, clock: Clock, look: (uri: string) => void): Promise<void> {
	let started = clock.now();
	let count = 0;
	for (const uri of uris) {
		look(uri);
		if (++count % stride === 0 && clock.now() - started > slice) {
			await clock.yield();
			started = clock.now();
		}
	}
}

function parentOf(uri: string): string {
	return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
