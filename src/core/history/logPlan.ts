import { changeBetween, type Plan, refused } from '../model/textEdit';
import type { FileStore } from '../ports/fileStore';
import { logLineOf, type Reason, withLogLine } from './reasons';

/**
 * Plans one line more in the log of decisions, which is made when it is missing.
 * @param path of the log, relative to the workspace folder
 */
export async function logPlan(
	store: FileStore,
	root: string,
	path: string,
	reason: Reason & { readonly day: string },
): Promise<Plan> {
	const uri = store.resolve(path, root);
	if (uri === undefined) return refused(`${path} leads out of the workspace folder, so the reason is kept nowhere.`);
	const content = await store.read(uri);
	if (content.kind === 'refused') return refused(`The reason cannot be put into ${path}: ${content.reason}`);
	const label = `Note why ${reason.ids.join(', ')} moved`;
	const before = content.kind === 'text' ? content.text : undefined;
	const text = withLogLine(before, logLineOf(reason));
	if (before === undefined) return { kind: 'change', label, edits: [], creations: [{ uri, text }] };
	return { kind: 'change', label, edits: [{ uri, before, edits: [changeBetween(before, text)] }] };
}
