import * as vscode from 'vscode';
import { type GitChange, type GitRepository, repositoryOf } from '../history/gitExtension';

/** Files of one repository that a session changed and that differ from the last commit. */
interface Changed {
	readonly repository: GitRepository;
	readonly files: readonly vscode.Uri[];
}

/** What a session could commit. */
export type Committable =
	| { readonly kind: 'files'; readonly files: readonly string[] }
	/** Undefined: nothing has changed. */
	| { readonly kind: 'nothing'; readonly reason: string | undefined };

/**
 * Looks for what a session changed and nobody has committed since.
 * @param uris of the files that the session changed
 */
export async function committable(uris: readonly string[]): Promise<Committable> {
	const changed = await changedIn(uris);
	if (changed === undefined) {
		const reason = vscode.l10n.t(
			"The editor's git extension knows no repository here, so there is nothing to commit to.",
		);
		return { kind: 'nothing', reason: uris.length > 0 ? reason : undefined };
	}
	const files = changed.flatMap((each) => each.files.map((uri) => vscode.workspace.asRelativePath(uri)));
	return files.length > 0 ? { kind: 'files', files } : { kind: 'nothing', reason: undefined };
}

/**
 * Commits what a session changed, and nothing else.
 * @returns why it was not done; undefined when it was
 */
export async function commitFiles(uris: readonly string[], message: string): Promise<string | undefined> {
	const changed = (await changedIn(uris)) ?? [];
	for (const { repository, files } of changed) {
		const names = new Set(files.map(String));
		const other = repository.state.indexChanges.find(({ uri }) => !names.has(uri.toString()));
		if (other) {
			const path = vscode.workspace.asRelativePath(other.uri);
			return vscode.l10n.t('{0} is staged and no part of this session: commit or unstage it first.', path);
		}
	}
	// Git looks at the disk.
	for (const document of vscode.workspace.textDocuments)
		if (document.isDirty && uris.includes(document.uri.toString())) await document.save();
	for (const { repository, files } of changed) {
		try {
			await repository.add(files.map(({ fsPath }) => fsPath));
			await repository.commit(message);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			return vscode.l10n.t('The commit was not made: {0}', why);
		}
	}
	return undefined;
}

/** By repository; undefined when there is none. What is not saved yet counts as changed. */
async function changedIn(uris: readonly string[]): Promise<readonly Changed[] | undefined> {
	const byRepository = new Map<GitRepository, Set<string>>();
	for (const uri of uris) {
		const repository = await repositoryOf(vscode.Uri.parse(uri, true), true);
		if (repository) byRepository.set(repository, (byRepository.get(repository) ?? new Set()).add(uri));
	}
	if (byRepository.size === 0) return undefined;
	const changed: Changed[] = [];
	for (const [repository, mine] of byRepository) {
		await repository.status();
		const differing = [...changesOf(repository).map(({ uri }) => uri), ...unsaved(mine)];
		const found = new Map(differing.map((uri) => [uri.toString(), uri]));
		const files = [...found].filter(([name]) => mine.has(name)).map(([, uri]) => uri);
		if (files.length > 0) changed.push({ repository, files });
	}
	return changed;
}

function changesOf({ state }: GitRepository): readonly GitChange[] {
	return [...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
}

function unsaved(uris: ReadonlySet<string>): readonly vscode.Uri[] {
	return vscode.workspace.textDocuments
		.filter(({ isDirty, uri }) => isDirty && uris.has(uri.toString()))
		.map(({ uri }) => uri);
}
