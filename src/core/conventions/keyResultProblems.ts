import { findNested } from '../frontmatter/nested';
import { LineIndex } from '../model/position';
import type { Problem } from '../model/problem';
import type { ItemText } from './itemText';
import { readKeyResults } from './keyResultsOf';

/** What of a goal's key results could not be read, each at its place. */
export function keyResultProblems({ text, frontMatter }: ItemText): readonly Problem[] {
	const { faults } = readKeyResults(frontMatter.data);
	if (faults.length === 0) return [];
	const lines = new LineIndex(text);
	return faults.map(({ path, message }) => {
		const place = findNested(text, frontMatter, path) ?? findNested(text, frontMatter, path.slice(0, 1));
		const range = lines.rangeOf(place ?? frontMatter.block ?? { start: 0, end: 0 });
		return { code: 'key-result-invalid', severity: 'warning', message, range };
	});
}
