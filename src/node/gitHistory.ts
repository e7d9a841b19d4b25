import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { momentIn } from '../core/history/moment';
import type { Cancellation } from '../core/ports/cancellation';
import { type Commit, type History, HistoryError, type HistoryRef } from '../core/ports/history';
import { BlobReader } from './blobReader';
import { logFormat, readLog } from './readLog';
import { type GitResult, runGit } from './runGit';

/** Names that a list to choose from shows at most, of each kind. */
const mostRefs = 200;

const kinds = [
	['refs/tags/', 'tag'],
	['refs/heads/', 'branch'],
	['refs/remotes/', 'remote-branch'],
] as const;

/**
 * The history of the repositories on this machine, read by git itself. Every question is one process or two, whatever the
 * number of files. Only stored objects are looked at, never the work tree: reading that through git could run programs
 * that the repository names.
 * @param program path or name of git
 */
export function gitHistory(program: () => string = () => 'git'): History {
	const ask = (root: string, cancellation: Cancellation | undefined, ...args: readonly string[]) =>
		runGit({ program: program(), folder: folderOf(root), args, cancellation });

	/** Text of an answer, or the reason why there is none. */
	const answer = async (root: string, cancellation: Cancellation | undefined, ...args: readonly string[]) => {
		const result = await ask(root, cancellation, ...args);
		if (result.code !== 0) throw await faultOf(root, result, cancellation);
		return result.out.toString();
	};

	/** Where a folder lies in its repository: empty, or with a slash at the end. */
	const prefixOf = async (root: string, cancellation: Cancellation | undefined) =>
		(await answer(root, cancellation, 'rev-parse', '--show-prefix')).replace(/\r?\n$/, '');

	const faultOf = async (root: string, { complaint }: GitResult, cancellation: Cancellation | undefined) => {
		const folder = folderOf(root);
		const inside = await ask(root, cancellation, 'rev-parse', '--is-inside-work-tree');
		if (inside.code === 0) return new HistoryError('failed', `Git could not tell the history: ${complaint}`);
		if (!isBelowRepository(folder))
			return new HistoryError(
				'no-repository',
				`${folder} is in no git repository, so nothing is known of an earlier order.`,
			);
		return new HistoryError('refused', `Git does not open the repository of ${folder}: ${inside.complaint}`);
	};

	const verified = async (root: string, name: string, cancellation: Cancellation | undefined) => {
		if (name === '' || /^-|\p{Cc}/u.test(name)) return undefined;
		const { code, out } = await ask(
			root,
			cancellation,
			...['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
		);
		return code === 0 ? out.toString().trim() : undefined;
	};

	const stamped = async (root: string, cancellation: Cancellation | undefined, ...which: readonly string[]) => {
		const out = await answer(root, cancellation, 'log', '-1', '--format=%H %cI', '--no-patch', ...which);
		const [hash, date] = out.trim().split(' ');
		return hash && date ? { hash, date } : undefined;
	};

	const isShallow = async (root: string, cancellation?: Cancellation) =>
		(await answer(root, cancellation, 'rev-parse', '--is-shallow-repository')).trim() === 'true';

	return {
		async refs(root, cancellation) {
			const format = '--format=%(refname)%00%(refname:short)%00%(creatordate:iso-strict)%00%(HEAD)';
			const refs: HistoryRef[] = [];
			for (const [folder, kind] of kinds) {
				const limits = [`--count=${mostRefs}`, '--sort=-creatordate'];
				const out = await answer(root, cancellation, 'for-each-ref', format, ...limits, folder);
				for (const line of out.split('\n')) {
					const [full = '', name = '', date = '', head] = line.split('\0');
					// `origin/HEAD` is another name of a branch that is listed too; what has no date is no commit.
					if (name !== '' && date !== '' && !full.endsWith('/HEAD'))
						refs.push({ name, kind, date, current: head === '*' });
				}
			}
			return refs;
		},

		async resolve(root, name, cancellation): Promise<Commit> {
			const wanted = name.trim();
			const hash = await verified(root, wanted, cancellation);
			const named = hash && (await stamped(root, cancellation, hash, '--'));
			if (named) return named;
			// Also tells a folder without a repository from one without commits.
			const shallow = await isShallow(root, cancellation);
			if (!(await verified(root, 'HEAD', cancellation))) throw noCommits();
			const moment = momentIn(wanted);
			const last = moment && (await stamped(root, cancellation, '--first-parent', `--before=${moment}`, 'HEAD', '--'));
			if (last) return last;
			if (shallow && (moment || isHash(wanted)))
				throw new HistoryError(
					'shallow',
					`The repository is a shallow clone and does not reach back to "${wanted}": fetch the rest with git fetch --unshallow.`,
				);
			if (moment) throw new HistoryError('nothing-then', `The repository has no commit before ${wanted}.`);
			throw new HistoryError(
				'unknown-ref',
				`There is no tag, branch or commit "${wanted}", and it is no date: use one of those, or a date such as 2026-11-01 or "2 weeks ago".`,
			);
		},

		async files(root, commit, cancellation) {
			const out = await answer(root, cancellation, 'ls-tree', '-r', '-z', commit);
			return out
				.split('\0')
				.map((line) => /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line))
				.filter((match) => match !== null)
				.map(([, blob = '', file = '']) => ({ path: file, blob }));
		},

		async texts(root, blobs, take, cancellation) {
			if (blobs.length === 0) return;
			const reader = new BlobReader(take);
			const result = await runGit({
				program: program(),
				folder: folderOf(root),
				args: ['cat-file', '--batch', '--buffer'],
				input: `${blobs.join('\n')}\n`,
				cancellation,
				take: (chunk) => reader.read(chunk),
			});
			if (result.code !== 0) throw await faultOf(root, result, cancellation);
		},

		isShallow,

		async log(root, { since, paths, limit }, cancellation) {
			const prefix = await prefixOf(root, cancellation);
			if (!(await verified(root, 'HEAD', cancellation))) return [];
			const out = await answer(
				root,
				cancellation,
				...['log', '-z', '--raw', '--no-abbrev', '--no-renames', '-c', '-O/dev/null', '--encoding=UTF-8'],
				...['--no-color', '--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-notes', logFormat],
				...[`--max-count=${limit}`, since === undefined ? 'HEAD' : `${since}..HEAD`, '--'],
				...(paths.length > 0 ? paths : ['.']),
			);
			return readLog(out, prefix);
		},
	};
}

/** A workspace folder may also live where no program of this machine gets at it. */
function folderOf(root: string): string {
	if (root.startsWith('file:')) return fileURLToPath(root);
	throw new HistoryError(
		'no-repository',
		'The workspace folder is not on this machine, so git cannot tell its history.',
	);
}

function isHash(name: string): boolean {
	return /^[0-9a-f]{7,64}$/i.test(name);
}

function isBelowRepository(folder: string): boolean {
	for (let at = folder; ; at = path.dirname(at)) {
		if (existsSync(path.join(at, '.git'))) return true;
		if (at === path.dirname(at)) return false;
	}
}

function noCommits(): HistoryError {
	return new HistoryError('no-commits', 'The repository has no commit yet, so nothing is known of an earlier order.');
}
