import { openingKeyword } from '../markdown/steps';
import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';
import { sentencesOf } from './sentences';
import {
	alsoNouns,
	nameEnds,
	newThing,
	openQuestion,
	passiveOrder,
	productClause,
	sharedVerbs,
	statement,
	teamPhrases,
	teamVerbs,
	thirdPerson,
	toVersion,
	workNoun,
	workObject,
	workResult,
} from './workWords';

/** What may stand before the order itself. */
const lead =
	/^[\s*_~"'`([]*(?:\[[^\]]{1,20}\]\s*|(?:backend|frontend|back-end|front-end|be|fe|ui|api|infra|qa|devops|optional|task|spike|chore|sub-?task)\s*[:)-]\s*)?(?:(?:please|also|then|and) )?(?:(?:we|i|the team|developers?|devs?) )?(?:(?:needs? to|have to|has to|should|must|will|shall|to) )?/i;
const announced = /^[\s*_~]*(?:task|spike|chore|sub-?task|to-?do)\s*:/i;
const determiner =
	/^(?:the|an?|all|any|each|every|this|that|these|those|our|its|their|new|existing|how|whether|if|with|and|both|several|possible)\b/i;
const word = /^([\p{L}-]{2,20})(?:\s+|$)/u;

/** No order is longer; what stands further on does not decide. */
const longest = 200;

/**
 * The words by which a criterion tells somebody to work instead of what the product does then; undefined where it does
 * not. Product behaviour in the imperative ("Show the total", "Update the price when …") is none.
 */
export function workToDo(document: LintDocument, criterion: Criterion): TextRange | undefined {
	const [sentence] = sentencesOf(document, criterion);
	if (!sentence || criterion.steps.length > 0) return undefined;
	if (openingKeyword(document.text, sentence.start, sentence.end)) return undefined;
	const prose = document.prose.slice(sentence.start, Math.min(sentence.end, sentence.start + longest));
	const skip = lead.exec(prose)?.[0].length ?? 0;
	// Only blanks and marks are left in place of code at the start, and then it is the subject.
	if (document.text.slice(sentence.start, sentence.start + skip).includes('`')) return undefined;
	const body = prose.slice(skip).replace(/[\s*~]/g, ' ');
	const size = announced.exec(prose) ? (word.exec(body)?.[1]?.length ?? 0) : orderSize(body);
	return size > 0 ? { start: sentence.start + skip, end: sentence.start + skip + size } : undefined;
}

/** How many characters at the start are the order; 0 when there is none. */
function orderSize(body: string): number {
	const phrase = teamPhrases.exec(body)?.[0];
	if (phrase) return phrase.length;
	const first = word.exec(body);
	const verb = first?.[1]?.toLowerCase() ?? '';
	const rest = body.slice(first?.[0].length ?? 0);
	if (isOrder(verb, rest)) return verb.length;
	const noun = (workNoun.exec(body) ?? newThing.exec(body))?.[0].trimEnd();
	if (noun && !isClause(body.slice(noun.length))) return noun.length;
	return (workResult.exec(body) ?? passiveOrder.exec(body))?.[0].length ?? 0;
}

function isOrder(verb: string, rest: string): boolean {
	const base = baseOf(verb);
	if (base === undefined || rest === '') return false;
	if (base !== verb && isClause(rest)) return false;
	if (alsoNouns.has(base) && !determiner.test(rest) && isName(rest)) return false;
	if (/^more\b/i.test(rest)) return false;
	if (teamVerbs.has(base)) return true;
	if (productClause.test(rest)) return false;
	// "Add and …": what is done with it may be said by the second verb.
	const second = /^(?:and|or|\/|&) ([\p{L}-]{2,20}) /u.exec(rest);
	if (second?.[1] && isOrder(second[1].toLowerCase(), rest.slice(second[0].length))) return true;
	return workObject.test(rest) || toVersion.test(rest) || (finding.has(base) && openQuestion.test(rest));
}

const finding = new Set('determine identify evaluate analyse analyze gather collect estimate'.split(' '));

/** "Test results", "Review page lists …": the verb is a noun here. */
function isName(rest: string): boolean {
	const next = /^[\p{L}-]{1,20}/u.exec(rest)?.[0].toLowerCase() ?? '';
	if (nameEnds.has(next) || isClause(rest)) return true;
	return !/\S\s+\S/.test(rest.trim()) && !workObject.test(rest);
}

/** The words say what somebody or something does: what stands before them is the subject and no order. */
function isClause(words: string): boolean {
	return statement.test(words) || thirdPerson.test(words);
}

/** The verb as it is listed, of itself or of its form in -ing. */
function baseOf(verb: string): string | undefined {
	const listed = (base: string) => teamVerbs.has(base) || sharedVerbs.has(base);
	if (listed(verb)) return verb;
	const stem = /^([a-z]{3,16})ing$/.exec(verb)?.[1];
	if (!stem) return undefined;
	return [stem, `${stem}e`, stem.slice(0, -1)].find(listed);
}
