/** What a vague term leaves unsaid; decides the advice and the repair. */
export type VagueKind = 'speed' | 'ease' | 'manner' | 'amount' | 'which' | 'quality';

/** Where a term has to stand to be vague. `predicate`: after "is", "looks" and the like. `look`: after "looks", not after "is". `end`: at the end of its clause. */
export type VaguePlace = 'anywhere' | 'predicate' | 'look' | 'end';

export interface VagueTerm<Kind = VagueKind> {
	/** Lower case, one blank between words. */
	readonly words: readonly string[];
	readonly kind: Kind;
	readonly place: VaguePlace;
	/** Words before or behind that make a name or a technical term of it. */
	readonly unlessBefore: ReadonlySet<string>;
	readonly unlessAfter: ReadonlySet<string>;
}

/** Terms that are alike in what they leave unsaid and in where they stand. */
export interface VagueGroup<Kind = VagueKind> {
	readonly kind: Kind;
	/** Anywhere, unless said. */
	readonly place?: VaguePlace;
	/** Parted by `|`. */
	readonly terms: string;
	readonly unlessBefore?: string;
	readonly unlessAfter?: string;
}

/** Nouns that make "fast" or "quick" part of a name: fast lane, quick fix. */
const fastNames =
	'forward track lane food path mode follow fashion refresh shipping delivery charge charging charger travel mover';
const quickNames =
	'start fix fixes action actions view open pick picks reply search filter filters add access link links reference win wins tour edit tap taps press presses succession charge';

/**
 * The core list: words that appear in several published lists of vague terms and that seldom mean anything else in an
 * acceptance criterion. Words that mostly do ("clear", "simple", "correct", "normal", "relevant") are in it only where they are judgements.
 */
