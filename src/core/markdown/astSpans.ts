import type { Nodes, Root } from 'mdast';
import type { TextRange } from '../model/textRange';

/** The places of a tree's nodes that are no prose, in text order. */
export function spansOf(root: Root): TextRange[] {
	const spans: TextRange[] = [];
	const open: Nodes[] = [root];
	for (let node = open.pop(); node; node = open.pop()) {
		const span = spanOf(node);
		if (span) spans.push(span);
		if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
	}
	return spans.sort((a, b) => a.start - b.start);
}

function spanOf(node: Nodes): TextRange | undefined {
	const range = rangeOf(node);
	if (!range) return undefined;
	switch (node.type) {
		case 'code':
		case 'inlineCode':
		case 'image':
		case 'imageReference':
		case 'definition':
			return range;
		case 'html':
			// Other HTML surrounds prose, and `<fill in>` is HTML to the parser but a gap in the text to its reader.
			return /^<(?:script|style|pre|textarea|svg)\b/i.test(node.value) ? range : undefined;
		case 'link':
		case 'linkReference': {
			const last = node.children.at(-1);
			const text = last && rangeOf(last);
			// In `<https://…>` the text is the address.
			if (!text || (node.type === 'link' && text.start === range.start + 1 && text.end === range.end - 1)) return range;
			return { start: text.end, end: range.end };
		}
		default:
			return undefined;
	}
}

function rangeOf({ position }: Nodes): TextRange | undefined {
	const start = position?.start.offset;
	const end = position?.end.offset;
	return start === undefined || end === undefined ? undefined : { start, end };
}
