import * as z from 'zod/mini';
import { scoringModels } from '../model/scoring';
import type { ScoringConfig } from './config';
import { parseFormula } from './parseFormula';
import { key, text, together, word } from './schemaParts';

const formula = text('a formula such as (value + risk) / points').check(together<string>(formulaProblems));

/** How items are scored. */
export const scoringSchema = z
	.strictObject(
		{
			model: key(word(scoringModels), {
				description:
					'How a score is worked out from the fields of an item. Without a model items have no score; a `formula` alone is one.',
				examples: ['rice'],
			}),
			formula: key(formula, {
				description:
					"The team's own formula, for the model `formula`: the names `points`, `reach`, `impact`, `confidence`, `effort`, `value`, `risk`, `time_criticality` and `criteria`, numbers, `+ - * / % **`, comparisons, `a ? b : c`, and the functions `min`, `max`, `round`, `floor`, `ceil`, `abs`, `sqrt`, `log10` and `or(name, instead)`.",
				examples: ['(value + time_criticality + or(risk, 0)) / points'],
			}),
		},
		{ error: 'a mapping' },
	)
	.check(together<Said>(modelProblems));

type Said = { readonly model?: (typeof scoringModels)[number] | undefined; readonly formula?: string | undefined };

/** How items are scored, with all that is unsaid. */
export function scoringOf(said: Said | undefined): ScoringConfig {
	const { model, formula } = said ?? {};
	if (model !== undefined && model !== 'formula') return { model, formula: undefined };
	const read = formula === undefined ? undefined : parseFormula(formula);
	if (read?.kind !== 'formula') return { model: undefined, formula: undefined };
	return { model: 'formula', formula: read.formula };
}

function* formulaProblems(said: string) {
	const read = parseFormula(said);
	if (read.kind === 'problem') yield { path: [], message: read.message };
}

function* modelProblems({ model, formula }: Said) {
	if (model === 'formula' && formula === undefined) {
		yield {
			path: [],
			message: 'The model `formula` needs a formula: add `formula: (value + risk) / points`, or choose another model.',
		};
	}
	if (model !== undefined && model !== 'formula' && formula !== undefined) {
		yield {
			path: ['formula'],
			message: `The formula has no effect beside \`model: ${model}\`: remove it, or write \`model: formula\`.`,
		};
	}
}
