// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = 'wink-eng-lite-web-model/dist';

/**
 * What the tagger needs to know of English words, as one JSON text: taken from the language model of winkNLP (MIT), without
 * what other uses of it need. Its readers are in src/core/lint/words.
 *
 * - `licence`: of the model, which has to go with what is made of it
 * - `lexemes`: all words in the order of their code units, separated by line ends
 * - `kinds`: part of speech, hint for the patterns and class of possible parts of speech, each combination once
 * - `kindOf`: by lexeme the index of its kind, as a character
 * - `lemmaOf`: by lexeme how many lexemes before (or behind) it its base form stands, as a character
 * - `lemmas`: base forms that stand too far away
 * - `classes`: which parts of speech a class allows
 * - `contractions`: words that are several, each with text, part of speech, hint, class and base form
 * - `verbs` and `nouns`: base forms of irregular ones that are several words ("left")
 * - `machines`: the trained patterns that set a part of speech by its neighbours
 *
 * @returns {string}
 */
export function englishModel() {
	const model = require(`${folder}/languages/cur/models/eng-core-web-model.json`);
	const { layout, size } = model.packing;
	/** @type {string[]} */
	const list = model.features.lexeme.list;
	const lexicon = numbers(model.lexicon);
	const expansions = numbers(model.xpansions);
	/** @type {(index: number, feature: string) => number} */
	const read = (index, feature) => {
		const [at = 0, mask = 0, shift = 0] = layout[feature];
		return ((lexicon[at + index * size] ?? 0) & mask) >>> shift;
	};
	/** @type {(index: number) => number} */
	const mapped = (index) => (read(index, 'isSpellingMapped') ? read(index, 'lemma') : index);
	/** @type {(index: number) => number} */
	const normal = (index) => (read(index, 'isSpellingMapped') ? mapped(index) : index + read(index, 'normal'));
	/** @type {(index: number) => string} */
	const lemma = (index) => {
		const of = mapped(index);
		return read(of, 'isSLemma') ? (list[read(of, 'lemma')] ?? '') : '';
	};

	const taken = list
		.flatMap((word, index) => (index > 0 && !/\s/.test(word) && !read(index, 'isContraction') ? index : []))
		.sort((a, b) => ((list[a] ?? '') < (list[b] ?? '') ? -1 : 1));
	const place = new Map(taken.map((index, at) => [list[index], at]));
	/** @type {Map<string, number>} */
	const kinds = new Map();
	let kindOf = '';
	let lemmaOf = '';
	/** @type {Record<string, string>} */
	const lemmas = {};
	taken.forEach((index, at) => {
		const kind = [
			read(mapped(index), 'pos'),
			read(index, 'posHint'),
			read(normal(index), 'lexemeCID'),
			read(index, 'isBaseForm'),
		].join();
		if (!kinds.has(kind)) kinds.set(kind, kinds.size);
		kindOf += String.fromCharCode(0x100 + (kinds.get(kind) ?? 0));
		const base = lemma(index);
		const distance = at - (place.get(base) ?? Number.NaN);
		const near = Math.abs(distance) < 0x2000;
		lemmaOf += base === '' ? ' ' : String.fromCharCode(near ? 0x4000 + distance : 0x21);
		if (base !== '' && !near) lemmas[list[index] ?? ''] = base;
	});

	/** @type {Record<string, unknown[][]>} */
	const contractions = {};
	list.forEach((word, index) => {
		if (!read(index, 'isContraction') || !/^[a-z']+$/.test(word)) return;
		const pointer = read(index, 'lemma');
		const from = pointer & 0x3fff;
		const count = (pointer >> 14) & 0x1f;
		contractions[word] = Array.from({ length: count / 4 }, (_, part) => {
			const [lexeme = 0, normalForm = 0, base = 0, pos = 0] = expansions.slice(from + part * 4, from + part * 4 + 4);
			return [list[lexeme], pos, read(lexeme, 'posHint'), read(normalForm, 'lexemeCID'), list[base]];
		});
	});

	/** @type {(file: string) => Record<string, string>} */
	const exceptions = (file) =>
		Object.fromEntries(
			Object.entries(require(`${folder}/${file}`)).filter(
				([word]) => place.has(word) && lemma(list.indexOf(word)) === '',
			),
		);
	return JSON.stringify({
		licence: readFileSync(require.resolve('wink-eng-lite-web-model/LICENSE'), 'utf8'),
		lexemes: taken.map((index) => list[index]).join('\n'),
		kinds: [...kinds.keys()].map((kind) => kind.split(',').map(Number)),
		kindOf,
		lemmaOf,
		lemmas,
		classes: model.features.posClusters.list.map((/** @type {string} */ names) =>
			names.split('_').map((name) => model.pos.hash[name] ?? 0),
		),
		contractions,
		verbs: exceptions('wn-verb-exceptions.js'),
		nouns: exceptions('wn-noun-exceptions.js'),
		machines: require(`${folder}/languages/cur/models/eng-pos-model.json`).map((/** @type {string} */ text) => {
			const [, , next, ends, marks] = JSON.parse(text);
			return { next, ends, marks };
		}),
	});
}

/** @param {string} base64 */
function numbers(base64) {
	const bytes = Buffer.from(base64, 'base64');
	return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
