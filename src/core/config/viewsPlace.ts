import type { TextEdit } from '../model/textEdit';
import { viewKey } from './boardSection';
import { composeYaml } from './composeYaml';
import type { SavedView } from './config';
import { flowView, viewLines, viewPairs } from './viewText';
import { isEmpty, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from './yamlNode';
import { endOfEntry, entryOf, LineEdits } from './yamlPlaces';

/** What cannot be done gives undefined. */
type Edits = TextEdit[] | undefined;

/** The place of the views in the text of a settings file without syntax errors, and how to change it. */
export class ViewsPlace {
	readonly #text: string;
	readonly #lines: LineEdits;
	/** Undefined for a file that says nothing. */
	readonly #root: YamlNode | undefined;

	constructor(text: string) {
		this.#text = text;
		this.#lines = new LineEdits(text);
		const document = composeYaml(text);
		this.#root = typeof document === 'string' ? undefined : document.root;
	}

	/** Writes a view over the one with its name, or behind the others. */
	put(view: SavedView): Edits {
		const board = this.#board;
		if (!board)
			return this.#addToRoot(
				['board:', '  views:', ...indented(viewLines(view), 4)],
				`board: {views: [${flowView(view)}]}`,
			);
		const lines = ['views:', ...indented(viewLines(view), 2)];
		if (isEmpty(board.value)) return this.#below(board, lines);
		if (board.value?.kind !== 'map') return undefined;
		const views = entryOf(board.value, 'views');
		if (!views) return this.#addTo(board.value, lines, `views: [${flowView(view)}]`);
		if (isEmpty(views.value)) return this.#below(views, viewLines(view));
		if (views.value?.kind !== 'list') return undefined;
		const list = views.value;
		const item = this.#named(list, view.name);
		if (item) return item.flow ? replace(item.range.start, item.range.end, flowView(view)) : this.#rewrite(item, view);
		return this.#append(list, view);
	}

	/** Takes away the view with a name. */
	remove(name: string): Edits {
		const board = this.#board?.value;
		const views = board?.kind === 'map' ? entryOf(board, 'views')?.value : undefined;
		if (views?.kind !== 'list') return [];
		const item = this.#named(views, name);
		if (!item) return [];
		const at = views.items.indexOf(item);
		if (!views.flow) return this.#removeLines(item);
		const [before, after] = [views.items[at - 1], views.items[at + 1]];
		const start = after || !before ? item.range.start : before.range.end;
		return replace(start, after ? after.range.start : item.range.end, '');
	}

	get #board(): YamlEntry | undefined {
		return this.#root?.kind === 'map' ? entryOf(this.#root, 'board') : undefined;
	}

	#named(list: YamlList, name: string): YamlMap | undefined {
		return list.items.find((item): item is YamlMap => {
			const value = item.kind === 'map' ? entryOf(item, 'name')?.value : undefined;
			return value?.kind === 'scalar' && typeof value.value === 'string' && viewKey(value.value) === viewKey(name);
		});
	}

	#addToRoot(lines: readonly string[], flow: string): Edits {
		if (this.#root?.kind === 'map') {
			if (this.#root.flow) return this.#addTo(this.#root, lines, flow);
		} else if (!isEmpty(this.#root)) return undefined;
		return [this.#lines.insert(this.#text.length, 0, lines)];
	}

	#addTo(map: YamlMap, lines: readonly string[], flow: string): Edits {
		const last = map.items.at(-1);
		const at = map.range.start + 1;
		if (map.flow) return replace(at, at, last ? `${flow}, ` : flow);
		if (!last) return undefined;
		return [
			this.#lines.insert(this.#lines.nextLine(endOfEntry(last)), this.#lines.columnOf(last.key.range.start), lines),
		];
	}

	/** Gives a key without a value the lines below it. */
	#below({ key }: YamlEntry, lines: readonly string[]): Edits {
		const indent = this.#lines.columnOf(key.range.start) + 2;
		return [this.#lines.insert(this.#lines.nextLine(key.range.end), indent, lines)];
	}

	#append(list: YamlList, view: SavedView): Edits {
		const last = list.items.at(-1);
		if (list.flow) {
			const at = last?.range.end ?? list.range.start + 1;
			return replace(at, at, `${last ? ', ' : ''}${flowView(view)}`);
		}
		const dash = last && this.#dashOf(last);
		if (!last || dash === undefined) return undefined;
		return [this.#lines.insert(this.#lines.nextLine(last.range.end), this.#lines.columnOf(dash), viewLines(view))];
	}

	/** Changes the values of a view that are other ones, so that comments and the order of its keys stay. */
	#rewrite(item: YamlMap, view: SavedView): Edits {
		const edits: TextEdit[] = [];
		const wanted = new Map(viewPairs(view));
		const first = item.items[0];
		if (!first) return undefined;
		for (const [at, pair] of item.items.entries()) {
			const { key, value } = pair;
			const name = key.kind === 'scalar' ? String(key.value) : '';
			const text = wanted.get(name);
			wanted.delete(name);
			if (text === undefined) {
				if (!['mode', 'filter', 'lanes', 'closed'].includes(name)) continue;
				const next = item.items[at + 1];
				if (at > 0)
					edits.push(...replace(this.#lines.lineStart(key.range.start), this.#lines.nextLine(endOfEntry(pair)), ''));
				else if (next) edits.push(...replace(key.range.start, next.key.range.start, ''));
			} else if (isEmpty(value)) {
				const colon = this.#text.indexOf(':', key.range.end) + 1;
				edits.push(...replace(colon, colon, ` ${text}`));
			} else if (value && !isSame(value, name, view)) edits.push(...replace(value.range.start, value.range.end, text));
		}
		const more = [...wanted].map(([key, text]) => `${key}: ${text}`);
		if (more.length === 0) return edits;
		const last = item.items.at(-1) ?? first;
		const end = this.#lines.nextLine(endOfEntry(last));
		return [...edits, this.#lines.insert(end, this.#lines.columnOf(first.key.range.start), more)];
	}

	#removeLines(item: YamlMap): Edits {
		const dash = this.#dashOf(item);
		if (dash === undefined) return undefined;
		return replace(this.#lines.lineStart(dash), this.#lines.nextLine(item.range.end), '');
	}

	/** The offset of the hyphen that an entry of a list begins with; undefined when a comment stands between. */
	#dashOf({ range: { start } }: YamlNode): number | undefined {
		const before = this.#text.slice(0, start).trimEnd();
		return before.endsWith('-') ? before.length - 1 : undefined;
	}
}

function isSame(value: YamlNode, key: string, view: SavedView): boolean {
	return value.kind === 'scalar' && value.value === view[key as keyof SavedView];
}

function indented(lines: readonly string[], by: number): string[] {
	return lines.map((line) => ' '.repeat(by) + line);
}

function replace(start: number, end: number, newText: string): TextEdit[] {
	return [{ range: { start, end }, newText }];
}
