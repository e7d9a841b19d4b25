import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { scenariosIn } from '../scenarios';
import { gap } from '../snippet';

export const earsIncomplete: Rule = {
	meta: {
		id: 'ears-incomplete',
		title: 'Condition without what follows from it',
		description:
			'Reports a criterion that consists of one clause with "When", "If", "While" or "Where" and does not say what the system does then. Conditions that lead over to a nested list, questions, and steps of a scenario are left alone; so is everything that may hold a second clause.',
		why: 'There is a situation and nothing to check in it.',
		sources: ['EARS (Mavin et al. 2009)'],
		category: 'steps',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['When the card is refused, the basket stays as it was.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['When the card is refused'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['WHILE the till is offline.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		const steps = new Set(scenariosIn(document).flatMap(({ steps, range }) => (steps.length > 1 ? [range.start] : [])));
		document.criteria.forEach((criterion, i) => {
			const { start, end } = criterion.textRange;
			const next = document.criteria[i + 1];
			if (end - start > 200 || criterion.steps.length > 0 || steps.has(start)) return;
			if (next && next.depth > criterion.depth) return;
			if (!isBareCondition(document.prose.slice(start, end), document.text.slice(start, end))) return;
			report({
				message: 'This condition has no consequence: say what the system does then.',
				range: criterion.textRange,
				fixes: offer(document, criterion, [consequence(document, start, end)]),
			});
		});
	},
};

/** Up to ten words with one verb, and no mark behind which a main clause could stand. */
function isBareCondition(prose: string, text: string): boolean {
	const words = text
		.replace(/[*_]/g, '')
		.replace(/[\s.]{1,9}$/, '')
		.split(/\s+/);
	if (prose.trim().length < 8 || !/^[*_]{0,3}(?:when|if|while|where)\s/i.test(text.replace(/[*_]{2}/g, '')))
		return false;
	if (words.length < 4 || words.length > 10 || /[,;:?!→\n]|->|=>|[.]\s|\s[-–—]\s/.test(text.trim())) return false;
	const verbs = words.slice(1).filter((word) => verb.test(word)).length;
	return verbs === 1 && copula.test(words.slice(1).join(' ')) && !/\bthen\b/i.test(text);
}

const verb =
	/^(?:is|are|was|were|has|have|had|does|do|can|will|should|must|shall|may|gets?|shows?|shown|displays?|sees?|appears?|opens?|returns?|sends?|stays?|remains?|becomes?|goes|go|clicks?|uses?|makes?|allows?|lets?)$/i;
/** "the card is refused", "the till has been offline": behind it nothing but a state, so that no second subject can follow. */
const copula =
	/\b(?:is|are|was|were|has been|have been) (?:not |no longer |already )?[\w-]{1,30}(?: (?:by|in|on|at|to|from|for|with) (?:the |an? )?[\w-]{1,30})?$/i;

function consequence({ text }: LintDocument, start: number, end: number): Fix {
	const written = text.slice(start, end).replace(/[\s.]{1,9}$/, '');
	const at = start + written.length;
	const mark = text.slice(at, end).includes('.') ? '.' : '';
	const newText = `, ${gap(1, 'the system')} ${gap(2, 'does what can be seen')}${mark}`;
	return { title: 'Add what follows', edits: [{ range: { start: at, end }, newText }], snippet: true, safe: false };
}
