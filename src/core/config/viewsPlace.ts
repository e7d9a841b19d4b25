import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextEdit } from '../model/textEdit';
import { viewKey } from './boardSection';
import { composeYaml } from './composeYaml';
import type { SavedView } from './config';
import { flowView, viewLines, viewPairs } from './viewText';
import { type Entry, endOf, endOfEntry, entryOf, isEmpty, LineEdits, type List, type Mapping } from './yamlPlaces';

/** What cannot be done gives undefined. */
type Edits = TextEdit[] | undefined;

/** The place of the views in the text of a settings file without syntax errors, and how to change it. */
export class ViewsPlace {
	readonly #text: string;
	readonly #lines: LineEdits;
	/** Undefined for a file that says nothing. */
	readonly #root: ParsedNode | undefined;

	constructor(text: string) {
		this.#text = text;
		this.#lines = new LineEdits(text);
		const documents = composeYaml(text);
		this.#root = (typeof documents !== 'string' && documents[0]?.contents) || undefined;
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
		if (!isMap(board.value)) return undefined;
		const views = entryOf(board.value, 'views');
		if (!views) return this.#addTo(board.value, lines, `views: [${flowView(view)}]`);
		if (isEmpty(views.value)) return this.#below(views, viewLines(view));
		if (!isSeq(views.value)) return undefined;
		const list = views.value as List;
		const item = this.#named(list, view.name);
		if (item) return item.flow ? replace(item.range, flowView(view)) : this.#rewrite(item, view);
		return this.#append(list, view);
	}

	/** Takes away the view with a name. */
	remove(name: string): Edits {
		const board = this.#board?.value;
		const views = isMap(board) ? entryOf(board, 'views')?.value : undefined;
		if (!isSeq(views)) return [];
		const list = views as List;
		const item = this.#named(list, name);
		if (!item) return [];
		const at = list.items.indexOf(item);
		if (!list.flow) return this.#removeLines(item);
		const [before, after] = [list.items[at - 1], list.items[at + 1]];
		const start = after || !before ? item.range[0] : before.range[1];
		return replace([start, after ? after.range[0] : item.range[1]], '');
	}

	get #board(): Entry | undefined {
		return isMap(this.#root) ? entryOf(this.#root, 'board') : undefined;
	}

	#named(list: List, name: string): Mapping | undefined {
		return list.items.find((item): item is Mapping => {
			const value = isMap(item) ? entryOf(item, 'name')?.value : undefined;
			return isScalar(value) && typeof value.value === 'string' && viewKey(value.value) === viewKey(name);
		});
	}

	#addToRoot(lines: readonly string[], flow: string): Edits {
		if (this.#root && !isMap(this.#root) && !isEmpty(this.#root)) return undefined;
		if (isMap(this.#root) && this.#root.flow) return this.#addTo(this.#root, lines, flow);
		return [this.#lines.insert(this.#text.length, 0, lines)];
	}

	#addTo(map: Mapping, lines: readonly string[], flow: string): Edits {
		const last = map.items.at(-1);
		const at = map.range[0] + 1;
		if (map.flow) return replace([at, at], last ? `${flow}, ` : flow);
		if (!last) return undefined;
		return [this.#lines.insert(this.#lines.nextLine(endOfEntry(last)), this.#lines.columnOf(last.key.range[0]), lines)];
	}

	/** Gives a key without a value the lines below it. */
	#below({ key }: Entry, lines: readonly string[]): Edits {
		const indent = this.#lines.columnOf(key.range[0]) + 2;
		return [this.#lines.insert(this.#lines.nextLine(key.range[1]), indent, lines)];
	}

	#append(list: List, view: SavedView): Edits {
		const last = list.items.at(-1);
		if (list.flow) {
			const at = last?.range[1] ?? list.range[0] + 1;
			return replace([at, at], `${last ? ', ' : ''}${flowView(view)}`);
		}
		const dash = last && this.#dashOf(last);
		if (!last || dash === undefined) return undefined;
		return [this.#lines.insert(this.#lines.nextLine(endOf(last)), this.#lines.columnOf(dash), viewLines(view))];
	}

	/** Changes the values of a view that are other ones, so that comments and the order of its keys stay. */
	#rewrite(item: Mapping, view: SavedView): Edits {
		const edits: TextEdit[] = [];
		const wanted = new Map(viewPairs(view));
		const first = item.items[0];
		if (!first) return undefined;
		for (const [at, pair] of item.items.entries()) {
			const { key, value } = pair;
			const name = isScalar(key) ? String(key.value) : '';
			const text = wanted.get(name);
			wanted.delete(name);
			if (text === undefined) {
				if (!['mode', 'filter', 'lanes', 'closed'].includes(name)) continue;
				const next = item.items[at + 1];
				if (at > 0)
					edits.push(...replace([this.#lines.lineStart(key.range[0]), this.#lines.nextLine(endOfEntry(pair))], ''));
				else if (next) edits.push(...replace([key.range[0], next.key.range[0]], ''));
			} else if (isEmpty(value)) {
				const colon = this.#text.indexOf(':', key.range[1]) + 1;
				edits.push(...replace([colon, colon], ` ${text}`));
			} else if (value && !isSame(value, name, view)) edits.push(...replace(value.range, text));
		}
		const more = [...wanted].map(([key, text]) => `${key}: ${text}`);
		if (more.length === 0) return edits;
		const last = item.items.at(-1) ?? first;
		const end = this.#lines.nextLine(endOfEntry(last));
		return [...edits, this.#lines.insert(end, this.#lines.columnOf(first.key.range[0]), more)];
	}

	#removeLines(item: Mapping): Edits {
		const dash = this.#dashOf(item);
		if (dash === undefined) return undefined;
		return replace([this.#lines.lineStart(dash), this.#lines.nextLine(endOf(item))], '');
	}

	/** The offset of the hyphen that an entry of a list begins with; undefined when a comment stands between. */
	#dashOf({ range: [start] }: Pick<ParsedNode, 'range'>): number | undefined {
		const before = this.#text.slice(0, start).trimEnd();
		return before.endsWith('-') ? before.length - 1 : undefined;
	}
}

function isSame(value: ParsedNode, key: string, view: SavedView): boolean {
	return isScalar(value) && value.value === view[key as keyof SavedView];
}

function indented(lines: readonly string[], by: number): string[] {
	return lines.map((line) => ' '.repeat(by) + line);
}

function replace([start, end]: readonly [number, number, ...unknown[]], newText: string): TextEdit[] {
	return [{ range: { start, end }, newText }];
}
