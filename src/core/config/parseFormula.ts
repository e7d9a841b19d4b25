import jsep, { type Expression } from 'jsep';
import {
	type Formula,
	type FormulaFunction,
	type FormulaName,
	type FormulaNode,
	type FormulaOperator,
	type FormulaStep,
	formulaFunctions,
	formulaNames,
	formulaOperators,
} from '../model/formula';
import { evaluateFormula } from '../util/evaluateFormula';
import { nearestWord } from '../util/nearestWord';

/** A formula, or what is wrong with its words. */
export type FormulaReading =
	| { readonly kind: 'formula'; readonly formula: Formula }
	| { readonly kind: 'problem'; readonly message: string };

/** UTF-16 units of a formula; nobody reads a longer one. */
const longest = 500;
/** Steps within steps. */
const deepest = 30;

class FormulaProblem extends Error {}

/**
 * Reads a team's own formula into plain data. The library only takes the text apart, it works nothing out; of what it
 * finds only numbers, known names, arithmetic and known functions are taken over, so there is no way to a property of
 * anything. Never throws.
 */
export function parseFormula(text: string): FormulaReading {
	if (text.length > longest) {
		return problem(`The formula is longer than ${longest} characters: shorten it.`);
	}
	try {
		return { kind: 'formula', formula: { text: text.trim(), tree: nodeOf(expressionOf(text), text, 0) } };
	} catch (error) {
		if (error instanceof FormulaProblem) return problem(error.message);
		throw error;
	}
}

function problem(message: string): FormulaReading {
	return { kind: 'problem', message };
}

function expressionOf(text: string): Expression {
	try {
		return jsep(text);
	} catch (error) {
		const at = Math.min(Number((error as { index?: number }).index ?? 0), text.length);
		const rest = text.slice(at).trim();
		throw new FormulaProblem(
			rest === ''
				? 'The formula breaks off at its end: write it as in (value + risk) / points.'
				: `The formula cannot be read from "${short(rest)}" on: write it as in (value + risk) / points.`,
		);
	}
}

function nodeOf(expression: Expression, text: string, depth: number): FormulaNode {
	if (depth > deepest) throw new FormulaProblem(`The formula is nested more than ${deepest} deep: simplify it.`);
	const inner = (each: unknown) => nodeOf(each as Expression, text, depth + 1);
	switch (expression.type) {
		case 'Literal':
			if (typeof expression.value === 'number' && Number.isFinite(expression.value)) return expression.value;
			throw new FormulaProblem(`${String(expression.raw)} is no number: a formula holds numbers and names only.`);
		case 'Identifier':
			return nameOf(String(expression.name));
		case 'UnaryExpression':
			if (expression.operator === '+') return inner(expression.argument);
			return step(operatorOf(expression.operator, ['-', '!']), [inner(expression.argument)]);
		case 'BinaryExpression':
		case 'LogicalExpression':
			return step(operatorOf(expression.operator), [inner(expression.left), inner(expression.right)]);
		case 'ConditionalExpression':
			return step('?:', [inner(expression.test), inner(expression.consequent), inner(expression.alternate)]);
		case 'CallExpression':
			return callOf(expression, inner);
		case 'Compound':
			if ((expression.body as readonly unknown[]).length === 0) {
				throw new FormulaProblem('The formula is empty: write it as in (value + risk) / points.');
			}
			throw new FormulaProblem(
				'The formula holds more than one expression: join them with an operator such as + or *.',
			);
		default:
			throw new FormulaProblem(
				`The formula uses ${kindsOf[expression.type] ?? 'something'} that a formula cannot hold: use numbers, names, operators and functions only.`,
			);
	}
}

/** What stands for kinds of expressions in messages. */
const kindsOf: Readonly<Record<string, string>> = {
	MemberExpression: 'a property',
	ThisExpression: '"this"',
	ArrayExpression: 'a list',
};

function nameOf(name: string): FormulaName {
	const known = formulaNames.find((each) => each === name);
	if (known) return known;
	throw new FormulaProblem(unknown(name, formulaNames, 'name'));
}

function callOf({ callee, arguments: args }: Expression, inner: (each: unknown) => FormulaNode): FormulaNode {
	const { type, name } = callee as Expression;
	if (type !== 'Identifier') {
		throw new FormulaProblem('The formula calls something that is no function: use names of functions only.');
	}
	const names = Object.keys(formulaFunctions) as FormulaFunction[];
	const known = names.find((each) => each === name);
	if (!known) throw new FormulaProblem(unknown(String(name), names, 'function'));
	const [least, most] = formulaFunctions[known];
	const given = (args as readonly unknown[]).length;
	if (given < least || given > most) {
		throw new FormulaProblem(
			`The function ${known} takes ${least === most ? least : `at least ${least}`} ${least === 1 ? 'value' : 'values'}, not ${given}.`,
		);
	}
	return step(known, (args as readonly unknown[]).map(inner));
}

function operatorOf(operator: unknown, allowed: readonly FormulaOperator[] = formulaOperators): FormulaOperator {
	const known = allowed.find((each) => each === operator);
	if (known) return known;
	throw new FormulaProblem(
		`The operator ${String(operator)} is not known: use one of + - * / % ** < <= > >= == != && || !.`,
	);
}

/** What holds for every item is found out at once: a step of numbers alone has a value now, or never. */
function step(what: FormulaStep['do'], of: readonly FormulaNode[]): FormulaNode {
	if ((what === '/' || what === '%') && of[1] === 0) {
		throw new FormulaProblem('The formula divides by zero: correct the divisor.');
	}
	const made = { do: what, of };
	if (!of.every((each) => typeof each === 'number')) return made;
	const result = evaluateFormula(made, () => undefined);
	if (result.kind === 'value') return result.value;
	throw new FormulaProblem('The formula holds a part that is no number for any item: correct it.');
}

function unknown(word: string, known: readonly string[], kind: string): string {
	const near = nearestWord(word, known);
	const advice = near === undefined ? `use one of ${known.join(', ')}.` : `did you mean ${near}?`;
	return `The formula has no ${kind} "${short(word)}"; ${advice}`;
}

function short(text: string): string {
	return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
