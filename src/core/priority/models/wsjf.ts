import { modelOfParts, part } from './part';

const grades = { minimal: 1, low: 3, medium: 8, high: 13, massive: 20 };
const scale = 'relative to the others: 1, 2, 3, 5, 8, 13 or 20';

/**
 * Weighted shortest job first: cost of delay / job size, after Donald Reinertsen, "The Principles of Product Development
 * Flow" (2009). SAFe adds the cost of delay up from user and business value, time criticality, and risk reduction or
 * opportunity enablement, each on the scale 1, 2, 3, 5, 8, 13, 20 relative to the other items. The words are ours.
 */
export const wsjf = modelOfParts(
	'WSJF',
	[
		part({ field: 'value', name: 'Value', scale, grades }),
		part({ field: 'time-criticality', name: 'Time criticality', scale, grades }),
		part({ field: 'risk', name: 'Risk reduction', scale, grades }),
		part({ field: 'effort', name: 'Job size', scale: `${scale}; points where there is none`, grades, divisor: true }),
	],
	(value = 0, urgency = 0, risk = 0, size = 1) => (value + urgency + risk) / size,
);
