import { modelOfParts, part } from './part';

/**
 * RICE, by Intercom (Sean McBride, 2016): reach x impact x confidence / effort.
 *
 * - Reach: people or events in a period that the team keeps the same, for example customers a quarter. A number; words are none.
 * - Impact on each of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.
 * - Confidence: 100 % high, 80 % medium, 50 % low; the words beyond are ours: massive is 100 %, minimal 20 %.
 * - Effort: person-months, or any unit that the team keeps the same; points where there is none. The words are ours.
 */
export const rice = modelOfParts(
	'RICE',
	[
		part({ field: 'reach', name: 'Reach', scale: 'people or events in a period, for example 500 customers a quarter' }),
		part({
			field: 'impact',
			name: 'Impact',
			scale: '3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal',
			grades: { minimal: 0.25, low: 0.5, medium: 1, high: 2, massive: 3 },
		}),
		part({
			field: 'confidence',
			name: 'Confidence',
			scale: '100% high, 80% medium, 50% low',
			grades: { minimal: 0.2, low: 0.5, medium: 0.8, high: 1, massive: 1 },
			kind: 'share',
		}),
		part({
			field: 'effort',
			name: 'Effort',
			scale: 'person-months, above 0; points where there is none',
			grades: { minimal: 0.5, low: 1, medium: 2, high: 4, massive: 8 },
			divisor: true,
		}),
	],
	(reach = 0, impact = 0, confidence = 0, effort = 1) => (reach * impact * confidence) / effort,
);
