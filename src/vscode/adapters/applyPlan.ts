import * as vscode from 'vscode';
import { applyEdits, type FileEdit, type Plan, type TextEdit } from '../../core/model/textEdit';
import { readContent, readDisk } from './readContent';

/** How carrying out a plan ended. `stale`: a text was no longer what the plan was made on; plan again. */
export type Applied =
	| { readonly kind: 'applied'; readonly undo: (() => Promise<Applied>) | undefined }
	| { readonly kind: 'stale'; readonly path: string }
	| { readonly kind: 'failed'; readonly reason: string };

/** Times the editor is asked to take an edit, and milliseconds between two of them. */
const attempts = 3;
const pause = 150;

/** A plan as the editor's edit, and the documents that are to be saved behind it. */
export interface PlannedEdit {
	readonly kind: 'edit';
	readonly edit: vscode.WorkspaceEdit;
	readonly toSave: readonly vscode.TextDocument[];
}

/** Turns a plan into a workspace edit, when all texts are still what it was made on. Changes nothing. */
export async function editOf(
	plan: Plan & { kind: 'change' },
): Promise<PlannedEdit | Exclude<Applied, { kind: 'applied' }>> {
	const edit = new vscode.WorkspaceEdit();
	const toSave: vscode.TextDocument[] = [];
	// Before the texts: a change under the old name can be lost with it.
	const renames = new Map((plan.renames ?? []).map(({ from, to }) => [from, vscode.Uri.parse(to, true)]));
	for (const [from, to] of renames) edit.renameFile(vscode.Uri.parse(from, true), to, { overwrite: false });
	for (const change of plan.edits) {
		const document = await openForChange(change);
		if (typeof document === 'string') return { kind: 'failed', reason: document };
		if (document.getText() !== change.before) return differs(document, change.before);
		addEdits(edit, renames.get(change.uri) ?? document.uri, document, change.edits, plan.label);
		if (!document.isDirty || (await holdsWhatIsOnDisk(document))) toSave.push(document);
	}
	for (const { uri, text } of plan.creations ?? []) {
		edit.createFile(vscode.Uri.parse(uri, true), { contents: new TextEncoder().encode(text), overwrite: false });
	}
	for (const { uri, text } of plan.removals ?? []) {
		const target = vscode.Uri.parse(uri, true);
		const content = await readContent(target, undefined);
		const rests = content.kind === 'text' && withOneLineEnd(content.text) === withOneLineEnd(text);
		if (!rests) return { kind: 'stale', path: vscode.workspace.asRelativePath(target) };
		edit.deleteFile(target);
	}
	return { kind: 'edit', edit, toSave };
}

/**
 * Carries out a plan as one workspace edit, which is one step to undo. Documents that had no unsaved changes are saved;
 * a document that had keeps them and the change together, unsaved.
 * @param opposite what the step that takes this one back is called
 */
export async function applyPlan(
	plan: Plan & { kind: 'change' },
	opposite = vscode.l10n.t('Undo: {0}', plan.label),
): Promise<Applied> {
	// The editor says of an edit of nothing that it did not take it.
	if (isNothing(plan)) return { kind: 'applied', undo: undefined };
	const planned = await taken(plan);
	if (planned.kind !== 'edit') return planned;
	const renames = new Map((plan.renames ?? []).map(({ from, to }) => [from, vscode.Uri.parse(to, true)]));
	for (const document of planned.toSave) {
		// A renamed file has its change under its new name. Of documents that no editor shows the editor keeps the newest 50
		// and closes the others; the edit has opened them anew.
		const to = renames.get(document.uri.toString()) ?? (document.isClosed ? document.uri : undefined);
		const changed = to ? await vscode.workspace.openTextDocument(to) : document;
		if (changed.isDirty && !(await changed.save())) return notSaved(changed, plan, planned.toSave);
	}
	return {
		kind: 'applied',
		undo: renames.size > 0 ? undefined : () => applyPlan(inverse(plan, opposite), plan.label),
	};
}

/**
 * Has the editor take the edit. It does not where it has read a document anew from the disk and the news of that is still on
 * its way here: then the plan may hold or not, which shows when the news has come.
 */
