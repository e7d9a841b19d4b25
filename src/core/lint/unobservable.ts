import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

/** What a criterion that states nothing observable is about: the words before "works", or none in "Implement the feature". */
export interface Unobservable {
	readonly subject: TextRange | undefined;
	/** From the predicate to the end, without a final mark. */
	readonly predicate: TextRange;
	/** True of "works on phones": whom or where it works for may be all that was in doubt. */
	readonly placed: boolean;
}

const longest = 10;

const adverb =
	'(?:correctly|properly|successfully|well|fine|fully|completely|again|now|flawlessly|reliably|smoothly|consistently|as (?:expected|intended|designed|before|usual|normal|required|specified|described|documented|planned|defined)|as it should|as they should|without (?:any )?(?:errors?|issues?|problems?|bugs|failures?)|end[- ]to[- ]end|in all cases)';
const modal = '(?:should |must |shall |will |can |does |do |still |now |also |all |continues? to )*';
const be = `(?:(?:is|are|be|was|were|been|being|gets|get|has been|have been|remains?|stays?) (?:(?:now|fully|correctly|properly|successfully|completely|all) )*)`;
const verb =
	'(?:works?|working|functions?|functioning|behaves?|operates?|performs?|keeps? (?:on )?(?:working|functioning))';
const state =
	'(?:working|functional|operational|implemented|developed|coded|done|finished|tested|good|ok|okay|fine|correct)';
/** In front of another one only: that something is set up can be seen. */
const ready = '(?:implemented|tested|installed|configured|set up|integrated|deployed)';
const participle = '(?:implemented|tested)';
const look =
	'(?:looks?|feels?) (?:and feels? )?(?:good|nice|fine|right|ok|okay|great|correct|normal|as expected|as intended|as it should)';

const predicates = new RegExp(
	`^(?:${modal}${verb}(?: ${adverb})*|${modal}${be}${state}(?: and ${state})?(?: ${adverb})*|${ready} and ${state}(?: ${adverb})*|${participle}(?: ${adverb})*|${modal}${look})$`,
	'i',
);
/** Whom or where something works for; "with" is left out, for what follows it says how it works. */
const placed = new RegExp(
	`^(${modal}${verb}(?: ${adverb})*|tested) (?:for|on|in|across) (?!an? \\S{1,30} (?:manner|way|fashion|time)\\b)[^,;:()]{1,80}(?:, [^ ,;:()]{1,30}(?: [^ ,;:()]{1,30}){0,3})*$`,
	'i',
);
const clause = /\b(?:if|when|while|unless|until|after|before|that|which|who|where|so|but|without|and(?= \S+ \S))\b/i;
const behave = /^(?:should |must |will )?(?:behaves?|operates?|performs?|functions?)$/i;
const workItself =
	/^(?:please )?(?:implement|complete|finish|make|apply|do|develop|build|fix|test|deliver) (?:all )?(?:of )?(?:the |this |that |these |any )?(?:(?:proposed|requested|required|necessary|needed|described|new|above|whole|entire) )*(?:feature|solution|implementation|functionality|changes?|fix|fixes|bug|issue|problem|task|work|story|ticket|it)$/i;
const allAsked =
	/^(?:fulfil|fulfill|meet|satisfy|address|implement|cover|complete)s? (?:all )?(?:of )?(?:the |these |those )?(?:acceptance |remaining |above )?(?:requirements?|criteria|points|items|comments)(?: (?:above|below|(?:listed|mentioned|described) (?:above|below|here)|(?:from|in|of) (?:the|this) (?:issue|ticket|story|task|epic|description|spec)))?$/i;
const allDone =
	/^(?:(?:the |these )?(?:acceptance )?(?:requirements|criteria)|all (?:of )?(?:the |these |those )?(?:acceptance |remaining |above |listed )?(?:requirements|criteria|points|items|tasks|sub-?tasks|things|changes))(?: (?:above|below|(?:listed|mentioned|described) (?:above|below|here)|(?:from|in|of) (?:the|this) (?:issue|ticket|story|task|epic|description|spec)))? (?:is|are|was|were|has been|have been) (?:now |all )?(?:met|fulfilled|satisfied|addressed|done|completed?|finished|implemented|resolved|covered)$/i;
