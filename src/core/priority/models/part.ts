import type { FactField, Grade } from '../../model/facts';
import { gradeOf, gradeWords } from '../../model/facts';
import type { Item } from '../../model/item';
import type { Score } from '../score';
import type { AskedField, ScoringModel } from './scoringModel';

/** Numbers that a model takes words for. */
export type Grades = Readonly<Record<Grade, number>>;

/** What a part is worth for one item, and how that is shown. */
export interface PartValue {
	readonly number: number;
	readonly words: string;
}

/** One of the values that a model makes a score from. */
export interface Part extends AskedField {
	/** What is missing where `read` finds nothing. */
	readonly lack: string;
	read(item: Item): PartValue | undefined;
}

interface PartDefinition {
	readonly field: FactField;
	readonly name: string;
	readonly scale: string;
	/** Undefined: words are no value. */
	readonly grades?: Grades;
	/** `share`: from 0 to 1, and above that a percentage without its sign. `tenths`: from 1 to 10, and below that a share. */
	readonly kind?: 'share' | 'tenths';
	/** For a divisor: a value of 0 or less is none. */
	readonly divisor?: true;
}

/** A value from a field of facts. Effort falls back to points. */
export function part({ field, name, scale, grades, kind, divisor }: PartDefinition): Part {
	const lack = field === 'effort' ? `${field} or points` : field === 'time-criticality' ? 'time criticality' : field;
	return {
		field,
		name,
		scale,
		words: grades ? [...gradeWords].reverse() : [],
		lack: divisor ? `${lack} above 0` : lack,
		read(item) {
			const said = item.facts?.[field] ?? (field === 'effort' ? item.points : undefined);
			if (said === undefined) return undefined;
			const grade = typeof said === 'string' ? gradeOf(said) : undefined;
			const plain = typeof said === 'number' ? said : grade && grades?.[grade];
			const number = plain === undefined || grade ? plain : scaled(plain, kind);
			if (number === undefined || number < 0 || (divisor && number === 0)) return undefined;
			const shown = kind === 'share' ? `${numberText(number * 100)} %` : numberText(number);
			const own = item.facts?.[field] !== undefined;
			return { number, words: grade ? `${shown} (${grade})` : own ? shown : `${shown} (points)` };
		},
	};
}

function scaled(number: number, kind: 'share' | 'tenths' | undefined): number | undefined {
	if (kind === 'share') return number <= 1 ? number : number <= 100 ? number / 100 : undefined;
	if (kind === 'tenths') return number < 1 ? number * 10 : number <= 10 ? number : undefined;
	return number;
}

/** A model that makes its score from numbers; all of them are needed. */
export function modelOfParts(
	name: string,
	parts: readonly Part[],
	combine: (...numbers: readonly number[]) => number,
): ScoringModel {
	return {
		name,
		asks: parts,
		classes: false,
		assess(item) {
			const values = parts.map((each) => each.read(item));
			const missing = parts.filter((_, at) => values[at] === undefined).map(({ lack }) => lack);
			if (missing.length > 0) return { kind: 'missing', missing };
			const value = steady(combine(...values.map((each) => each?.number ?? 0)));
			return { kind: 'score', score: { value, parts: shown(parts, values) } };
		},
	};
}

function shown(parts: readonly Part[], values: readonly (PartValue | undefined)[]): Score['parts'] {
	return parts.map(({ name }, at) => ({ name, value: values[at]?.words ?? '' }));
}

/** Without the noise of binary fractions, so that equal scores are equal. */
export function steady(value: number): number {
	return Number(value.toPrecision(12));
}

/** A number as a file has it, at most two digits behind the point. */
export function numberText(value: number): string {
	return String(Math.round(value * 100) / 100);
}
