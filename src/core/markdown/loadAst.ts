import type { AstParser } from './astParser';

/** Loads the markdown parser on first use; it is large and most texts never need it. */
export async function loadAst(): Promise<AstParser> {
	return import('./ast');
}
