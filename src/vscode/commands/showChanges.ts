import * as vscode from 'vscode';
import { applyEdits, type Plan } from '../../core/model/textEdit';

const scheme = 'backlog-refinery-change';
/** Tells the documents of one showing from those of another. */
let number = 0;

/**
 * Shows what a plan would change, before and after side by side, and leaves the focus where it is.
 * @returns closes it again
 */
export async function showChanges(plan: Plan & { kind: 'change' }): Promise<vscode.Disposable> {
	const texts = new Map<string, string>();
	const shown = ++number;
	const virtual = (uri: vscode.Uri, when: string, text: string) => {
		const copy = vscode.Uri.from({ scheme, path: uri.path, query: `${shown}-${when}` });
		texts.set(copy.toString(), text);
		return copy;
	};
	const files = [
		...plan.edits.map(({ uri, before, edits }) => {
			const file = vscode.Uri.parse(uri, true);
			return [file, virtual(file, 'before', before), virtual(file, 'after', applyEdits(before, edits))] as const;
		}),
		...(plan.creations ?? []).map(({ uri, text }) => {
			const file = vscode.Uri.parse(uri, true);
			return [file, virtual(file, 'before', ''), virtual(file, 'after', text)] as const;
		}),
	];
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: (uri) => texts.get(uri.toString()),
	});
	const title = vscode.l10n.t('What changes: {0}', plan.label);
	const [only] = files;
	if (files.length === 1 && only) {
		const options = { preview: true, preserveFocus: true };
		await vscode.commands.executeCommand('vscode.diff', only[1], only[2], title, options);
	} else await vscode.commands.executeCommand('vscode.changes', title, files);
	return {
		dispose() {
			// Of several files the editor says behind the title how many there are.
			const isOurs = ({ label }: vscode.Tab) => label.startsWith(title);
			const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isOurs);
			// The documents stay readable until their tab is gone.
			void vscode.window.tabGroups.close(tabs, true).then(
				() => provider.dispose(),
				() => provider.dispose(),
			);
		},
	};
}
