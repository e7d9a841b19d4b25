/** A measure that product managers use, offered by name. */
export interface KnownMetric {
	readonly name: string;
	readonly unit: string;
	/** Whether more of it is better. */
	readonly grows: boolean;
	/** What is measured, in words that go into a key result's `metric`. */
	readonly metric: string;
	/** Where its definition comes from. */
	readonly source: string;
}

interface Definition extends KnownMetric {
	/** Words by which a key result names it. */
	readonly words: RegExp;
}

/** The more special ones first, since the first that is named counts. */
const definitions: readonly Definition[] = [
	{
		name: 'Net revenue retention',
		unit: '%',
		grows: true,
		metric: 'revenue of customers of the last period in this one, share of what they brought then, in %',
		source: 'usual in subscription accounting',
		words: /\b(?:net revenue retention|nrr|net dollar retention)\b/i,
	},
	{
		name: 'Churn',
		unit: '%',
		grows: false,
		metric: 'share of customers who left in a month, in %',
		source: 'usual in subscription accounting',
		words: /\b(?:churn(?:ed)?|stopped|cancell?ed|cancellations?)\b/i,
	},
	{
		name: 'Retention',
		unit: '%',
		grows: true,
		metric: 'share of users of a period who come back in the next one, in %',
		source: 'HEART framework (Rodden, Hutchinson and Fu, CHI 2010)',
		words: /\bretention\b/i,
	},
	{
		name: 'Adoption',
		unit: '%',
		grows: true,
		metric: 'share of customers who use it in a month, in %',
		source: 'HEART framework (Rodden, Hutchinson and Fu, CHI 2010)',
		words: /\badoption\b/i,
	},
	{
		name: 'NPS',
		unit: 'points',
		grows: true,
		metric: 'promoters less detractors among those who were asked, -100 to 100',
		source: 'Net Promoter Score (Reichheld, Harvard Business Review, 2003)',
		words: /\b(?:nps|net promoter)\b/i,
	},
	{
		name: 'Customer satisfaction',
		unit: '%',
		grows: true,
		metric: 'share of answers that are satisfied or very satisfied, in %',
		source: 'HEART framework (happiness)',
		words: /\b(?:csat|customer satisfaction)\b/i,
	},
	{
		name: 'Conversion',
		unit: '%',
		grows: true,
		metric: 'share of visitors who reach the goal, in %',
		source: 'Pirate metrics (McClure, 2007)',
		words: /\bconversion\b/i,
	},
	{
		name: 'Activation',
		unit: '%',
		grows: true,
		metric: 'share of new users who reach the first value, in %',
		source: 'Pirate metrics (McClure, 2007)',
		words: /\bactivation\b/i,
	},
	{
		name: 'Active users',
		unit: 'users',
		grows: true,
		metric: 'users with at least one action in a month',
		source: 'HEART framework (engagement)',
		words: /\b(?:active users|mau|dau|wau)\b/i,
	},
	{
		name: 'Revenue',
		unit: 'currency',
		grows: true,
		metric: 'recurring revenue a month, in your currency',
		source: 'Pirate metrics (McClure, 2007)',
		words: /\b(?:revenue|mrr|arr|turnover)\b/i,
	},
	{
		name: 'Time to market',
		unit: 'days',
		grows: false,
		metric: 'median days from the idea to its release',
		source: 'Evidence-Based Management Guide (Scrum.org, 2024)',
		words: /\btime[- ]to[- ]market\b/i,
	},
	{
		name: 'Lead time',
		unit: 'days',
		grows: false,
		metric: 'median days from commitment to release',
		source: 'Evidence-Based Management Guide (Scrum.org, 2024)',
		words: /\b(?:lead|cycle) time\b/i,
	},
	{
		name: 'Support contacts',
		unit: 'contacts',
		grows: false,
		metric: 'contacts with support for each 100 customers and month',
		source: 'usual in customer service',
		words: /\b(?:tickets|support (?:contacts|requests|calls))\b/i,
	},
];

/** The metrics of the field, to choose from by name. */
export const knownMetrics: readonly KnownMetric[] = definitions;

/** The metric that some words name. */
export function knownMetric(words: string): KnownMetric | undefined {
	return definitions.find((definition) => definition.words.test(words));
}
