import { termsOf, type VagueTerms } from './vagueTerms';

/** Qualities of a product that are measured or shown by a named control, after ISO/IEC 25010. */
export type Quality =
	| 'speed'
	| 'load'
	| 'security'
	| 'availability'
	| 'accessibility'
	| 'usability'
	| 'layout'
	| 'upkeep';

/** Words that mostly mean something else ("available" in stock, "secure" area) are in it only where they judge. */
export const qualityTerms: VagueTerms<Quality> = termsOf<Quality>([
	{
		kind: 'speed',
		terms:
			'low latency|low-latency|minimal latency|minimal delay|minimal lag|high performance|high-performance|without noticeable delay|without noticeable lag|without delay|without lag|no noticeable delay|no noticeable lag|performs well|perform well|lightning speed|short response times|good response times|short loading times|no performance degradation|no performance impact|no noticeable performance impact|no significant performance impact|without performance impact|without performance degradation|without impacting performance|without affecting performance|acceptable performance|performance is acceptable|performance remains acceptable|performance acceptable|no performance regression|no performance regressions|no performance issues|no performance problems|no performance loss|no performance penalty|no noticeable slowdown|performance is not degraded|performance is not affected|performance is not impacted|not degrade performance|not impact performance|not affect performance|optimized for performance|optimised for performance|optimized for speed|optimised for speed',
	},
	{ kind: 'speed', place: 'predicate', terms: 'lightweight|optimized|optimised' },
	{
		kind: 'load',
		terms:
			'scales well|scale well|scales easily|scales smoothly|highly scalable|scalable architecture|scalable solution|scalable design|high throughput|high-throughput|high load|heavy load',
	},
	{ kind: 'load', place: 'predicate', terms: 'scalable' },
	{ kind: 'security', place: 'predicate', terms: 'secure|fully secure|highly secure|tamper-proof|unhackable' },
	{
		kind: 'security',
		terms:
			'securely|in a secure way|in a secure manner|highest security|high security|secure storage|secure handling|secure authentication|secure communication|secure transmission|secure way|secure password storage|enterprise-grade security|bank-grade security',
	},
	{
		kind: 'availability',
		terms:
			'high availability|highly available|highly reliable|minimal downtime|fault-tolerant|fault tolerant|rock-solid|rock solid',
	},
	{ kind: 'availability', place: 'predicate', terms: 'reliable|resilient|stable|always available' },
	{ kind: 'availability', place: 'end', terms: 'reliably' },
	{
		kind: 'accessibility',
		terms:
			'fully accessible|accessible to everyone|accessible to people with disabilities|accessible for people with disabilities|accessible for everyone|accessibility-friendly|accessibility friendly|good accessibility',
	},
	{ kind: 'usability', place: 'predicate', terms: 'learnable|user-centric|frictionless' },
	{ kind: 'layout', place: 'predicate', terms: 'responsive|fully responsive|mobile-friendly|mobile friendly' },
	{
		kind: 'upkeep',
		place: 'predicate',
		terms:
			'maintainable|extensible|reusable|modular|testable|future-proof|extendable|well-structured|well structured|well-tested|well tested',
	},
]);

/** What stands in a sentence that names a control or a standard, beside measures. */
export const namedControl =
	/\b(?:tls|ssl|https|aes|rsa|sha-?\d*|bcrypt|argon2|oauth2?|oidc|saml|jwt|mfa|2fa|csp|hsts|hmac|encrypt\w*|hash(?:ed|es)?|sandbox\w*|soc ?2|pci|hipaa|nist|cis|percentile|p9[059]|lighthouse|aria|screen readers?|axe|slas?|slos?|uptime|breakpoints?|keyboard)\b/i;

/** Completes the sentence `"…" claims a quality without a measure: `. */
export const qualityAdvice: Readonly<Record<Quality, string>> = {
	speed: 'say how fast, for example "answers within 300 ms at the 95th percentile"',
	load: 'say under which load, for example "500 guests at once, answers within 1 s"',
	security: 'name the control, for example "TLS 1.3" or a requirement of OWASP ASVS',
	availability: 'say how often it may fail, for example "99.9 % of each month"',
	accessibility: 'name the standard, for example "WCAG 2.2 AA"',
	usability: 'say what a newcomer manages, for example "in at most 3 steps without help"',
	layout: 'name the widths, for example "from 360 to 1440 px without scrolling sideways"',
	upkeep: 'say what shows it, for example the change that must be possible without touching other parts',
};

/** What stands in the gap until it is typed over. */
export const qualityGaps: Readonly<Record<Quality, string>> = {
	speed: 'within 300 ms at the 95th percentile',
	load: 'for 500 guests at once, within 1 s',
	security: 'TLS 1.3',
	availability: '99.9 % of each month',
	accessibility: 'WCAG 2.2 AA',
	usability: 'in at most 3 steps without help',
	layout: 'from 360 to 1440 px',
	upkeep: 'what shows it',
};

export const qualityTitles: Readonly<Record<Quality, string>> = {
	speed: 'Say how fast',
	load: 'Say under which load',
	security: 'Name the control',
	availability: 'Say how often it may fail',
	accessibility: 'Name the standard',
	usability: 'Say what a newcomer manages',
	layout: 'Name the widths',
	upkeep: 'Say what shows it',
};
