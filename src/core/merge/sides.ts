/** The three versions of something that a merge is about: the common ancestor, ours and theirs. */
export interface Sides<T> {
	readonly base: T;
	readonly ours: T;
	readonly theirs: T;
}

/** How a conflict is marked. */
export interface Marking {
	readonly oursName: string;
	readonly theirsName: string;
	/** What the common ancestor is called; undefined where its lines are not to be shown (style `merge`). */
	readonly baseName: string | undefined;
}

/** A text that is merged as far as can be. */
export interface Merged {
	readonly text: string;
	/** How many places are left in conflict, between markers. */
	readonly conflicts: number;
}

/** Merges texts line by line, as version control does; undefined when it cannot. */
export type MergeLines = (sides: Sides<string>) => Merged | undefined;

export function mapSides<A, B>({ base, ours, theirs }: Sides<A>, change: (side: A) => B): Sides<B> {
	return { base: change(base), ours: change(ours), theirs: change(theirs) };
}

/** What only one side changed, or both in the same way; undefined where they changed it in two ways. */
export function settledSide<T>({ base, ours, theirs }: Sides<T>): 'ours' | 'theirs' | undefined {
	if (ours === theirs || theirs === base) return 'ours';
	return ours === base ? 'theirs' : undefined;
}

/** True when something holds of all three. */
export function ofAll<T, U extends T>(sides: Sides<T>, holds: (side: T) => side is U): sides is Sides<U>;
export function ofAll<T>(sides: Sides<T>, holds: (side: T) => boolean): boolean;
export function ofAll<T>({ base, ours, theirs }: Sides<T>, holds: (side: T) => boolean): boolean {
	return holds(base) && holds(ours) && holds(theirs);
}
