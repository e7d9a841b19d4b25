import { modelOfParts, type Part, part } from './part';

const grades = { minimal: 1, low: 3, medium: 5, high: 8, massive: 10 };

const effort = part({
	field: 'effort',
	name: 'Ease',
	scale: 'effort from 1 to 10, of which ease is the opposite; points where there is none',
	grades,
	divisor: true,
});

/** Of an effort from 1 to 10; whatever takes more is as hard as can be. */
const ease: Part = {
	...effort,
	read(item) {
		const value = effort.read(item);
		if (!value) return undefined;
		const number = Math.min(10, Math.max(1, 11 - value.number));
		return { number, words: `${number} (effort ${value.words})` };
	},
};

/**
 * ICE, by Sean Ellis (GrowthHackers): impact x confidence x ease, each from 1 to 10. His book "Hacking Growth" (2017) takes
 * the mean of the three; the product is what most teams use since, and it sets a weak part apart more clearly.
 *
 * Ease is 11 - effort, so that one field serves all models. The words are 1 minimal, 3 low, 5 medium, 8 high, 10 massive.
 */
export const ice = modelOfParts(
	'ICE',
	[
		part({ field: 'impact', name: 'Impact', scale: 'from 1 to 10', grades, kind: 'tenths' }),
		part({
			field: 'confidence',
			name: 'Confidence',
			scale: 'from 1 to 10, or below 1 a share',
			grades,
			kind: 'tenths',
		}),
		ease,
	],
	(impact = 0, confidence = 0, easy = 0) => impact * confidence * easy,
);
