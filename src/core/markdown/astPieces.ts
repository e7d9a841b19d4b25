import type { PhrasingContent, Root } from 'mdast';
import type { InlinePiece } from './inlinePiece';

type Style = InlinePiece['style'];

/** The pieces of a tree of paragraphs, which end up on lines of their own; undefined when it holds anything else. */
export function piecesOf(root: Root): readonly InlinePiece[] | undefined {
	const pieces: InlinePiece[] = [];
	for (const block of root.children) {
		if (block.type !== 'paragraph') return undefined;
		if (pieces.length > 0) add(pieces, '\n', 'plain');
		for (const node of block.children) addNode(pieces, node, 'plain');
	}
	return pieces;
}

function addNode(pieces: InlinePiece[], node: PhrasingContent, style: Style): void {
	if ('children' in node) for (const child of node.children) addNode(pieces, child, styleWithin(node.type, style));
	else if (node.type === 'inlineCode') add(pieces, node.value, 'code');
	else if (node.type === 'text' || node.type === 'html') add(pieces, node.value, style);
	else if (node.type === 'break') add(pieces, '\n', style);
	else if ('alt' in node) add(pieces, node.alt ?? '', style);
}

/** A piece has one style: that a word leads somewhere says more than that it is strong, and that more than emphasis. */
function styleWithin(type: string, around: Style): Style {
	if (around === 'link' || type === 'link' || type === 'linkReference') return 'link';
	if (around === 'strong' || type === 'strong') return 'strong';
	return type === 'emphasis' ? 'emphasis' : around;
}

function add(pieces: InlinePiece[], text: string, style: Style): void {
	const last = pieces.at(-1);
	if (text === '') return;
	if (last?.style === style) pieces[pieces.length - 1] = { text: last.text + text, style };
	else pieces.push({ text, style });
}
