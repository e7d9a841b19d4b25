import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTagger } from '../../../src/core/lint/words/tagger';
import { nastyTexts } from '../generator/nastyTexts';
import { lintTimes } from './support/lintTimes';
import { report } from './support/report';

const small = 5000;
const times = 4;
/** Milliseconds: what takes less says nothing of growth. */
const least = 25;
/** The clock is too coarse for less, and a ratio over next to nothing is nothing. */
const floor = 1;
/** A garbage collection falls on one of two runs; growth is in all of them. */
const attempts = 3;

/** The nasty text and rule whose time grows most from a size to four times of it. */
const tag = createTagger(readFileSync(path.join(__dirname, 'english.json'), 'utf8'));
let worst = { small: floor, large: floor * times };
for (const make of Object.values(nastyTexts)) {
	// Compiled code is compared with compiled code.
	lintTimes(make(small / times), tag);
	let found = grown(make);
	for (let attempt = 1; attempt < attempts && ratio(found) > ratio(worst); attempt++) {
		const again = grown(make);
		if (ratio(again) < ratio(found)) found = again;
	}
	if (ratio(found) > ratio(worst)) worst = found;
}
report({ values: worst });

function grown(make: (size: number) => string): typeof worst {
	const before = lintTimes(make(small), tag);
	const after = lintTimes(make(small * times), tag);
	let most = { small: floor, large: floor };
	for (const [name, large] of after) {
		const one = { small: Math.max(floor, before.get(name) ?? 0), large };
		if (large > least && ratio(one) > ratio(most)) most = one;
	}
	return most;
}

function ratio(one: typeof worst): number {
	return one.large / one.small;
}