async function taken(plan: Plan & { kind: 'change' }): ReturnType<typeof editOf> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const planned = await editOf(plan);
		if (planned.kind !== 'edit' || (await vscode.workspace.applyEdit(planned.edit))) return planned;
		await new Promise<void>((resolve) => setTimeout(resolve, pause));
	}
	return { kind: 'failed', reason: vscode.l10n.t('The editor did not take the change. The files are as they were.') };
}

function isNothing({ edits, creations = [], removals = [], renames = [] }: Plan & { kind: 'change' }): boolean {
	return edits.length + creations.length + removals.length + renames.length === 0;
}

async function openForChange({ uri }: FileEdit): Promise<vscode.TextDocument | string> {
	const target = vscode.Uri.parse(uri, true);
	const path = vscode.workspace.asRelativePath(target);
	try {
		const { permissions } = await vscode.workspace.fs.stat(target);
		const writable = vscode.workspace.fs.isWritableFileSystem(target.scheme) !== false;
		if (!writable || (permissions ?? 0) & vscode.FilePermission.Readonly) {
			return vscode.l10n.t('{0} is read-only. Nothing was changed.', path);
		}
		return await vscode.workspace.openTextDocument(target);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return vscode.l10n.t('{0} cannot be opened: {1}', path, why);
	}
}

/** A change that was taken back leaves a document marked as unsaved although nothing in it is. */
async function holdsWhatIsOnDisk(document: vscode.TextDocument): Promise<boolean> {
	const disk = await readDisk(document.uri, undefined);
	return disk.kind === 'text' && disk.text === document.getText();
}

function addEdits(
	edit: vscode.WorkspaceEdit,
	target: vscode.Uri,
	document: vscode.TextDocument,
	edits: readonly TextEdit[],
	label: string,
): void {
	for (const { range, newText } of edits) {
		const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
		edit.replace(target, place, newText, { label, needsConfirmation: false });
	}
}

/**
 * A save that the disk refused: the change is taken back in all files, so that nothing shows what its file does not hold
 * and no half of the change is left.
 */
async function notSaved(
	document: vscode.TextDocument,
	plan: Plan & { kind: 'change' },
	toSave: readonly vscode.TextDocument[],
): Promise<Applied> {
	const path = vscode.workspace.asRelativePath(document.uri);
	const back = new vscode.WorkspaceEdit();
	for (const { uri, before, edits } of plan.edits) {
		const changed = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
		if (changed?.getText() !== applyEdits(before, edits)) continue;
		const whole = new vscode.Range(changed.positionAt(0), changed.positionAt(changed.getText().length));
		back.replace(changed.uri, whole, before);
	}
	await vscode.workspace.applyEdit(back);
	for (const other of toSave) if (other !== document && other.isDirty) await other.save();
	return { kind: 'failed', reason: vscode.l10n.t('{0} could not be saved. The change was taken back.', path) };
}

/** The plan that leads back, from the texts after the plan to those before it. */
function inverse(plan: Plan & { kind: 'change' }, label: string): Plan & { kind: 'change' } {
	const edits = plan.edits.map(({ uri, before, edits: forward }) => ({
		uri,
		before: applyEdits(before, forward),
		edits: invert(before, forward),
	}));
	return { kind: 'change', label, edits, creations: plan.removals ?? [], removals: plan.creations ?? [] };
}

function invert(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
	let shift = 0;
	return [...edits]
		.sort((a, b) => a.range.start - b.range.start)
		.map(({ range, newText }) => {
			const start = range.start + shift;
			shift += newText.length - (range.end - range.start);
			return { range: { start, end: start + newText.length }, newText: before.slice(range.start, range.end) };
		});
}

/** The document is newer than the plan, or cannot hold the file's mixed line ends without changing every one of them. */
function differs(document: vscode.TextDocument, before: string): Exclude<Applied, { kind: 'applied' }> {
	const path = vscode.workspace.asRelativePath(document.uri);
	if (withOneLineEnd(document.getText()) !== withOneLineEnd(before)) return { kind: 'stale', path };
	const reason =
		'Lines of {0} end in two different ways, and the editor would change them all. Save the file once in the editor, then try again.';
	return { kind: 'failed', reason: vscode.l10n.t(reason, path) };
}

function withOneLineEnd(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
