import assert from 'node:assert/strict';
import { labelAt } from '../../../src/core/markdown/criterionLabel';

describe('the label in front of a criterion', () => {
	const labels = [
		...['#1 ', '#2: ', 'AC1: ', 'AC-2) ', '**AC 3**: ', '[AC4] ', '`AC5`: ', 'ac 6. ', 'AC: '],
		...['Criterion 1: ', 'criteria 2: ', 'Acceptance criterion 3: ', '**Criterion 4:** ', '(criterion 5) '],
		...['Scenario 1: ', '__Scenario 2__: ', 'Scenario: ', 'scenario outline: '],
	];
	for (const label of labels) {
		it(`is found: ${label}`, () => {
			const text = `${label}The list is empty.`;
			assert.equal(labelAt(text, 0, text.length)?.end, label.length);
		});
	}

	for (const text of [
		'The list is empty.',
		'Action is taken.',
		'Criteria are shown.',
		'Scenarios are kept.',
		'#tag stays.',
	]) {
		it(`is not seen in: ${text}`, () => assert.equal(labelAt(text, 0, text.length), undefined));
	}
});
