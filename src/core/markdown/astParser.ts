import type { TextRange } from '../model/textRange';
import type { InlinePiece } from './inlinePiece';

/** Texts longer than this get no syntax tree: parsing takes 0.3 s at this length and grows faster than the text. */
export const longestParsed = 100_000;

/** What the syntax tree is asked for. */
export interface AstParser {
	/** See `ast.ts`. */
	readonly inlineSpans: (text: string) => readonly TextRange[];
	/** See `ast.ts`. */
	readonly linkTargets: (text: string) => readonly TextRange[];
	/** See `ast.ts`. */
	readonly inlinePieces: (wording: string) => readonly InlinePiece[];
}
