import { exampleStory } from '../exampleFile';
import { findVague } from '../findVague';
import { offer } from '../offer';
import type { LintDocument, Rule } from '../rule';
import { scenariosIn } from '../scenarios';
import { sentencesIn, sentencesOf } from '../sentences';
import { unobservable } from '../unobservable';
import { advice, replacements } from '../vagueAdvice';
import { vagueThens } from '../vagueThen';
import { wordedParts } from '../wordedParts';

export const vagueTerm: Rule = {
	meta: {
		id: 'vague-term',
		title: 'Word that two testers would judge differently',
		description:
			'Reports a short list of words such as "quickly", "properly", "as expected", "appropriate", "intuitive" or "robust" in acceptance criteria, and as a hint in what a story sentence wants. ' +
			'A word is left alone when its sentence holds a measure or a named standard, when quoted text, code, an example or a bracket behind it says what is meant, and when it is part of a name ("Quick Start", "fast lane").',
		why: 'Pass or fail then hangs on an opinion. Developer, tester and product owner each have one, and they learn of the others in the review.',
		sources: [
			'ISO/IEC/IEEE 29148',
			'INCOSE Guide to Writing Requirements, R7',
			'QuARS',
			'NASA Automated Requirement Measurement (weak phrases)',
		],
		category: 'criterion',
		severity: 'warning',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: ['The basket loads quickly: within 2 s on 4G.', 'The fast lane shows "Ready".'],
				}),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket loads quickly.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['A refused card shows an appropriate message.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The order form is intuitive.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		const empty = new Set(
			scenariosIn(document).flatMap((one) => vagueThens(document, one).map(({ range }) => range.start)),
		);
		for (const { range, criterion } of wordedParts(document)) {
			// One finding is enough for "works as expected".
			if (criterion && unobservable(document, criterion)) continue;
			// A benefit is a reason and is not tested; what is wanted will be.
			const sentences = criterion
				? sentencesOf(document, criterion)
				: sentencesIn(document, document.story?.means ?? range);
			for (const sentence of sentences) {
				// The whole outcome has a finding of its own.
				if (empty.has(sentence.start)) continue;
				for (const use of findVague(document, sentence)) {
					const message = `"${words(document, use.range)}" cannot be tested: ${advice[use.term.kind]}.`;
					if (criterion) {
						const fixes = offer(document, criterion, replacements(document, use, sentence));
						report({ message, range: use.range, fixes });
					} else report({ message, range: use.range, severity: 'hint' });
				}
			}
		}
	},
};

function words({ text }: LintDocument, { start, end }: { start: number; end: number }): string {
	return text.slice(start, end).replace(/\s+/g, ' ');
}
