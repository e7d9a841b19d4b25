import { modelOfParts, part } from './part';

const grades = { minimal: 1, low: 2, medium: 3, high: 4, massive: 5 };

/** Value / effort, the quotient behind the common two-by-two of value and effort. Any scales that the team keeps the same; the words go from 1 to 5. */
export const valueEffort = modelOfParts(
	'Value/effort',
	[
		part({ field: 'value', name: 'Value', scale: 'any scale, the same for all, for example 1 to 5', grades }),
		part({
			field: 'effort',
			name: 'Effort',
			scale: 'any scale, the same for all; points where there is none',
			grades,
			divisor: true,
		}),
	],
	(value = 0, effort = 1) => value / effort,
);
