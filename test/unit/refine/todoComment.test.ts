import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/model/textEdit';
import { isTodo, mentionIn, todoComment, withId } from '../../../src/core/refine/todoComment';

/** The text of a comment in a file, and its first line once it names a story. */
function read(text: string, line = 0): readonly [string, string] | undefined {
	const lines = text.split('\n');
	const comment = todoComment(lines, line);
	if (!comment) return undefined;
	const offset = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
	const { edits } = withId(mentionIn('memory:/x', text, offset, comment), 'US-47');
	return [comment.text, applyEdits(text, edits).split('\n')[line] ?? ''];
}

describe('todoComment', () => {
	for (const [line, text, named] of [
		['\tpay(); // TODO: keep the basket', 'keep the basket', '\tpay(); // TODO(US-47): keep the basket'],
		['# FIXME keep it', 'keep it', '# FIXME(US-47) keep it'],
		['/* TODO(ana): keep it */', 'keep it', '/* TODO(ana, US-47): keep it */'],
		['<!-- TODO - keep it -->', '- keep it', '<!-- TODO(US-47) - keep it -->'],
		['-- TODO: keep it', 'keep it', '-- TODO(US-47): keep it'],
		[' * TODO keep it', 'keep it', ' * TODO(US-47) keep it'],
		['TODO: keep it', 'keep it', 'TODO(US-47): keep it'],
	] as const) {
		it(`reads ${line.trim()}, and puts the id into it`, () => {
			const [said, after] = read(line) ?? [];
			assert.equal(said?.replace(/^- /, ''), text.replace(/^- /, ''));
			assert.equal(after, named);
		});
	}

	it('goes on over the lines below that belong to it', () => {
		const text = ['x();', '// TODO: keep the basket', '//   when the card is declined', '//', '// Something else'].join(
			'\n',
		);
		assert.equal(read(text, 1)?.[0], 'keep the basket\nwhen the card is declined');
		const block = ['/*', ' * FIXME: keep it', ' * for long', ' */', 'code'].join('\n');
		assert.equal(read(block, 1)?.[0], 'keep it\nfor long');
		const next = ['# TODO: one', '# TODO: two'].join('\n');
		assert.equal(read(next)?.[0], 'one');
		assert.equal(read('/* TODO: one */\n* two')?.[0], 'one');
		assert.equal(read('/* TODO: one\n * two */\n * three')?.[0], 'one\ntwo');
		assert.equal(
			read('// TODO: basket --> order */\n// then -->\n// mail')?.[0],
			'basket --> order */\nthen -->\nmail',
		);
	});

	for (const line of [
		'const todo = load();',
		'const TODOS = 1; // all',
		'// TODO(US-12): has a story',
		'// TODO(ana, #12): has an issue',
		`// ${'x'.repeat(3000)} TODO: made by a program`,
		'"autoTODO": 1',
	]) {
		it(`leaves ${line.slice(0, 40)} alone`, () => {
			assert.equal(isTodo(line), false);
			assert.equal(todoComment([line], 0), undefined);
		});
	}

	it('takes little time for the line of the cursor', () => {
		const lines = [
			'x'.repeat(1999),
			`${' '.repeat(1000)}// ${'* # -- '.repeat(140)}`,
			'#'.repeat(1990),
			`${'('.repeat(1900)}TODO`,
		];
		const started = performance.now();
		for (let n = 0; n < 100; n++) for (const line of lines) isTodo(line);
		const each = (performance.now() - started) / 400;
		assert.ok(each < 2, `${each} ms`);
	});
});
