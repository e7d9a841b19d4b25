import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import { lint } from '../../../src/core/lint/engine';
import type { TextRange } from '../../../src/core/model/textRange';
import { nastyTexts } from '../../bench/generator/nastyTexts';
import { read } from './support';

/** Long enough for every bound on a look-around to be reached. How time grows is measured by the bench. */
const size = 3000;
const all = Object.fromEntries(catalogue.map(({ meta }) => [meta.id, 'hint' as const]));

describe('lint of texts that are hard to read', function () {
	this.timeout(120_000);

	for (const [name, make] of Object.entries(nastyTexts)) {
		it(`finds places within the text, and no rule fails: ${name}`, () => {
			const text = make(size);
			const { document, backlog } = read(text);
			const within = ({ start, end }: TextRange): boolean => start >= 0 && start <= end && end <= text.length;
			const onFault = (rule: string, error: unknown): void => {
				throw new Error(`${rule} threw`, { cause: error });
			};
			for (const { rule, range, fixes } of lint(document, backlog, { severities: all, onFault })) {
				assert.ok(within(range), `${rule}: ${range.start}-${range.end}`);
				for (const { edits } of fixes)
					assert.ok(
						edits.every((edit) => within(edit.range)),
						rule,
					);
			}
		});
	}
});
