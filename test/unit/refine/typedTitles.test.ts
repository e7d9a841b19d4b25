import assert from 'node:assert/strict';
import { typedTitles } from '../../../src/core/refine/typedTitles';

describe('typedTitles', () => {
	it('takes a line for a title, without the marks of a list', () =>
		assert.deepEqual(
			typedTitles('Pay by card\r\n\n- Pay by invoice\n * [ ] Pay  later \n2. Pay twice\n3.5 times faster\n-5 %'),
			['Pay by card', 'Pay by invoice', 'Pay later', 'Pay twice', '3.5 times faster', '-5 %'],
		));

	it('takes each title once, and none of nothing', () => {
		assert.deepEqual(typedTitles('A\nA\n\u0000\n- \n'), ['A', '-']);
		assert.deepEqual(typedTitles(' \n'), []);
	});
});
