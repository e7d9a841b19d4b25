import { setKey } from '../../src/core/frontmatter/editFrontMatter';
import { applyEdits } from '../../src/core/model/textEdit';
import { ordinalBetween, spacing } from '../../src/core/priority/ordinal';
import { rankBetween, spacedRanks } from '../../src/core/priority/rankKey';
import type { Files } from './gitTrials';

export type Random = () => number;

/** A backlog as a way to keep its order has it, at one moment on one branch. */
export interface State {
	readonly files: Files;
	/** Ids in order. */
	readonly order: readonly string[];
}

/** A way to keep the order of stories in files. */
export interface Scheme {
	readonly name: string;
	start(ids: readonly string[], random: Random): State;
	/** Moves one story to an index among the others; undefined where the way has no room there. */
	move(state: State, id: string, index: number, random: Random): State | undefined;
	/** The order that files say; undefined where it is not unique, or a story is missing or there twice. */
	read(files: Files): readonly string[] | undefined;
	/** The only lines that may be in conflict. */
	readonly line: RegExp;
}

interface FieldScheme<T> {
	readonly name: string;
	readonly field: string;
	start(count: number, random: Random): readonly T[];
	between(before: T | undefined, after: T | undefined, random: Random): T | undefined;
	parse(text: string): T;
	compare(a: T, b: T): number;
}

const folder = 'backlog/stories';

/** Each story holds its own place, and a move writes that one line. */
function fieldScheme<T extends string | number>({
	name,
	field,
	start,
	between,
	parse,
	compare,
}: FieldScheme<T>): Scheme {
	const line = new RegExp(`^${field}: "?([\\w.-]+)"?$`, 'm');
	const valueIn = (text: string | undefined) => {
		const value = line.exec(text ?? '')?.[1];
		return value === undefined ? undefined : parse(value);
	};
	return {
		name,
		line: new RegExp(`^${field}: \\S+$`),
		start(ids, random) {
			const values = start(ids.length, random);
			const files = ids.map((id, i) => [pathOf(id), written(storyText(id), field, values[i] as T)] as const);
			return { files: new Map(files), order: ids };
		},
		move({ files, order }, id, index, random) {
			const rest = order.filter((other) => other !== id);
			const neighbour = (at: number) => {
				const other = rest[at];
				return other === undefined ? undefined : valueIn(files.get(pathOf(other)));
			};
			const value = between(neighbour(index - 1), neighbour(index), random);
			if (value === undefined) return undefined;
			const text = written(files.get(pathOf(id)) ?? '', field, value);
			return { files: new Map(files).set(pathOf(id), text), order: rest.toSpliced(index, 0, id) };
		},
		read(files) {
			const values = [...files].map(([file, text]) => [idOf(file), valueIn(text)] as const);
			const known = new Set(values.map(([, value]) => value));
			if (known.size < values.length || known.has(undefined)) return undefined;
			return values.sort(([, a], [, b]) => compare(a as T, b as T)).map(([id]) => id);
		},
	};
}

function written(text: string, field: string, value: string | number): string {
	const edit = setKey(text, field, String(value), typeof value === 'string' ? { quote: 'always' } : { as: 'number' });
	if (edit.kind === 'refused') throw new Error(edit.reason);
	return applyEdits(text, edit.edits);
}

function storyText(id: string): string {
	return `---\nid: ${id}\ntype: story\ntitle: Story ${id}\nstatus: ready\n---\n\nAs a customer, I want ${id}, so that it is there.\n`;
}

function pathOf(id: string): string {
	return `${folder}/${id}.md`;
}

function idOf(file: string): string {
	return file.slice(folder.length + 1, -'.md'.length);
}

const texts = { parse: (text: string) => text, compare: (a: string, b: string) => (a < b ? -1 : Number(a > b)) };
const numbers = { parse: Number, compare: (a: number, b: number) => a - b };

export const ourRank: Scheme = fieldScheme({
	...texts,
	name: '`rank`, a key with a random tail',
	field: 'rank',
	start: spacedRanks,
	between: rankBetween,
});

/** Keys without random letters: what two branches put into one gap is the same. Made of ours by always the same tail. */
const plainKeys: Scheme = fieldScheme({
	...texts,
	name: 'fractional keys without a random tail',
	field: 'rank',
	start: (count) => spacedRanks(count, () => 0.5),
	between: (before, after) => rankBetween(before, after, () => 0.5),
});

export const ordinals: Scheme = fieldScheme({
	...numbers,
	name: '`ordinal` of the backlog-md convention',
	field: 'ordinal',
	start: (count) => Array.from({ length: count }, (_, i) => (i + 1) * spacing),
	between: ordinalBetween,
});

/** 1, 2, 3…: a move writes all stories between the old place and the new. */
const denseIntegers: Scheme = (() => {
	const scheme = fieldScheme({
		...numbers,
		name: 'dense integers',
		field: 'position',
		start: (count) => Array.from({ length: count }, (_, i) => i + 1),
		between: () => 0,
	});
	return {
		...scheme,
		move({ files, order }, id, index) {
			const next = order.filter((other) => other !== id).toSpliced(index, 0, id);
			const now = new Map(files);
			next.forEach((other, i) => {
				if (order[i] !== other) now.set(pathOf(other), written(files.get(pathOf(other)) ?? '', 'position', i + 1));
			});
			return { files: now, order: next };
		},
	};
})();

/** One file that lists the stories. */
const orderFile: Scheme = (() => {
	const file = 'backlog/order.md';
	const text = (ids: readonly string[]) => ids.map((id) => `- ${id}\n`).join('');
	return {
		name: 'one order file',
		line: /^- \S+$/,
		start: (ids) => ({ files: new Map([[file, text(ids)]]), order: ids }),
		move({ order }, id, index) {
			const next = order.filter((other) => other !== id).toSpliced(index, 0, id);
			return { files: new Map([[file, text(next)]]), order: next };
		},
		read(files) {
			const ids = [...(files.get(file) ?? '').matchAll(/^- (\S+)$/gm)].map(([, id = '']) => id);
			return new Set(ids).size === ids.length ? ids : undefined;
		},
	};
})();

/** Ours first. */
export const schemes: readonly Scheme[] = [ourRank, ordinals, plainKeys, denseIntegers, orderFile];
