import * as vscode from 'vscode';
import { isRuleId } from '../../core/lint/ruleIds';

/**
 * Rule pages have a scheme of their own, and `package.json` names the markdown preview as its editor. A click on a
 * diagnostic's code may not run a command, and a `file` address would open the page's source; this opens the rendered
 * page, without network, in the desktop and in the browser.
 */
export const ruleScheme = 'backlog-refinery-rule';

/** Address of the page of a rule; undefined for a code that is no rule. */
export function rulePage(id: string): vscode.Uri | undefined {
	if (!isRuleId(id)) return undefined;
	return vscode.Uri.from({ scheme: ruleScheme, path: `/${id}.md` });
}

/** Shows the pages that ship in the extension's folder `docs/rules`. */
export function registerRulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
		async provideTextDocumentContent(uri) {
			const id = /^\/([a-z-]+)\.md$/.exec(uri.path)?.[1];
			if (!id || !isRuleId(id)) return vscode.l10n.t('There is no such rule.');
			const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${id}.md`);
			return new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(
				await vscode.workspace.fs.readFile(page),
			);
		},
	});
}
