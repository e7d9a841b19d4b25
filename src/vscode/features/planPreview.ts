import * as vscode from 'vscode';
import { applyEdits, type Plan } from '../../core/model/textEdit';
import { unifiedDiff } from '../../core/util/unifiedDiff';

const scheme = 'backlog-refinery-preview';

/** Texts of open previews, by uri. */
const texts = new Map<string, string>();
let provider: vscode.Disposable | undefined;
let number = 0;

/**
 * Shows what a plan would change as one read-only document, a difference for each file, beside what has the focus.
 * @param title the document's name
 * @param owner disposes of what stands behind previews with the extension
 */
export async function previewPlan(
	plan: Plan & { kind: 'change' },
	title: string,
	owner: vscode.ExtensionContext,
): Promise<vscode.Uri> {
	if (!provider) {
		provider = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(scheme, {
				provideTextDocumentContent: (uri) => texts.get(uri.toString()),
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
		);
		owner.subscriptions.push(provider);
	}
	number++;
	const uri = vscode.Uri.from({ scheme, path: `/${number}/${title}.diff` });
	texts.set(uri.toString(), diffOf(plan));
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
	return uri;
}

function diffOf({ edits }: Plan & { kind: 'change' }): string {
	return edits
		.map(({ uri, before, edits: changes }) => {
			const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
			return unifiedDiff(path, before, applyEdits(before, changes));
		})
		.join('');
}
