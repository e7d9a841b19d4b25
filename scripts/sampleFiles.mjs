// @ts-check
/**
 * Writes `examples/files.json`, the list of the sample's files: node scripts/sampleFiles.mjs
 * The browser host cannot list the extension's folders, so the command that creates the sample reads this list.
 * With `--check` writes nothing and ends with code 1 when the list is not what the folder holds.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = path.resolve(fileURLToPath(new URL('../examples', import.meta.url)));
const list = path.join(examples, 'files.json');
const files = readdirSync(path.join(examples, 'harbour-coffee'), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => path.relative(path.join(examples, 'harbour-coffee'), path.join(entry.parentPath, entry.name)))
	.map((file) => file.replaceAll('\\', '/'))
	.sort();
const text = `${JSON.stringify(files, undefined, '\t')}\n`;
const same = existsSync(list) && readFileSync(list, 'utf8') === text;

if (!process.argv.includes('--check')) {
	writeFileSync(list, text);
} else if (!same) {
	console.error('examples/files.json is not the list of examples/harbour-coffee; run: node scripts/sampleFiles.mjs');
	process.exitCode = 1;
}
