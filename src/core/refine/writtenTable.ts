import type { Wording } from './wordingIn';

const stepColumns = ['given', 'when', 'then'] as const;

/** Criteria as a table: with a cell for each step, or one for the wording; and one for the box where any is ticked. */
export function writtenTable(wordings: readonly Wording[], eol: string): string {
	const isTold = wordings.every(hasCells);
	const used = stepColumns.filter((column) =>
		wordings.some(({ steps }) => steps.some((one) => one.keyword === column)),
	);
	const ticks = wordings.some(({ ticked }) => ticked);
	const titles = [...(isTold ? used.map(titled) : ['Criterion']), ...(ticks ? ['Done'] : [])];
	const rows = wordings.map(({ steps, words, ticked }) => [
		...(isTold ? used.map((column) => steps.find(({ keyword }) => keyword === column)?.words ?? '') : [words]),
		...(ticks ? [ticked ? '[x]' : '[ ]'] : []),
	]);
	return [titles, titles.map(() => '---'), ...rows].map((cells) => `|${cells.map(cell).join('')}${eol}`).join('');
}

/** That a cell is there for each of its steps, in their order. */
function hasCells({ steps }: Wording): boolean {
	const places = steps.map(({ keyword }) => (stepColumns as readonly string[]).indexOf(keyword));
	return places.includes(2) && places.length > 1 && places.every((place, at) => place > (places[at - 1] ?? -1));
}

function titled(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function cell(words: string): string {
	return words === '' ? '  |' : ` ${words} |`;
}
