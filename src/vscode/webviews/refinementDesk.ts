import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { toRange } from '../features/toDiagnostic';

/** How a step that ran in the editor ended: `left` when the user's work goes on there. */
export type StepEnd = 'back' | 'left';

/** The editor around a session's page: the story on the left, the page beside it. */
export interface RefinementDesk {
	/** Shows a story on the left; the page keeps the focus. */
	show(entry: Entry): Promise<void>;
	/** Goes to a story on the left. */
	goTo(entry: Entry): Promise<void>;
	/** Runs something that may ask and open files; comes back to the page unless the user's work goes on in the editor. */
	run(entry: Entry, work: () => Promise<StepEnd>): Promise<void>;
	/** Shows a text that is no file yet. */
	showText(markdown: string): Promise<void>;
	/** Takes the page away. */
	close(): void;
}

const storyColumn = vscode.ViewColumn.One;
const pageColumn = vscode.ViewColumn.Two;

/**
 * Makes room for story and page beside each other: a column that is not there would be the first one.
 * @returns the page's own
 */
export async function makeRoom(): Promise<vscode.ViewColumn> {
	if (vscode.window.tabGroups.all.length < 2)
		await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: 0, groups: [{}, {}] });
	return pageColumn;
}

export function createRefinementDesk(panel: vscode.WebviewPanel): RefinementDesk {
	const goTo = async (entry: Entry, preserveFocus: boolean) => {
		// The user may have closed everything on the left, by which the page came to stand there.
		if (panel.viewColumn === storyColumn) {
			panel.reveal(await makeRoom(), true);
		}
		await showLeft(entry, preserveFocus);
	};
	return {
		show: (entry) => goTo(entry, true),
		goTo: (entry) => goTo(entry, false),
		async run(entry, work) {
			// Files open in the group that has the focus, and the page's own is not the place for them.
			await goTo(entry, false);
			const before = new Set(tabsBeside(panel).map(uriOf));
			const end = await work();
			// What was made beside the story comes up when its turn comes.
			const added = tabsBeside(panel).filter((tab) => !tab.isDirty && !before.has(uriOf(tab)));
			if (added.length > 0) await vscode.window.tabGroups.close(added, true);
			if (end === 'back') panel.reveal(panel.viewColumn, false);
		},
		async showText(markdown) {
			const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: markdown });
			await vscode.window.showTextDocument(document, { viewColumn: storyColumn, preview: false });
		},
		close: () => panel.dispose(),
	};
}

function tabsBeside({ viewColumn }: vscode.WebviewPanel): readonly vscode.Tab[] {
	const group = vscode.window.tabGroups.all.find((each) => each.viewColumn === viewColumn);
	return group?.tabs.filter(({ input }) => input instanceof vscode.TabInputText) ?? [];
}

function uriOf({ input }: vscode.Tab): string | undefined {
	return input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
}

/** A file that is shown already keeps its cursor. */
async function showLeft(entry: Entry, preserveFocus: boolean): Promise<void> {
	const uri = vscode.Uri.parse(entry.uri, true);
	const isShown = vscode.window.visibleTextEditors.some(
		({ document, viewColumn }) => viewColumn === storyColumn && document.uri.toString() === uri.toString(),
	);
	const problem = entry.readable ? undefined : entry.problems[0];
	const start = problem ? toRange(problem.range).start : new vscode.Position(entry.line, 0);
	const keepsCursor = isShown && entry.anchor === undefined;
	const options: vscode.TextDocumentShowOptions = {
		viewColumn: storyColumn,
		preserveFocus,
		...(keepsCursor ? {} : { selection: new vscode.Range(start, start) }),
	};
	try {
		// `vscode.open` would make the story's group the active one, and keys such as the one that closes a tab go there.
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), options);
	} catch {
		// It copes with files that are no text.
		await vscode.commands.executeCommand('vscode.open', uri, options);
	}
}
