import * as vscode from 'vscode';
import type { Mention, SourcePlace } from '../../core/refine/draft';
import { mentionIn, type TodoComment, todoComment } from '../../core/refine/todoComment';
import { fileEntry } from '../adapters/fileEntry';

/** A text that a story can be made of. */
export interface FoundText {
	readonly text: string;
	/** Undefined for a text that is in no file of the workspace. */
	readonly place: SourcePlace | undefined;
	/** Where the story's id can be written, as the file then is; undefined where there is no such place any more. */
	readonly mention: (() => Mention | undefined) | undefined;
}

/** Lines below the one of the cursor that a comment is looked for in. */
const linesBelow = 50;

/** What is selected, else the comment on the line of the cursor; undefined when there is neither. */
export function textIn(document: vscode.TextDocument, selection: vscode.Selection): FoundText | undefined {
	if (document.getText(selection).trim() === '') return textAt(document, selection.active.line);
	const first = selection.start.line;
	// The line below is no part of a selection that ends at its start.
	const last = selection.end.character === 0 ? Math.max(first, selection.end.line - 1) : selection.end.line;
	const text = document.getText(selection);
	return { text, place: placeOf(document, first, last), mention: mentionAt(document, first) };
}

/** The comment on a line that says what is to be done. */
export function textAt(document: vscode.TextDocument, line: number): FoundText | undefined {
	const comment = commentAt(document, line);
	if (!comment) return undefined;
	const place = placeOf(document, line, line + comment.lastLine);
	return { text: comment.text, place, mention: mentionAt(document, line) };
}

/** With lines counted from the one that it is looked for on. */
function commentAt(document: vscode.TextDocument, line: number): TodoComment | undefined {
	const count = Math.min(linesBelow, document.lineCount - line);
	const lines = Array.from({ length: Math.max(0, count) }, (_, below) => document.lineAt(line + below).text);
	return todoComment(lines, 0);
}

function placeOf(document: vscode.TextDocument, first: number, last: number): SourcePlace | undefined {
	const file = placeInWorkspace(document);
	return file && { root: file.root, path: file.path, firstLine: first + 1, lastLine: last + 1 };
}

function mentionAt(document: vscode.TextDocument, line: number): FoundText['mention'] {
	const said = placeInWorkspace(document) && commentAt(document, line)?.text;
	if (said === undefined) return undefined;
	return () => {
		const comment = commentAt(document, line);
		if (comment?.text !== said) return undefined;
		const offset = document.offsetAt(new vscode.Position(line, 0));
		return mentionIn(document.uri.toString(), document.getText(), offset, comment);
	};
}

function placeInWorkspace({ uri, isUntitled }: vscode.TextDocument) {
	return isUntitled ? undefined : fileEntry(uri);
}
