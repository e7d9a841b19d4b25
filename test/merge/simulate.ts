import { findConflicts } from '../../src/core/frontmatter/conflicts';
import { type Files, type Merged, mergeAll } from './gitTrials';
import type { Random, Scheme, State } from './schemes';

/** What came of many merges of two branches that each made some moves. */
export interface Tally {
	readonly trials: number;
	/** Merged cleanly, and the order holds what both branches wanted. */
	readonly right: number;
	/** Merged cleanly, and it does not. */
	readonly wrong: number;
	readonly conflicts: number;
	/** Conflicts that are not one line of a story which both branches moved. */
	readonly needless: number;
	/** What was wrong with the first one that was. */
	readonly example: string | undefined;
}

export interface Wish {
	readonly stories: number;
	/** Of each of the two branches. */
	readonly moves: number;
	readonly trials: number;
	readonly seed: number;
}

interface Branch {
	readonly state: State;
	readonly moved: ReadonlySet<string>;
}

/** Has two branches move stories to random places, merges them with git, and judges every result. The same seed gives the same. */
export function simulate(scheme: Scheme, { stories, moves, trials, seed }: Wish): Tally {
	const random = seeded(seed);
	const ids = Array.from({ length: stories }, (_, i) => `US-${i + 1}`);
	const base = scheme.start(ids, random);
	const pairs = Array.from({ length: trials }, () => ({
		ours: branchFrom(scheme, base, moves, random),
		theirs: branchFrom(scheme, base, moves, random),
	}));
	const merged = mergeAll(
		base.files,
		pairs.map(({ ours, theirs }) => ({
			ours: changedFrom(base.files, ours.state.files),
			theirs: changedFrom(base.files, theirs.state.files),
		})),
	);
	const tally = { trials, right: 0, wrong: 0, conflicts: 0, needless: 0 };
	let example: string | undefined;
	pairs.forEach(({ ours, theirs }, i) => {
		const result = merged[i] as Merged;
		if (result.conflicts.length > 0) {
			tally.conflicts++;
			const fault = needlessConflict(scheme, result, ours, theirs);
			if (fault) tally.needless++;
			example ??= fault;
			return;
		}
		const fault = lostWish(base, scheme.read(new Map([...base.files, ...result.files])), ours, theirs);
		if (fault) tally.wrong++;
		else tally.right++;
		example ??= fault;
	});
	return { ...tally, example };
}

function branchFrom(scheme: Scheme, base: State, moves: number, random: Random): Branch {
	const moved = new Set<string>();
	let state = base;
	for (let i = 0; i < moves; i++) {
		const id = base.order[Math.floor(random() * base.order.length)] ?? '';
		const place = Math.floor(random() * base.order.length);
		// To where it stands is no move.
		if (state.order[place] === id) continue;
		const next = scheme.move(state, id, place, random);
		if (!next) continue;
		moved.add(id);
		state = next;
	}
	return { state, moved };
}

function changedFrom(before: Files, after: Files): Files {
	return new Map([...after].filter(([file, text]) => before.get(file) !== text));
}

/**
 * Why a merged order does not hold what both branches wanted. It has to be an order at all (each story once, no two at one
 * place), and of two stories neither of which a branch touched, that branch has no say: they stand as on the other branch.
 */
function lostWish(base: State, order: readonly string[] | undefined, ours: Branch, theirs: Branch): string | undefined {
	if (!order || order.length !== base.order.length) return 'two stories at one place, or one missing or there twice';
	const now = placesIn(order);
	for (const [branch, other] of [
		[ours, theirs],
		[theirs, ours],
	] as const) {
		const wanted = placesIn(branch.state.order);
		const free = base.order.filter((id) => !other.moved.has(id));
		for (const [i, a] of free.entries()) {
			for (const b of free.slice(i + 1)) {
				if (isAbove(wanted, a, b) !== isAbove(now, a, b)) return `${a} and ${b} stand the other way round`;
			}
		}
	}
	return undefined;
}

function placesIn(order: readonly string[]): ReadonlyMap<string, number> {
	return new Map(order.map((id, i) => [id, i]));
}

function isAbove(places: ReadonlyMap<string, number>, a: string, b: string): boolean {
	return (places.get(a) ?? Number.NaN) < (places.get(b) ?? Number.NaN);
}

/** Why a conflict need not have been: it is about a story that one branch alone moved, or about more than the one line. */
function needlessConflict(
	scheme: Scheme,
	{ conflicts, files }: Merged,
	ours: Branch,
	theirs: Branch,
): string | undefined {
	for (const file of conflicts) {
		const text = files.get(file) ?? '';
		const found = findConflicts(text, { start: 0, end: text.length });
		const [only] = found;
		const id = /([^/]+)\.md$/.exec(file)?.[1] ?? '';
		if (!ours.moved.has(id) || !theirs.moved.has(id))
			return `${file} is in conflict although one branch alone moved it`;
		const sides = only ? [only.ours, only.theirs].map(({ start, end }) => text.slice(start, end).trimEnd()) : [];
		if (found.length !== 1 || !sides.every((side) => scheme.line.test(side))) return `${file}: more than one line`;
	}
	return undefined;
}

function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		// The lower bits of such a generator repeat soon, so they are mixed with the upper ones.
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
}
