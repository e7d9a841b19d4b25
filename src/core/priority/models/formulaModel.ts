import { type FactField, gradeOf, gradeWords } from '../../model/facts';
import type { Field } from '../../model/field';
import { type Formula, type FormulaName, type FormulaNode, formulaNames } from '../../model/formula';
import type { Item } from '../../model/item';
import { evaluateFormula } from '../../util/evaluateFormula';
import { numberText, steady } from './part';
import type { ScoringModel } from './scoringModel';

/**
 * A team's own formula. Words stand for 1 (minimal) to 5 (massive), and for confidence for 20, 50, 80 and 100 %; effort falls
 * back to points. A name that the item has no number for gives no score, unless the formula has something instead
 * (`or`); nor does a division by zero.
 */
export function formulaModel({ tree }: Formula): ScoringModel {
	const used = namesIn(tree);
	return {
		name: 'Formula',
		asks: used.flatMap((name) => {
			const field = fieldOf(name);
			return field === undefined ? [] : [{ field, name: labelOf(name), scale: scaleOf(name), words: wordsOf(name) }];
		}),
		classes: false,
		assess(item) {
			const result = evaluateFormula(tree, (name) => numberOf(item, name));
			switch (result.kind) {
				case 'missing':
					return { kind: 'missing', missing: result.names.map(lackOf) };
				case 'no-number':
					return {
						kind: 'missing',
						missing: [result.zero ? 'a divisor other than 0' : 'values that give a number'],
					};
				case 'value':
					return { kind: 'score', score: { value: steady(result.value), parts: partsOf(item, used) } };
			}
		},
	};
}

const steps = { minimal: 1, low: 2, medium: 3, high: 4, massive: 5 };
const shares = { minimal: 0.2, low: 0.5, medium: 0.8, high: 1, massive: 1 };

function numberOf(item: Item, name: FormulaName): number | undefined {
	if (name === 'points') return item.points;
	if (name === 'criteria') return item.criteria.total;
	const said = item.facts?.[factOf(name)] ?? (name === 'effort' ? item.points : undefined);
	if (typeof said !== 'string') return said;
	const grade = gradeOf(said);
	return grade && (name === 'confidence' ? shares : steps)[grade];
}

function partsOf(item: Item, used: readonly FormulaName[]) {
	return used.map((name) => {
		const value = numberOf(item, name);
		return { name: labelOf(name), value: value === undefined ? '–' : numberText(value) };
	});
}

function namesIn(tree: FormulaNode): readonly FormulaName[] {
	const found = new Set<FormulaName>();
	const visit = (node: FormulaNode) => {
		if (typeof node === 'string') found.add(node);
		else if (typeof node === 'object') node.of.forEach(visit);
	};
	visit(tree);
	return formulaNames.filter((name) => found.has(name));
}

function factOf(name: Exclude<FormulaName, 'points' | 'criteria'>): FactField {
	return name === 'time_criticality' ? 'time-criticality' : name;
}

/** The field that a user sets for a name; criteria are counted. */
function fieldOf(name: FormulaName): Field | undefined {
	if (name === 'criteria') return undefined;
	return name === 'points' ? name : factOf(name);
}

function labelOf(name: FormulaName): string {
	const words = name.replace('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function lackOf(name: FormulaName): string {
	return name === 'effort' ? 'effort or points' : name.replace('_', ' ');
}

function scaleOf(name: FormulaName): string {
	return name === 'confidence' ? 'a share such as 80%' : 'a number on the scale of the team’s formula';
}

function wordsOf(name: FormulaName): readonly string[] {
	return name === 'points' ? [] : [...gradeWords].reverse();
}
