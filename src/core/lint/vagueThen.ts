import type { LintDocument } from './rule';
import type { Scenario, ScenarioStep } from './scenarios';
import { unobservableIn } from './unobservable';

/** "It is successful", "the result is correct": a subject that names nothing, and a verdict. */
const verdict =
	/^(?:(?:it|this|that|everything|all|(?:the |an? |this |that )?(?:action|operation|request|result|results|outcome|output|process|test|tests|behaviou?r|response|feature|functionality|scenario))(?: (?:all|also|still|now))? )?(?:(?:should|must|shall|will) (?:be |all be |still be )?|(?:is|are|was|were) )?(?:(?:successful|succeeds?|succeeded|passes|passed|correct|right|fine|ok|okay|good|valid|accurate|proper|complete|completed|done)(?: successfully| as expected)?|(?:happens?|completes?|finish(?:es)?|ends?|goes)? ?(?:as expected|as intended|as designed|correctly|properly|successfully|well|without (?:any )?(?:errors?|problems?|issues?)))$/i;

/** Of a request or a test run success is a code that can be read, and nothing is left to judge. */
const coded =
	/^(?:it (?:should |must |shall |will )?(?:pass(?:es)?|succeeds?)|(?:the |this |that |my )?(?:requests?|responses?|tests?|test run|commands?|steps?|scenarios?) (?:(?:should|must|shall|will) )?(?:(?:be|is|was|are|were) )?(?:successful|pass(?:es|ed)?|succeed(?:s|ed)?))$/i;

/**
 * The steps of a scenario's outcome when none of them gives a tester anything to see; empty otherwise. One step with
 * something to look at is enough for the whole outcome.
 */
export function vagueThens(document: LintDocument, { steps }: Scenario): readonly ScenarioStep[] {
	const outcome = steps.filter(({ kind }) => kind === 'then');
	return outcome.length > 0 && outcome.every((step) => isVague(document, step)) ? outcome : [];
}

function isVague(document: LintDocument, { textRange }: ScenarioStep): boolean {
	if (textRange.end - textRange.start > 160 || textRange.end === textRange.start) return false;
	const words = document.text
		.slice(textRange.start, textRange.end)
		.replace(/[\s.!]{1,9}$/, '')
		.replace(/[\s*_]+/g, ' ')
		.trim();
	if (coded.test(words)) return false;
	return verdict.test(words) || unobservableIn(document, textRange) !== undefined;
}