const groups: readonly VagueGroup[] = [
	{
		kind: 'speed',
		terms:
			'quickly|rapidly|promptly|swiftly|speedily|in a timely manner|in a timely fashion|in a reasonable time|in reasonable time|within a reasonable time|within reasonable time|in an acceptable time|within an acceptable time',
	},
	{ kind: 'speed', place: 'end', terms: 'fast', unlessBefore: 'fail fails failing' },
	{ kind: 'speed', place: 'predicate', terms: 'fast enough|quick enough' },
	{ kind: 'speed', terms: 'as quickly as possible|as fast as possible' },
	{
		kind: 'amount',
		terms:
			'as few as possible|as little as possible|as many as possible|as often as possible|minimal impact|minimal effort|minimal overhead|minimal disruption|minimal configuration|minimal setup',
	},
	// "Reduced significantly" is an amount; with a number in the sentence it is none.
	{
		kind: 'amount',
		terms: 'significantly|considerably|substantially|drastically|dramatically|noticeably|greatly|vastly',
	},
	{ kind: 'speed', terms: 'quick', unlessAfter: quickNames },
	{
		kind: 'speed',
		terms: 'fast|timely|snappy|performant|blazing fast|lightning fast|lightning-fast',
		unlessBefore: 'fail fails failing',
		unlessAfter: fastNames,
	},
	{ kind: 'ease', terms: 'easily|intuitively|effortlessly|conveniently' },
	{
		kind: 'ease',
		terms:
			'easy to use|simple to use|easy to understand|easy to navigate|easy to find|easy to read|easy to follow|easy to learn|easy to maintain|easy to configure|easy to spot|easy-to-use|easy-to-read|easy-to-understand|user-friendly|user friendly|intuitive|effortless|self-explanatory|hassle-free|ergonomic',
	},
	{ kind: 'ease', place: 'predicate', terms: 'easy|simple|straightforward|convenient' },
	{
		kind: 'manner',
		terms:
			'properly|appropriately|suitably|adequately|sufficiently|sensibly|satisfactorily|gracefully|seamlessly|smoothly|robustly|efficiently|optimally|elegantly|nicely|predictably|thoroughly|reasonably|comfortably',
		unlessBefore: 'not',
	},
	{
		kind: 'manner',
		terms:
			'as expected|as intended|as desired|as it should|as they should|in a reasonable way|in an appropriate way|in an appropriate manner|without issues|without any issues|without problems|without any problems|without hiccups',
		unlessAfter: 'by in',
	},
	{ kind: 'manner', place: 'end', terms: 'correctly|cleanly|accurately', unlessBefore: 'as not incorrectly' },
	// What "scales well" or "performs well" lacks is a measure, which is another rule.
	{ kind: 'manner', place: 'end', terms: 'well', unlessBefore: 'as not scale scales perform performs' },
	{
		kind: 'which',
		terms: 'appropriate|adequate|reasonable|sensible|satisfactory|meaningful|sane',
		unlessBefore: 'as if where when whenever wherever',
	},
	{ kind: 'which', terms: 'proper', unlessBefore: 'if where when', unlessAfter: 'noun nouns name names case subset' },
	// "Suitable for children" is a label, "sufficient" a condition on stock or balance.
	{ kind: 'which', terms: 'suitable', unlessBefore: 'if where when', unlessAfter: 'for' },
	{ kind: 'which', place: 'predicate', terms: 'acceptable' },
	// "The correct answer" is one of a quiz, "relevant" and "helpful" may be a mark that is set: only with what is shown.
	{ kind: 'which', terms: pairsOf('correct right', 'data information results output behavior behaviour content') },
	{ kind: 'which', terms: pairsOf('relevant necessary important useful', 'information data details') },
	{
		kind: 'which',
		terms: pairsOf(
			'helpful friendly useful informative descriptive',
			'error errors message messages feedback hints diagnostics',
		),
	},
	{
		kind: 'which',
		terms: pairsOf(
			'basic comprehensive thorough extensive solid',
			'functionality support reporting validation styling tests testing documentation logging monitoring coverage',
		),
	},
	{ kind: 'which', terms: 'basic error handling|comprehensive error handling|comprehensive test coverage' },
	{
		kind: 'quality',
		terms:
			'robust|seamless|graceful|efficient|optimal|high-quality|state-of-the-art|cutting-edge|world-class|best-in-class|visually appealing|good-looking|beautiful|elegant|attractive|appealing|sleek|stylish|eye-catching|delightful|decent|streamlined|engaging|enjoyable|visually pleasing|aesthetically pleasing|well-documented|well documented|well-designed|well designed|well-organized|well-organised|bug-free|bug free',
		unlessAfter: 'shutdown',
	},
	{
		kind: 'quality',
		place: 'predicate',
		terms: 'smooth|flexible|nice|modern|polished|pleasant|professional|good|fun|legible|comfortable',
	},
	// What "is" clean or normal may be a state of the product: a working tree, a pressure.
	{ kind: 'quality', place: 'look', terms: 'clean|natural|normal|great|fine|right|okay' },
	{
		kind: 'quality',
		terms:
			'good user experience|good ux|good usability|good performance|great user experience|nice user experience|good quality|high quality|state of the art|best possible|natural looking|good looking|nice looking|good contrast|good readability|good feedback|good defaults|readable format|readable way|clean and modern|clean and simple|simple and clean|modern and clean|clean look|modern look|modern design|modern interface|professional look',
	},
	{ kind: 'quality', terms: pairsOf('smooth', 'transition transitions animation animations experience operation') },
	{ kind: 'quality', terms: pairsOf('clean simple modern', 'ui interface layout design') },
];

/** Each of some words before each of others, as terms. */
function pairsOf(before: string, behind: string): string {
	return before
		.split(' ')
		.flatMap((one) => behind.split(' ').map((other) => `${one} ${other}`))
		.join('|');
}

/** Terms by first word, longer ones first. */
export type VagueTerms<Kind = VagueKind> = ReadonlyMap<string, readonly VagueTerm<Kind>[]>;

export const vagueTerms: VagueTerms = termsOf(groups);

/** Makes the terms of some groups ready to be looked up. */
export function termsOf<Kind>(groups: readonly VagueGroup<Kind>[]): VagueTerms<Kind> {
	const map = new Map<string, VagueTerm<Kind>[]>();
	for (const { kind, place = 'anywhere', terms, unlessBefore = '', unlessAfter = '' } of groups) {
		for (const term of terms.split('|')) {
			const words = term.split(' ');
			const first = words[0] ?? '';
			const sets = { unlessBefore: setOf(unlessBefore), unlessAfter: setOf(unlessAfter) };
			map.set(first, [...(map.get(first) ?? []), { words, kind, place, ...sets }]);
		}
	}
	for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
	return map;
}

function setOf(words: string): ReadonlySet<string> {
	return new Set(words.split(' ').filter((word) => word !== ''));
}
