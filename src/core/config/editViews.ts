import type { TextEdit } from '../model/textEdit';
import type { SavedView } from './config';

/**
 * Keeps a view in the text of a `refinery.yml`: in the place of the one with its name, else behind the others.
 * @param text undefined where there is no file yet: the edit then makes its text out of the empty one
 * @returns the edits, or in one sentence why the file cannot be changed
 */
export function withView(_text: string | undefined, _view: SavedView): TextEdit[] | string {
	return [];
}

/**
 * Takes the view with a name out of the text of a `refinery.yml`.
 * @returns the edits (none where there is no such view), or in one sentence why the file cannot be changed
 */
export function withoutView(_text: string, _name: string): TextEdit[] | string {
	return [];
}
