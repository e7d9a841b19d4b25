import type { Convention } from '../conventions/convention';
import { itemContent } from '../conventions/itemContent';
import type { InlinePiece } from '../markdown/inlinePiece';
import { loadAst } from '../markdown/loadAst';
import { LineIndex } from '../model/position';
import { textIn } from '../model/textRange';
import type { Finding } from './rule';

/** One item in full, as somebody reads it who does not see its file. */
export interface ItemDetail {
	/** The user-story sentence; empty where there is none. */
	readonly sentence: readonly InlinePiece[];
	/** Depth first: `tickCriterion` names them by their index. */
	readonly criteria: readonly {
		readonly words: readonly InlinePiece[];
		readonly depth: number;
		/** Undefined for one without a box. */
		readonly checked: boolean | undefined;
	}[];
	readonly questions: readonly { readonly words: readonly InlinePiece[]; readonly answered: boolean }[];
	readonly findings: readonly (Finding & { /** Zero-based. */ readonly line: number })[];
}

/**
 * Puts together what a text says of an item and what is to be said of the text.
 * @param anchor of the item, where the file holds several
 * @param findings of the same text
 * @returns undefined when the item is not in the text any more
 */
export async function itemDetail(
	text: string,
	convention: Convention,
	anchor: string | undefined,
	findings: readonly Finding[],
): Promise<ItemDetail | undefined> {
	const content = itemContent(text, convention, anchor);
	if (!content) return undefined;
	const { inlinePieces } = await loadAst();
	const lines = new LineIndex(text);
	return {
		sentence: inlinePieces(content.sentence ?? ''),
		criteria: content.criteria.map(({ text: wording, depth, checked }) => ({
			words: inlinePieces(wording),
			depth,
			checked,
		})),
		questions: content.questions.map(({ range, answered }) => ({
			words: inlinePieces(textIn(text, range)),
			answered,
		})),
		findings: findings.map((finding) => ({ ...finding, line: lines.positionAt(finding.range.start).line })),
	};
}
