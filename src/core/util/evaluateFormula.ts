import type { FormulaFunction, FormulaName, FormulaNode, FormulaOperator } from '../model/formula';

/** What a formula comes to for one item. */
export type FormulaResult =
	| { readonly kind: 'value'; readonly value: number }
	/** Names that the item has no number for. */
	| { readonly kind: 'missing'; readonly names: readonly FormulaName[] }
	/** `zero`: something is divided by zero on the way. */
	| { readonly kind: 'no-number'; readonly zero: boolean };

/** Works out a formula. @param numberOf the item's numbers; undefined where it has none */
export function evaluateFormula(tree: FormulaNode, numberOf: (name: FormulaName) => number | undefined): FormulaResult {
	const missing = new Set<FormulaName>();
	let zero = false;
	const work = (node: FormulaNode): number => {
		if (typeof node === 'number') return node;
		if (typeof node === 'string') {
			const value = numberOf(node);
			if (value === undefined) missing.add(node);
			return value ?? Number.NaN;
		}
		const [first = 0, second = 0, third = 0] = node.of;
		// These look at one of their values only, so that the others need not be there.
		if (node.do === '?:') return work(first) ? work(second) : work(third);
		if (node.do === 'or') {
			const known = evaluateFormula(first, numberOf);
			return known.kind === 'missing' ? work(second) : work(first);
		}
		const values = node.of.map(work);
		if ((node.do === '/' || node.do === '%') && values[1] === 0) zero = true;
		return steps[node.do](values);
	};
	const value = work(tree);
	if (missing.size > 0) return { kind: 'missing', names: [...missing] };
	return Number.isFinite(value) && !zero ? { kind: 'value', value } : { kind: 'no-number', zero };
}

type Step = (values: readonly number[]) => number;

const two =
	(join: (a: number, b: number) => number): Step =>
	([a = Number.NaN, b]) =>
		join(a, b ?? Number.NaN);

const steps: Readonly<Record<Exclude<FormulaOperator | FormulaFunction, '?:' | 'or'>, Step>> = {
	'+': two((a, b) => a + b),
	'-': ([a = Number.NaN, b]) => (b === undefined ? -a : a - b),
	'*': two((a, b) => a * b),
	'/': two((a, b) => a / b),
	'%': two((a, b) => a % b),
	'**': two((a, b) => a ** b),
	'<': two((a, b) => Number(a < b)),
	'<=': two((a, b) => Number(a <= b)),
	'>': two((a, b) => Number(a > b)),
	'>=': two((a, b) => Number(a >= b)),
	'==': two((a, b) => Number(a === b)),
	'!=': two((a, b) => Number(a !== b)),
	'&&': two((a, b) => Number(Boolean(a) && Boolean(b))),
	'||': two((a, b) => Number(Boolean(a) || Boolean(b))),
	'!': ([a]) => Number(!a),
	min: (values) => Math.min(...values),
	max: (values) => Math.max(...values),
	round: ([a = Number.NaN]) => Math.round(a),
	floor: ([a = Number.NaN]) => Math.floor(a),
	ceil: ([a = Number.NaN]) => Math.ceil(a),
	abs: ([a = Number.NaN]) => Math.abs(a),
	sqrt: ([a = Number.NaN]) => Math.sqrt(a),
	log10: ([a = Number.NaN]) => Math.log10(a),
};
