import assert from 'node:assert/strict';
import { backlogOf } from '../support/backlogOf';

const dependencies = async (head: string, ...below: string[]) => {
	const text = [head, '# US-1: Pay', '', '**Status**: Draft', '', ...below, ''].join('\n');
	const backlog = await backlogOf({ 'docs/user-stories/US-1-pay.md': text.trimStart() });
	const entry = backlog.entry('US-1');
	return entry.readable ? entry.dependsOn : [];
};

describe('dependencies listed below a heading', () => {
	for (const [what, expected, lines] of [
		['bullets', ['US-2', 'US-3'], ['- US-2', '- US-3: Sign in']],
		[
			'boxes, links and emphasis',
			['US-2', 'US-3', 'EP-4'],
			['- [x] [US-2](US-2-in.md) done', '- **US-3** first', '* `EP-4`'],
		],
		['several in an entry', ['US-2', 'US-3', 'US-4'], ['- US-2, US-3 and US-4 (all of them)']],
		['words that say so', ['US-2', 'US-3'], ['- **Requires:** US-2', '- Depends on story US-3']],
		['nested entries', ['US-2', 'US-3'], ['- Blocked by:', '  - US-2', '  - US-3']],
		['numbers', ['US-2'], ['1. US-2']],
		['rows of a table', ['US-2'], ['| Story | Why |', '|---|---|', '| US-2 | first US-9 |']],
		['no details of an entry', ['US-2'], ['- US-2', '  - US-9 is like it', '- like US-9']],
		['not the other direction', ['US-2'], ['- US-2', '- **Blocks:** US-9', '- Enables:', '  - US-8']],
		['not the other direction by a heading', ['US-2'], ['- US-2', '', '### Blocks', '', '- US-9']],
		['no standards and no packages', [], ['- UTF-8 everywhere', '- ADR-12', '- react-18', '- None']],
		['no code', [], ['```', '- US-9', '```']],
	] as const) {
		it(`are ${what}`, async () => assert.deepEqual(await dependencies('', '## Dependencies', '', ...lines), expected));
	}

	it('may stand below a bold label, as long as its list goes on', async () => {
		assert.deepEqual(await dependencies('', '**Depends on:**', '', '- US-2', '', 'Notes:', '- US-9'), ['US-2']);
	});

	it('have a name with a number or a remark', async () => {
		assert.deepEqual(await dependencies('', '## 7. Dependencies (hard)', '', '- US-2'), ['US-2']);
		assert.deepEqual(await dependencies('', '## Dependency injection', '', '- US-9'), []);
	});

	it('give way to what the front matter or a label names', async () => {
		const below = ['## Dependencies', '', '- US-2', '- US-3'];
		assert.deepEqual(await dependencies('---\nid: US-1\ndepends-on: [US-5]\n---\n', ...below), ['US-5']);
		assert.deepEqual(await dependencies('---\nid: US-1\ndepends-on: []\n---\n', ...below), ['US-2', 'US-3']);
		assert.deepEqual(await dependencies('', '**Dependencies:** US-5', '', ...below), ['US-5']);
	});

	it('are seen by the rule on unknown ids, at their place, and are not set over', async () => {
		const text = '---\nid: US-1\ntitle: A\n---\n\nNot US-9.\n\n## Dependencies\n\n- US-2\n- US-9\n';
		const backlog = await backlogOf({
			'backlog/stories/US-1.md': text,
			'backlog/stories/US-2.md': '---\nid: US-2\n---\n',
		});
		const entry = backlog.entry('US-1');
		const findings = await backlog.inspector.lintText(entry, text);
		const unknown = findings.filter(({ rule }) => rule === 'dependency-unknown');
		assert.deepEqual(
			unknown.map(({ range }) => range),
			[{ start: text.lastIndexOf('US-9'), end: text.lastIndexOf('US-9') + 4 }],
		);
		for (const words of ['US-2', '']) {
			const plan = await backlog.planner.set(entry, [{ field: 'depends-on', words }]);
			assert.ok(plan.kind === 'refused' && plan.reason.includes('list below a heading'));
		}
	});
});

describe('stories of a sprint', () => {
	const stories = async (text: string) => {
		const backlog = await backlogOf({ 'backlog/sprints/SP-1.md': text });
		const entry = backlog.entry('SP-1');
		return (entry.readable && entry.facts?.stories) || [];
	};
	for (const [what, text] of [
		['a list in the front matter', '---\nid: SP-1\nstories: [US-1, US-2]\n---\n'],
		['one over several lines', '---\nid: SP-1\ncommitted:\n  - US-1\n  - "US-2: Pay"\n---\n'],
		['mappings', '---\nid: SP-1\nstories:\n  - id: US-1\n    points: 3\n  - story: US-2\n---\n'],
		['words with commas', '---\nid: SP-1\nstories: US-1, US-2\n---\n'],
		['a list below a heading', '---\nid: SP-1\n---\n\n## Sprint backlog\n\n- [ ] US-1: Pay\n- [x] US-2\n'],
		[
			'a table',
			'---\nid: SP-1\n---\n\n## Stories\n\n| Story | Points |\n|---|---|\n| [US-1](a.md) | 3 |\n| US-2 | 5 |\n',
		],
	] as const) {
		it(`are read from ${what}`, async () => assert.deepEqual(await stories(text), ['US-1', 'US-2']));
	}

	it('are looked up by the rule on unknown ids', async () => {
		const text = '---\nid: SP-1\nstories: [US-1, US-9]\n---\n';
		const backlog = await backlogOf({
			'backlog/sprints/SP-1.md': text,
			'backlog/stories/US-1.md': '---\nid: US-1\n---\n',
		});
		const findings = await backlog.inspector.lintText(backlog.entry('SP-1'), text);
		assert.deepEqual(
			findings.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]),
			[['dependency-unknown', 'US-9']],
		);
	});

	it('are asked of no other item', async () => {
		const backlog = await backlogOf({ 'backlog/epics/EP-1.md': '---\nid: EP-1\nstories: [US-1]\n---\n' });
		const entry = backlog.entry('EP-1');
		assert.equal(entry.readable && entry.facts, undefined);
	});
});
