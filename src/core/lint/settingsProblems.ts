import type { Problem } from '../model/problem';
import type { FileStore } from '../ports/fileStore';
import { ruleIds } from './ruleIds';

/** What is wrong with a `refinery.yml`, in the order of the file; nothing where there is none. */
export async function settingsProblems(store: FileStore, uri: string): Promise<readonly Problem[]> {
	const content = await store.read(uri);
	if (content.kind === 'missing') return [];
	if (content.kind === 'refused') {
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		return [{ code: 'config-invalid', message: content.reason, severity: 'error', range }];
	}
	// The YAML reader is large, and most workspaces have no such file.
	const { readConfig } = await import('../config/readConfig');
	return readConfig(content.text, { rules: ruleIds }).problems;
}