/** Only of faults and remarks: "the price is fixed" says something. */
const cured =
	/^(?:the |this |that |these |all |any )*(?:[\w-]+ ){0,3}?(?:bugs?|issues?|problems?|defects?|comments?|feedback|everything|it) (?:(?:is|are|was|were|has been|have been) )?(?:now |all )?(?:fixed|solved|resolved|addressed)$|^nothing (?:else )?(?:is |gets )?(?:broken|breaks?)$/i;
const assurance = /^(?:(?:make sure|ensure|verify|check|confirm|test|validate)(?: that)? )/i;

/**
 * A whole criterion that only says of its subject that it works, is done or is as it should be.
 * Silent as soon as there is anything else to look at: a second clause, a number, or quoted text or code behind the verb.
 */
export function unobservable(document: LintDocument, criterion: Criterion): Unobservable | undefined {
	if (criterion.steps.length > 0) return undefined;
	return unobservableIn(document, criterion.textRange) ?? placedIn(document, criterion.textRange);
}

/** The same of any stretch of text, such as the words of a step. */
export function unobservableIn({ text, prose }: LintDocument, { start, end }: TextRange): Unobservable | undefined {
	const claim = claimIn(text, { start, end });
	if (!claim) return undefined;
	const { body, skip, words } = claim;
	if (workItself.test(body) || allAsked.test(body) || cured.test(body.slice(skip)) || allDone.test(body.slice(skip))) {
		return { subject: undefined, predicate: { start, end: start + body.length }, placed: false };
	}
	if (/[,;:()\d]/.test(body.replace(/`[^`]*`|"[^"]*"/g, ''))) return undefined;
	for (const index of words) {
		const predicate = plain(body.slice(index));
		if (!predicates.test(predicate) || behave.test(predicate)) continue;
		const isProse = prose.slice(start + index, start + body.length) === body.slice(index);
		return isProse ? said(start, claim, index, false) : undefined;
	}
	return undefined;
}

/** "Works on phones", "tested in Chrome": nothing but where or for whom. */
function placedIn({ text, prose }: LintDocument, { start, end }: TextRange): Unobservable | undefined {
	const claim = claimIn(text, { start, end });
	if (!claim || /[;:()\d]/.test(claim.body)) return undefined;
	const { body, words } = claim;
	for (const index of words) {
		const rest = plain(body.slice(index));
		const predicate = placed.exec(rest)?.[1];
		if (predicate === undefined || clause.test(rest)) continue;
		const isProse = prose.slice(start + index, start + body.length) === body.slice(index);
		return isProse ? said(start, claim, index, true) : undefined;
	}
	return undefined;
}

interface Claim {
	/** Without a final mark. */
	readonly body: string;
	/** Length of "make sure that" and the like in front. */
	readonly skip: number;
	/** Where each word behind that begins. */
	readonly words: readonly number[];
}

function claimIn(text: string, { start, end }: TextRange): Claim | undefined {
	if (end - start > 160) return undefined;
	const words = [...text.slice(start, end).matchAll(/[^\s]+/g)].map(({ index }) => index);
	if (words.length === 0 || words.length > longest) return undefined;
	const body = text.slice(start, end).replace(/[\s.!]+$/, '');
	const skip = assurance.exec(body)?.[0].length ?? 0;
	return { body, skip, words: words.filter((index) => index >= skip && index < body.length) };
}

function plain(words: string): string {
	return words.replace(/\s+/g, ' ').replace(/[*_]/g, '');
}

/** What is said of what, unless the words before the predicate say something themselves. */
function said(start: number, { body, skip }: Claim, at: number, isPlaced: boolean): Unobservable | undefined {
	const subject = body.slice(skip, at).trimEnd();
	if (!isSubject(subject)) return undefined;
	const from = start + skip;
	return {
		subject: subject === '' ? undefined : { start: from, end: from + subject.length },
		predicate: { start: start + at, end: start + body.length },
		placed: isPlaced,
	};
}

/** A noun phrase and no clause: a verb of its own, a condition or an actor's deed would be something to look at. */
function isSubject(words: string): boolean {
	return !/\b(?:if|when|while|unless|until|then|that|which|who|is|are|was|were|has|have|can|should|must|will|not|no|only|shows?|displays?|returns?|sees?|receives?|gets?|sends?|opens?|includes?|contains?|holds?|verify|verifies|demonstrates?|confirms?|checks?|proves?|and it|so)\b|\band$/i.test(
		words,
	);
}
