import { modelOfClasses } from './classes';

/**
 * Classes of quality by Noriaki Kano and others, "Attractive quality and must-be quality" (1984). What is missing hurts most
 * goes first, in the usual order of the method: must-be, performance (one-dimensional), attractive, indifferent; what
 * customers rather do without (reverse) comes last.
 */
export const kano = modelOfClasses('Kano', 'kano', [
	{
		name: 'must-be',
		score: 4,
		spellings: [
			'must be',
			'mustbe',
			'must',
			'must have',
			'basic',
			'basic need',
			'threshold',
			'expected',
			'hygiene',
			'm',
		],
	},
	{
		name: 'performance',
		score: 3,
		spellings: ['performance', 'one dimensional', 'onedimensional', 'linear', 'satisfier', 'desired', 'p', 'o'],
	},
	{
		name: 'attractive',
		score: 2,
		spellings: ['attractive', 'delighter', 'excitement', 'exciter', 'delight', 'wow', 'a', 'e'],
	},
	{ name: 'indifferent', score: 1, spellings: ['indifferent', 'neutral', 'i'] },
	{ name: 'reverse', score: 0, spellings: ['reverse', 'dissatisfier', 'r'] },
]);
