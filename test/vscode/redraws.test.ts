import assert from 'node:assert/strict';
import { createRedraws } from '../../src/vscode/views/redraws';
import { until } from './support/editing';

describe('redraws of a tree', () => {
	it('are told at once while the editor is at rest, and else become one when it is again', async () => {
		const redraws = createRedraws<string>();
		const told: (readonly string[] | undefined)[] = [];
		redraws.event((rows) => told.push(rows));
		redraws.draw(['a']);
		assert.deepEqual(told, [['a']]);
		redraws.asked();
		redraws.draw(['b']);
		redraws.draw(['c', 'b']);
		assert.equal(told.length, 1);
		await until(
			() => told,
			({ length }) => length > 1,
		);
		assert.deepEqual(told, [['a'], ['b', 'c']]);
		redraws.draw(['d']);
		redraws.draw(undefined);
		redraws.draw(['e']);
		await until(
			() => told,
			({ length }) => length > 2,
		);
		assert.deepEqual(told.slice(2), [undefined]);
		redraws.dispose();
	});
});
