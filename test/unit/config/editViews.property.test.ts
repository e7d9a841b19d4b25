import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SavedView } from '../../../src/core/config/config';
import { withoutView, withView } from '../../../src/core/config/editViews';
import { readConfig } from '../../../src/core/config/readConfig';
import { boardGroups, boardModes } from '../../../src/core/model/boardLook';
import { applyEdits, type TextEdit } from '../../../src/core/model/textEdit';
import { writtenConfig } from './writtenConfig';

const words = fc.oneof(
	fc.stringMatching(/^[a-z]{1,6}$/),
	fc.constantFrom(
		'Next sprint',
		'yes',
		'7',
		'null',
		'a: b',
		'# c',
		"it's",
		'title:"a b" -#tech',
		'- x',
		'{y}',
		'*',
		'é – ü',
	),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const view: fc.Arbitrary<SavedView> = fc.record({
	name: words.filter((name) => name.trim() !== ''),
	mode: fc.constantFrom(...boardModes),
	filter: fc.oneof(fc.constant(''), words),
	lanes: fc.constantFrom(undefined, ...boardGroups),
	closed: fc.boolean(),
});
function textAfter(text: string, edits: TextEdit[] | string): string {
	assert.ok(typeof edits !== 'string', `${String(edits)}\n${text}`);
	return applyEdits(text, edits);
}

const commentsOf = (text: string) => text.match(/^# comment \d+$/gm) ?? [];
const { board: _, ...otherwise } = readConfig('').config;

describe('editing saved views of any file', function () {
	this.timeout(60_000);

	it('changes that view and nothing else', () => {
		fc.assert(
			fc.property(writtenConfig, view, (text, wanted) => {
				const before = readConfig(text).config;
				const after = textAfter(text, withView(text, wanted));
				const { config } = readConfig(after);
				const kept = { ...wanted, name: wanted.name.trim(), filter: wanted.filter.trim() };
				const same = (name: string) => name.trim().toLowerCase() === kept.name.toLowerCase();
				assert.deepEqual(
					config.board.views.filter(({ name }) => same(name)),
					[kept],
				);
				assert.deepEqual(
					config.board.views.filter(({ name }) => !same(name)),
					before.board.views.filter(({ name }) => !same(name)),
				);
				for (const key of [...Object.keys(otherwise)] as (keyof typeof otherwise)[])
					assert.deepEqual(config[key], before[key]);
				assert.deepEqual(commentsOf(after), commentsOf(text));
				assert.equal(after.includes('\r\n') && /[^\r]\n/.test(after), text.includes('\r\n') && /[^\r]\n/.test(text));
				assert.equal(textAfter(after, withView(after, wanted)), after);
			}),
		);
	});

	it('takes away a new view so that the file is as before', () => {
		fc.assert(
			fc.property(writtenConfig, view, (text, wanted) => {
				const { views } = readConfig(text).config.board;
				fc.pre(views.length > 0 && /[\n}]$/.test(text));
				fc.pre(views.every(({ name }) => name.toLowerCase() !== wanted.name.trim().toLowerCase()));
				const after = textAfter(text, withView(text, wanted));
				assert.equal(textAfter(after, withoutView(after, wanted.name)), text);
			}),
		);
	});

	it('changes no file of which it cannot tell what becomes of it', () => {
		const piece = fc.constantFrom(
			'board:',
			' ',
			'\n',
			'views:',
			'- ',
			'name: a',
			'{',
			'}',
			'[',
			']',
			'#',
			'"',
			'&x',
			'*x',
			'|',
			'~',
			',',
			'---',
		);
		fc.assert(
			fc.property(
				fc.array(piece).map((pieces) => pieces.join('')),
				view,
				(text, wanted) => {
					const edits = withView(text, wanted);
					if (typeof edits === 'string') return;
					const { config, problems } = readConfig(applyEdits(text, edits));
					assert.ok(config.board.views.some(({ name }) => name.toLowerCase() === wanted.name.trim().toLowerCase()));
					assert.ok(problems.every(({ code }) => code !== 'config-syntax'));
					assert.ok(typeof withoutView(applyEdits(text, edits), wanted.name) !== 'undefined');
				},
			),
		);
	});
});
