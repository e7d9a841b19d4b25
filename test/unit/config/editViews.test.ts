import assert from 'node:assert/strict';
import type { SavedView } from '../../../src/core/config/config';
import { withoutView, withView } from '../../../src/core/config/editViews';
import { readConfig } from '../../../src/core/config/readConfig';
import { applyEdits, type TextEdit } from '../../../src/core/model/textEdit';

const plain: SavedView = { name: 'Next', mode: 'ranked', filter: '', lanes: undefined, closed: false };
const rich: SavedView = {
	name: 'Sprint 7',
	mode: 'kanban',
	filter: 'status:ready -#tech',
	lanes: 'epic',
	closed: true,
};

function textAfter(text: string | undefined, edits: TextEdit[] | string): string {
	return typeof edits === 'string' ? edits : applyEdits(text ?? '', edits);
}

const put: Record<string, readonly [text: string | undefined, view: SavedView, result: string]> = {
	'in no file': [undefined, plain, 'board:\n  views:\n    - name: Next\n'],
	'in an empty file': [
		'',
		rich,
		'board:\n  views:\n    - name: Sprint 7\n      mode: kanban\n      filter: "status:ready -#tech"\n      lanes: epic\n      closed: true\n',
	],
	'behind comments alone': ['# ours\n', plain, '# ours\nboard:\n  views:\n    - name: Next\n'],
	'behind other sections': [
		'ids: {scheme: random}\r\n# end',
		plain,
		'ids: {scheme: random}\r\n# end\r\nboard:\r\n  views:\r\n    - name: Next\r\n',
	],
	'in a file in brackets': [
		'{ids: {scheme: random}}',
		plain,
		'{board: {views: [{name: Next}]}, ids: {scheme: random}}',
	],
	'in a section without a value': [
		'board: # soon\nids: {}\n',
		plain,
		'board: # soon\n  views:\n    - name: Next\nids: {}\n',
	],
	'in a section of other keys': [
		'board:\n    wip:\n      in-progress: 3 # three\n    # more\nids: {}\n',
		plain,
		'board:\n    wip:\n      in-progress: 3 # three\n    views:\n      - name: Next\n    # more\nids: {}\n',
	],
	'in a section in brackets': ['board: {capacity: 3}\n', plain, 'board: {views: [{name: Next}], capacity: 3}\n'],
	'in an empty section in brackets': ['board: {}\n', plain, 'board: {views: [{name: Next}]}\n'],
	'in a list without entries': ['board:\n  views:\n', plain, 'board:\n  views:\n    - name: Next\n'],
	'in empty brackets': ['board:\n  views: []', plain, 'board:\n  views: [{name: Next}]'],
	'behind others in brackets': [
		"board: {views: [{name: 'a'}]}",
		rich,
		`board: {views: [{name: 'a'}, {name: Sprint 7, mode: kanban, filter: "status:ready -#tech", lanes: epic, closed: true}]}`,
	],
	'behind others': [
		'board:\n  views:\n  - name: a # first\n    mode: moved\n  # last\n  capacity: 3\n',
		plain,
		'board:\n  views:\n  - name: a # first\n    mode: moved\n  - name: Next\n  # last\n  capacity: 3\n',
	],
	'in place of the one with its name': [
		'board:\n  views:\n    - lanes: goal # by goal\n      mode: "matrix"\n      # why\n      name: sprint 7\n      closed: true\n    - name: b\n',
		rich,
		'board:\n  views:\n    - lanes: epic # by goal\n      mode: kanban\n      # why\n      name: Sprint 7\n      closed: true\n      filter: "status:ready -#tech"\n    - name: b\n',
	],
	'without what it no longer says': [
		'board:\n  views:\n    - lanes: goal\n      name: Next\n      filter: >\n        a\n        b\n      closed: true # all\n    - name: b',
		plain,
		'board:\n  views:\n    - name: Next\n    - name: b',
	],
	'as it is': [
		'board:\n  views:\n  - {"name": "Next"}\n  - name: \'Next 2\'\n',
		{ ...plain, name: 'Next 2' },
		'board:\n  views:\n  - {"name": "Next"}\n  - name: \'Next 2\'\n',
	],
	'in place of one in brackets': [
		'board:\n  views:\n  - {"name": "Next", mode: moved}\n',
		plain,
		'board:\n  views:\n  - {name: Next}\n',
	],
	'with quotation marks of its own': [
		undefined,
		{ ...plain, name: 'yes', filter: 'title:"a b"' },
		`board:\n  views:\n    - name: "yes"\n      filter: 'title:"a b"'\n`,
	],
};

