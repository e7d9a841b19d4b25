import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { copyOf, refinery, repository } from './support';

/** The standard's own schema; the package is light and has no other use here. */
const file = path.join(repository, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

describe('SARIF schema', () => {
	for (const workspace of ['refinery', 'odd-files'] as const) {
		it(`holds for the findings in ${workspace}`, async function () {
			if (!existsSync(file)) return this.skip();
			const folder = copyOf(workspace);
			const { out } = await refinery(folder, 'lint', '--format', 'sarif', '--verbose');
			folder.remove();
			const { $schema: _, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
			// The schema is of an older draft, whose differences do not matter here, and one of its patterns is no Unicode pattern.
			const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
			const validate = ajv.compile({ ...schema, $id: id });
			const holds = (value: unknown): boolean => validate(value);
			const log = JSON.parse(out);
			assert.ok(holds(log), JSON.stringify(validate.errors));
			assert.ok(log.runs[0].results.length > 0);
			log.runs[0].results[0].level = 'loud';
			assert.equal(holds(log), false);
		});
	}
});
