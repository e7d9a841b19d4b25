import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/host/temporaryFolder.mjs';

/** What the packed extension consists of, as far as it runs. */
const parts = ['dist', 'media', 'schemas', 'syntaxes', 'package.nls.json'];

/** Milliseconds of delay in the event loop of the extension host. */
export interface Delays {
	readonly p50: number;
	readonly p99: number;
	readonly max: number;
}

/** The extension as it is shipped, with a look at the loop of the process it runs in. */
export interface WatchedExtension {
	readonly folder: string;
	/** Begins a new phase of the measurement. */
	begin(phase: string): void;
	/** What was measured in a phase up to now; undefined before the first look. */
	delaysIn(phase: string): Delays | undefined;
	remove(): void;
}

/** @param root folder of the repository, built */
export function watchedExtension(root: string): WatchedExtension {
	const { folder, remove } = temporaryFolder('watched');
	for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
	const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, main: './watched.js' }));
	writeFileSync(path.join(folder, 'watched.js'), watch);
	const fileOf = (phase: string) => path.join(folder, `delays-${phase}.json`);
	return {
		folder,
		begin: (phase) => writeFileSync(path.join(folder, 'phase'), phase),
		delaysIn: (phase) => (existsSync(fileOf(phase)) ? JSON.parse(readFileSync(fileOf(phase), 'utf8')) : undefined),
		remove,
	};
}

/** Runs in the extension host. Hears of phases and answers through files, since nothing else leads out of there. */
const watch = `
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const resolution = 1;
const histogram = monitorEventLoopDelay({ resolution });
const delay = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
let phase = '';
histogram.enable();
setInterval(() => {
	const wanted = existsSync(__dirname + '/phase') ? readFileSync(__dirname + '/phase', 'utf8') : '';
	if (wanted !== phase) histogram.reset();
	else if (phase) {
		const file = __dirname + '/delays-' + phase + '.json';
		const found = { p50: delay(histogram.percentile(50)), p99: delay(histogram.percentile(99)), max: delay(histogram.max) };
		writeFileSync(file + '.new', JSON.stringify(found));
		renameSync(file + '.new', file);
	}
	phase = wanted;
}, 100);
module.exports = require('./dist/extension.js');
`;
