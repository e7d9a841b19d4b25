import { modelOfClasses } from './classes';

/**
 * MoSCoW, by Dai Clegg (1994), kept by DSDM: must, should, could, and won't have this time.
 *
 * Other scales of priority are read as follows: critical, urgent, highest, high, P0 and P1 are musts, medium, normal, major
 * and P2 shoulds, low, minor and P3 coulds, lowest, trivial, none, later and P4 or P5 won'ts; plain numbers read as with a P.
 */
export const moscow = modelOfClasses('MoSCoW', 'priority', [
	{
		name: 'must',
		score: 3,
		spellings: [
			...['must', 'must have', 'musthave', 'mo', 'm', 'required', 'mandatory', 'mvp'],
			...['critical', 'blocker', 'urgent', 'asap', 'highest', 'very high', 'high', 'p0', 'p1', '0', '1'],
		],
	},
	{
		name: 'should',
		score: 2,
		spellings: [
			...['should', 'should have', 'shouldhave', 's', 'important'],
			...['medium', 'med', 'normal', 'moderate', 'major', 'p2', '2'],
		],
	},
	{
		name: 'could',
		score: 1,
		spellings: [
			...['could', 'could have', 'couldhave', 'co', 'c', 'nice to have', 'optional'],
			...['low', 'minor', 'p3', '3'],
		],
	},
	{
		name: "won't",
		score: 0,
		spellings: [
			...['wont', 'wont have', 'wonthave', 'wont have this time', 'would', 'would have', 'w', 'will not have'],
			...['lowest', 'very low', 'trivial', 'none', 'later', 'someday', 'p4', 'p5', '4', '5'],
		],
	},
]);
