import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import type { Entry } from '../model/item';
import type { Plan } from '../model/textEdit';

/** One item and the text of its file, as it is when the wish is planned. */
export interface RefinedText {
	readonly entry: Entry;
	readonly text: string;
	/** By which the item was read. */
	readonly convention: Convention;
	/** All that hold in the workspace, to read a changed text again as the index would. */
	readonly conventions: Conventions;
}

/**
 * A wish for the text of one item: what is there becomes a plan, or a refusal with its reason. Pure; waits only for what is loaded
 * when it is needed.
 */
export type Refinement = (refined: RefinedText) => Plan | Promise<Plan>;
