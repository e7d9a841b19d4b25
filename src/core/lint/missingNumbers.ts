/** What the number would be of. */
export type MissingKind = 'time' | 'often' | 'count' | 'size' | 'length';

const certain =
	'(?:certain|given|defined|fixed|specific|specified|predefined|set|limited|small|large|high|low|maximum|minimum|reasonable)';
const counted =
	'attempts|tries|retries|items|entries|rows|results|records|requests|users|characters|files|messages|orders|times|days|hours|minutes|seconds|points';
const stored =
	'files?|uploads?|attachments?|images?|photos?|videos?|documents?|payloads?|data ?sets?|databases?|volumes?|amounts? of (?:data|records|users|traffic)|tables?|exports?|imports?|repositor(?:y|ies)|backlogs?|projects?';

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'giu');

/** Wordings that stand for a number which is not given; no two of them match the same words. */
export const missingNumbers: readonly { readonly kind: MissingKind; readonly pattern: RegExp }[] = [
	{
		kind: 'time',
		pattern: words(
			`(?:after|for|within|in) (?:some|a certain|a given|a defined|a set|a specific|a specified|a predefined|a fixed|a short|a long|a brief|a limited) (?:time|period|delay|timeout|while|moment|duration|amount of time|period of time|time period|time frame|timeframe)|after a (?:while|timeout|delay|period of inactivity)|after (?:inactivity|being idle)|for a while|(?:shortly|soon) (?:after|before)|takes? too long|too slow`,
		),
	},
	{
		kind: 'often',
		pattern: words(
			'periodically|at regular intervals|regularly|from time to time|every so often|every now and then|occasionally',
		),
	},
	{
		kind: 'count',
		pattern: words(
			`a ${certain} (?:number|amount|percentage|share|quantity|set number) of|too many|too few|(?:up to|more than|less than|at least|at most|no more than) (?:the|a|an|some) (?:allowed |configured |defined |maximum |minimum |certain ){0,2}(?:limit|maximum|minimum|threshold|number|amount)|(?:exceeds?|exceeding|reach(?:es)?|above|below|over|beyond) (?:the|a) (?:allowed |defined |rate |maximum |minimum |certain ){0,2}(?:limit|maximum|minimum|threshold|number of (?:${counted}))|(?:maximum|minimum) number of (?:${counted})`,
		),
	},
	{
		kind: 'count',
		pattern: words(
			'there (?:is|are) (?:a|an) (?:upper |lower |daily |rate )?(?:limit|maximum|minimum)|(?:has|have|with|requires?|of) (?:a|an) (?:minimum|maximum) (?:length|size|age|amount|duration|width|height|weight)',
		),
	},
	{
		kind: 'size',
		pattern: words(
			`(?:very |extremely )?(?:large|big|huge|small|heavy) (?:\\p{L}{3,12} )?(?:${stored})|too (?:large|big|small)`,
		),
	},
	{
		kind: 'length',
		pattern: words(
			'(?:very |extremely )?(?:long|short) (?:names?|titles?|texts?|labels?|descriptions?|comments?|lists?|messages?|words?|passwords?)|too (?:long|short)',
		),
	},
];
