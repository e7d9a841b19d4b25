import { marksIn } from './yamlMarks';
import { isEmpty, type YamlEntry, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from './yamlNode';

/** A list or mapping with the values and keys in it, in their order; what they are to each other stands between them. */
export interface Stretch extends Pick<YamlNode, 'from' | 'anchor' | 'tag'> {
	readonly text: string;
	/** Where its first bracket, hyphen or key is. */
	readonly start: number;
	/** Up to where it was read: for one in brackets its end, for others what follows. */
	readonly end: number;
	readonly children: readonly YamlNode[];
	/** It was not read to its end. */
	readonly torn: boolean;
}

export function itemsOf(stretch: Stretch, kind: 'sequence' | 'mapping'): YamlList | YamlMap {
	const { text, start, end, children, from, anchor, tag } = stretch;
	const first = children[0];
	// In a key without brackets around it the first key itself may begin with one.
	const flow = /[[{]/.test(text[start] ?? '') && !(first && first.from <= start);
	const common = { from, anchor, tag, flow };
	if (kind === 'mapping') {
		const begin = flow || text[start] === '?' || !first ? start : first.from;
		const items = entriesOf(stretch, flow ? start + 1 : begin);
		const last = items.at(-1);
		const behind = flow ? end : (last?.value ?? last?.key)?.range.end;
		return { kind: 'map', ...common, range: { start: begin, end: behind ?? end }, items };
	}
	const items = flow ? inBrackets(stretch) : behindHyphens(stretch);
	return { kind: 'list', ...common, range: { start, end: flow ? end : (items.at(-1)?.range.end ?? end) }, items };
}

function entriesOf({ text, end, children, torn }: Stretch, begin: number): YamlEntry[] {
	const entries: YamlEntry[] = [];
	let key: YamlNode | undefined;
	let at = begin;
	for (const child of children) {
		const colon = colonIn(text, at, child.from);
		at = Math.max(at, child.range.end);
		if (key && colon !== undefined) {
			entries.push({ key, value: placed(child, colon) });
			key = undefined;
		} else {
			if (key && !isEmpty(key)) entries.push({ key, value: undefined });
			key = child;
		}
	}
	if (!key) return entries;
	const colon = colonIn(text, at, end);
	if (colon !== undefined) entries.push({ key, value: emptyAt(colon) });
	// The last thing read may be an attempt at a key, or a word that should have been one.
	else if (!isEmpty(key) && !torn) entries.push({ key, value: undefined });
	return entries;
}

/** In brackets `key: value` is a mapping of its own. */
function inBrackets({ text, start, children }: Stretch): YamlNode[] {
	const items: YamlNode[] = [];
	let at = start + 1;
	for (const child of children) {
		const colon = colonIn(text, at, child.from);
		at = Math.max(at, child.range.end);
		const key = colon === undefined ? undefined : items.pop();
		if (colon === undefined || !key) items.push(child);
		else {
			const value = placed(child, colon);
			const range = { start: key.range.start, end: value.range.end };
			items.push({
				kind: 'map',
				flow: true,
				from: key.from,
				range,
				anchor: undefined,
				tag: undefined,
				items: [{ key, value }],
			});
		}
	}
	return items;
}

function behindHyphens({ text, start, end, children, torn }: Stretch): YamlNode[] {
	const items: YamlNode[] = [];
	let at = start;
	for (const child of children) {
		const hyphens = hyphensIn(text, at, child.from);
		const own = hyphens.pop();
		items.push(...hyphens.map(emptyAt), placed(child, own ?? child.from));
		at = Math.max(at, child.range.end);
	}
	return torn ? items : [...items, ...hyphensIn(text, at, end).map(emptyAt)];
}

/** A value that is not written stands directly behind its sign. */
function placed(node: YamlNode, behind: number): YamlNode {
	return isEmpty(node) && node.kind === 'scalar'
		? { ...node, from: behind, range: { start: behind, end: behind } }
		: node;
}

function emptyAt(at: number): YamlScalar {
	return {
		kind: 'scalar',
		from: at,
		range: { start: at, end: at },
		anchor: undefined,
		tag: undefined,
		value: null,
		source: '',
	};
}

/** The offset behind the colon between two values. */
function colonIn(text: string, from: number, to: number): number | undefined {
	const colon = marksIn(text, from, to).findLast(({ sign }) => sign === ':');
	return colon && colon.at + 1;
}

/** The offsets behind hyphens. */
function hyphensIn(text: string, from: number, to: number): number[] {
	return marksIn(text, from, to)
		.filter(({ sign }) => sign === '-')
		.map(({ at }) => at + 1);
}
