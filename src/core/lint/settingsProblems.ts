import type { Problem } from '../model/problem';
import type { FileStore } from '../ports/fileStore';

/** What is wrong with a `refinery.yml`, in the order of the file; nothing where there is none. */
export async function settingsProblems(store: FileStore, uri: string): Promise<readonly Problem[]> {
	const content = await store.read(uri);
	if (content.kind === 'missing') return [];
	if (content.kind === 'refused') {
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		return [{ code: 'config-invalid', message: content.reason, severity: 'error', range }];
	}
	// The YAML reader and the rules are large, and most workspaces have no such file.
	const [{ readConfig }, { ruleMetas }] = await Promise.all([import('../config/readConfig'), import('./catalogue')]);
	return readConfig(content.text, { rules: ruleMetas }).problems;
}