const byHand = 'The views of refinery.yml are written in a way that cannot be changed here: edit the file.';

describe('editing saved views', () => {
	for (const [where, [text, view, result]] of Object.entries(put)) {
		it(`keeps a view ${where}`, () => assert.equal(textAfter(text, withView(text, view)), result));
	}

	for (const [what, text, name, result] of [
		[
			'the only one',
			'board:\n  views: # ours\n    - name: Next\n      mode: moved\n  capacity: 3\n',
			'NEXT',
			'board:\n  views: # ours\n  capacity: 3\n',
		],
		[
			'one of several',
			'board:\n  views:\n  # a\n  - name: a\n  # b\n  - name: Next\n    closed: true\n  # c\n  - name: c',
			'Next',
			'board:\n  views:\n  # a\n  - name: a\n  # b\n  # c\n  - name: c',
		],
		['the last one', 'board:\n  views:\n  - name: a\n  - name: Next', 'Next', 'board:\n  views:\n  - name: a\n'],
		['the first in brackets', 'board: {views: [{name: Next}, {name: b}]}', 'Next', 'board: {views: [{name: b}]}'],
		['the last in brackets', 'board: {views: [{name: a}, {name: Next}]}', 'Next', 'board: {views: [{name: a}]}'],
		['the only one in brackets', 'board: {views: [{name: Next}]}', 'Next', 'board: {views: []}'],
		['none where there is none', 'board: {views: [{name: a}]}', 'Next', 'board: {views: [{name: a}]}'],
		['none without views', 'ids: {}\n', 'Next', 'ids: {}\n'],
	] as const) {
		it(`takes away ${what}`, () => assert.equal(textAfter(text, withoutView(text, name)), result));
	}

	for (const [what, text, reason] of [
		['is broken', 'ids: {\nboard: {}\n', /^refinery\.yml cannot be changed before its line 1 is repaired: /],
		[
			'says something twice',
			'board: {}\nboard: {}\n',
			/^refinery\.yml cannot be changed before its line 2 is repaired: `board` stands twice/,
		],
		['has something else in the place', 'board: 5\n', byHand],
		['has no list', 'board: {views: 5}\n', byHand],
		['is no mapping', '- a\n', byHand],
		['refers to its views', 'x: &v [{name: a}]\nboard: {views: *v}\n', byHand],
		['has a comment behind the hyphen', 'board:\n  views:\n    - # c\n      name: Next\n', byHand],
		['has null for the section', 'board: ~\n', byHand],
		['has a second document', 'ids: {}\n---\nids: {}\n', /second document/],
		['is full', `# ${'x'.repeat(65_400)}\n# ${'x'.repeat(100)}\n`, byHand],
	] as const) {
		it(`changes nothing where the file ${what}`, () => {
			const [edits, view] = [withView(text, rich), { ...plain, name: 'Next' }];
			const edited = what === 'has a comment behind the hyphen' ? withView(text, { ...view, name: 'b' }) : edits;
			assert.equal(typeof edited, 'string', JSON.stringify(edited));
			assert.match(String(edited), typeof reason === 'string' ? new RegExp(reason.replaceAll('.', '\\.')) : reason);
		});
	}

	it('asks for a name', () => assert.equal(withView('', { ...plain, name: ' ' }), 'A view needs a name.'));

	it('keeps a view whose filter is not understood, which is told at its place', () => {
		const text = textAfter('', withView('', { ...plain, filter: 'staus:ready' }));
		const { config, problems } = readConfig(text);
		assert.equal(config.board.views[0]?.filter, 'staus:ready');
		assert.deepEqual(
			problems.map(({ severity, message, range }) => [severity, message, range.start]),
			[['warning', '"staus" is no field; did you mean status?', { line: 3, character: 14 }]],
		);
	});
});
