import { catalogue } from './catalogue';

/** What the page of a rule says of it. */
export interface RuleTexts {
	readonly description: string;
	readonly why: string;
}

/** What is said of each rule, by id. The build puts the texts in here and takes them out of the rules, which work without them. */
export const ruleTexts: Readonly<Record<string, RuleTexts>> = Object.fromEntries(
	catalogue.map(({ meta: { id, description, why } }) => [id, { description, why }]),
);
