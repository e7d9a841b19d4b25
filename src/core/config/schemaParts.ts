import * as z from 'zod/mini';
import { globProblem } from './globProblem';

/** What the settings page, the editor's completion and the messages say of a value. */
interface Described {
	readonly description: string;
	/** What holds when the file says nothing. */
	readonly default?: unknown;
	/** The first one is shown on the settings page. */
	readonly examples?: readonly unknown[];
}

/** An optional key with what there is to say about it. */
export function key<T extends z.ZodMiniType>(schema: T, described: Described): z.ZodMiniOptional<T> {
	return z.optional(schema.check(z.meta({ ...described })) as T);
}

/** One of some words. */
export function word<const T extends string>(words: readonly T[]) {
	return z.enum(words, { error: `one of ${words.join(', ')}` });
}

/** A switch. */
export const yesOrNo = z.boolean({ error: 'true or false' });

/** A number, at least `least`. */
export function amount(least: number) {
	const error = `a number of at least ${least}`;
	return z.number({ error }).check(z.minimum(least, { error }));
}

/** A whole number, at least `least`. */
export function count(least: number) {
	const error = `a whole number of at least ${least}`;
	return z.int({ error }).check(z.minimum(least, { error }));
}

/** Text that says something. */
export function text(what: string) {
	return z
		.string({ error: what })
		.check(z.refine((value) => value.trim() !== '', { error: 'Text is missing between the quotation marks.' }));
}

/** A glob that stays inside of the workspace folder. */
export const glob = z.string({ error: 'a glob such as docs/stories/*.md' }).check(
	z.refine((value) => globProblem(value) === undefined, {
		error: ({ input }) => `The glob "${input}" ${globProblem(String(input))}.`,
	}),
);

/** One value, or a list of them. */
export function oneOrMore<T extends z.ZodMiniType<string>>(schema: T, what: string) {
	return z.union([schema, z.array(schema, { error: `${what} or a list of them` })], {
		error: `${what} or a list of them`,
	});
}

/** What a key with one value or a list says, as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value as T];
}

/** Problems that only all the entries of a list or a mapping together can have; the path leads from there to the one to drop. */
export function together<T>(
	problems: (value: T) => Iterable<{ readonly path: readonly PropertyKey[]; readonly message: string }>,
) {
	return z.check<T>((context) => {
		for (const { path, message } of problems(context.value))
			context.issues.push({ code: 'custom', path: [...path], message, input: context.value });
	});
}
