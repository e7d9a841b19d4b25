/** What a team may set of a rule beside its severity. */
export type RuleOption =
	| { readonly kind: 'number'; readonly default: number; readonly least?: number; readonly description: string }
	| { readonly kind: 'boolean'; readonly default: boolean; readonly description: string }
	| { readonly kind: 'words'; readonly default: readonly string[]; readonly description: string };

/** By name, in camelCase. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

interface Kinds {
	readonly number: number;
	readonly boolean: boolean;
	readonly words: readonly string[];
}

/** A value for each option. */
export type OptionValues<O extends RuleOptions> = { readonly [Name in keyof O]: Kinds[O[Name]['kind']] };

/** The values that a team has set, where they are of the right kind, else those of the rule. */
export function optionValues<O extends RuleOptions>(
	options: O,
	said: Readonly<Record<string, unknown>> = {},
): OptionValues<O> {
	const values = Object.entries(options).map(([name, option]) => {
		const value = Object.hasOwn(said, name) ? said[name] : undefined;
		return [name, value !== undefined && fits(option, value) ? value : option.default];
	});
	return Object.fromEntries(values) as OptionValues<O>;
}

function fits(option: RuleOption, value: unknown): boolean {
	switch (option.kind) {
		case 'number':
			return typeof value === 'number' && value >= (option.least ?? Number.NEGATIVE_INFINITY);
		case 'boolean':
			return typeof value === 'boolean';
		case 'words':
			return Array.isArray(value) && value.every((word) => typeof word === 'string');
	}
}
