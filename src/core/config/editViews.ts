import type { TextEdit } from '../model/textEdit';
import { viewKey } from './boardSection';
import type { SavedView } from './config';
import { editedConfig } from './editedConfig';
import { ViewsPlace } from './viewsPlace';

/**
 * Keeps a view in the text of a `refinery.yml`: in the place of the one with its name, else behind the others. Everything else
 * stays as it is, byte by byte.
 * @param text undefined where there is no file yet: the edits then make its text out of the empty one
 * @returns the edits, or in one sentence why the file cannot be changed
 */
export function withView(text: string | undefined, view: SavedView): TextEdit[] | string {
	const kept = { ...view, name: view.name.trim(), filter: view.filter.trim() };
	if (kept.name === '') return 'A view needs a name.';
	return edited(
		text ?? '',
		(place) => place.put(kept),
		(views) => {
			const at = views.findIndex(({ name }) => viewKey(name) === viewKey(kept.name));
			return at < 0 ? [...views, kept] : views.with(at, kept);
		},
	);
}

/**
 * Takes the view with a name out of the text of a `refinery.yml`. Everything else stays as it is, byte by byte.
 * @returns the edits (none where there is no such view), or in one sentence why the file cannot be changed
 */
export function withoutView(text: string, name: string): TextEdit[] | string {
	return edited(
		text,
		(place) => place.remove(name),
		(views) => views.filter((view) => viewKey(view.name) !== viewKey(name)),
	);
}

const byHand = 'The views of refinery.yml are written in a way that cannot be changed here: edit the file.';

function edited(
	text: string,
	edit: (place: ViewsPlace) => TextEdit[] | undefined,
	wanted: (views: readonly SavedView[]) => readonly SavedView[],
): TextEdit[] | string {
	return editedConfig(text, {
		edit: (text) => edit(new ViewsPlace(text)),
		wanted: (config) => ({ ...config, board: { ...config.board, views: wanted(config.board.views) } }),
		byHand,
	});
}
