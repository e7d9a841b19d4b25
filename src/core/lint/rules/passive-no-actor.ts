import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { isAlone, type Scenario, scenariosIn } from '../scenarios';
import { isNoun, isPerson } from '../words/people';
import { isPassive } from '../words/twoActs';
import { thirdPerson } from '../words/verbForms';
import type { Word } from '../words/word';

const be = /\b(?:am|is|are|was|were|be|been|being)\b|['’](?:m|s|re)\b/i;

export const passiveNoActor: Rule = {
	meta: {
		id: 'passive-no-actor',
		title: 'Event without anybody who causes it',
		description:
			'Reports a "When" in the passive voice ("when the order is cancelled") where neither the step nor the rest of the scenario names a person or the system. ' +
			'States ("is empty", "is shown", "is selected"), "by …" and the passive voice behind "Given" and "Then" are left alone: there it says what can be seen.',
		why: 'Who acts decides on rights, on ways to get there and on how it is tested. Cancelled by the customer, by the shop and by a time-out are three stories.',
		sources: ['INCOSE Guide to Writing Requirements (R2)', 'Paska (passive voice)'],
		category: 'steps',
		severity: 'hint',
		fix: 'choice',
		needs: 'words',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: ['Given an order, when it is cancelled by the shop, then 3 EUR are paid back.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['Given an order, when the order is cancelled, then 3 EUR are paid back.'] }),
			},
		],
	},
	check(document, _, report) {
		for (const scenario of scenariosIn(document)) {
			// To tag a step takes far longer than to see that no form of "be" is in it.
			const whens = scenario.steps.filter(
				({ kind, textRange }) => kind === 'when' && be.test(textIn(document.text, textRange)),
			);
			if (whens.length === 0 || isAlone(scenario) || namesActor(document, scenario)) continue;
			for (const { textRange } of whens) {
				const words = document.words?.(textRange) ?? [];
				const at = words.findIndex((word, i) => isPassive(words, i) && !states.has(word.lemma));
				const verb = words[at];
				const subject = subjectOf(words, at);
				if (!verb || !subject || words.slice(at).some(({ lower }) => lower === 'by')) continue;
				const range = { start: subject.start, end: verb.end };
				report({
					message: `"${textIn(document.text, range).replace(/\s+/g, ' ')}" does not tell by whom: name who or what does it.`,
					range,
					fixes: offer(document, scenario.criterion, actors(document, subject, words, at)),
				});
			}
		}
	},
};

/** Told of things as they are, not of something that happens. */
const states = new Set(
	(
		'show display see list hide select check enable disable load open close focus base require need associate relate ' +
		'connect compose design allow authorize permit expect set give log sign call name use miss'
	).split(' '),
);

function namesActor({ words }: LintDocument, { steps }: Scenario): boolean {
	return steps.some(({ textRange }) => words?.(textRange).some((word) => isPerson(word) || systems.has(word.lemma)));
}

const systems = new Set(
	'system app application shop site website platform server service scheduler job api browser'.split(' '),
);

/** The words from the start of the step to the form of "be", when they are a plain noun. */
function subjectOf(words: readonly Word[], verb: number): { start: number; end: number } | undefined {
	const be = words.findLastIndex(({ lemma }, at) => at < verb && lemma === 'be');
	const subject = words.slice(0, Math.max(0, be));
	const first = subject[0];
	const last = subject.at(-1);
	if (!first || !last || subject.length > 5 || !(isNoun(last) || /^(?:it|they)$/.test(last.lower))) return undefined;
	return subject.every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(pos))
		? { start: first.start, end: last.end }
		: undefined;
}

function actors(
	{ text, story }: LintDocument,
	subject: { start: number; end: number },
	words: readonly Word[],
	at: number,
): readonly Fix[] {
	const verb = words[at];
	const be = words[at - 1];
	// With a modal verb, another time or an adverb between there is more to turn round than two words.
	if (!verb || !be || !/^(?:is|are)$/.test(be.lower)) return [];
	const object = /^(?:it|they)$/.test(text.slice(subject.start, subject.end).toLowerCase())
		? be.lower === 'is'
			? 'it'
			: 'them'
		: text.slice(subject.start, subject.end);
	const role =
		story?.role &&
		textIn(text, story.role)
			.replace(/\s+/g, ' ')
			.replace(/^(?:an?|the)\s/i, '');
	const known = role && role.length <= 40 && /^[\w -]+$/.test(role) ? [`the ${role}`] : [];
	return [...known, 'the system'].map((actor) => ({
		title: `Name who does it: ${actor}`,
		edits: [
			{ range: { start: subject.start, end: verb.end }, newText: `${actor} ${thirdPerson(verb.lemma)} ${object}` },
		],
		safe: false,
	}));
}
