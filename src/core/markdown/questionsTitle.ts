/** What the section is called, with numbering, emoji or a suffix such as "(2)" around it. */
const title =
	/^\P{L}*(?:(?:open|unanswered|unresolved|outstanding) (?:questions?|issues?|points?)|questions?(?: for .*)?|offene (?:fragen|punkte)|questions? ouvertes?|preguntas abiertas|quest(?:ões|oes) (?:em aberto|abertas)|domande aperte|open vragen)(?![\p{L}-]).*$/iu;

/** True when a heading announces open questions, in the usual languages. */
export function isQuestionsTitle(text: string): boolean {
	return title.test(text);
}
