import assert from 'node:assert/strict';
import { conventionNames } from '../../../src/core/config/conventionNames';
import { standardConventions } from '../../../src/core/conventions/conventions';

describe('names of conventions in refinery.yml', () => {
	it('are those of the conventions, of the boards that are made by their index, and of mapped files', () => {
		const names = [...standardConventions.map(({ name }) => name), 'kanbn', 'mapped'];
		assert.deepEqual([...conventionNames].sort(), names.sort());
	});
});
