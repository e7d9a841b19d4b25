import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { findCriteria, insertCriterion } from '../../../src/core/markdown/acceptanceCriteria';
import { outlineOf } from '../../../src/core/markdown/outline';
import type { Criterion } from '../../../src/core/model/criterion';
import { applyEdits } from '../../../src/core/model/textEdit';
import type { TextRange } from '../../../src/core/model/textRange';

/** Everything that is read of a whole file. */
export function read(text: string) {
	const frontMatter = readFrontMatter(text);
	const outline = outlineOf(text, frontMatter.bodyStart);
	return { frontMatter, outline, found: findCriteria(text, frontMatter, outline) };
}

export function criteria(text: string): readonly Criterion[] {
	return read(text).found.criteria;
}

/** Criteria as lines: indentation for depth, form, box, wording, steps. */
export function sketch(text: string): string[] {
	return criteria(text).map(({ depth, form, checked, text: wording, steps }) => {
		const box = checked === undefined ? '' : checked ? ' [x]' : ' [ ]';
		const kinds = steps.length > 0 ? ` <${steps.map(({ keyword }) => keyword).join(' ')}>` : '';
		return `${'  '.repeat(depth)}${form}${box}: ${wording}${kinds}`;
	});
}

/** The text with one more criterion. */
export function withCriterion(text: string, wording: string): string {
	const { found, outline } = read(text);
	return applyEdits(text, [insertCriterion(text, found, outline, wording)]);
}

export function cut(text: string, range: TextRange | undefined): string | undefined {
	return range && text.slice(range.start, range.end);
}
