import assert from 'node:assert/strict';
import { globProblem } from '../../../src/core/config/globProblem';

describe('globs', () => {
	for (const glob of [
		'a.md',
		'docs/**/*.md',
		'**/*.md',
		'specs/[0-9][0-9][0-9]-*/spec.md',
		'{docs,doc}/user-stories/US-*.md',
		'docs/@(stories|epics)/*.md',
		'docs/Ünï cödé/*.md',
		'.project/*/..hidden.md',
	])
		it(`take ${glob}`, () => assert.equal(globProblem(glob), undefined));

	for (const [glob, reason] of Object.entries({
		'': /empty/,
		' a.md': /blank/,
		'/a.md': /absolute/,
		'C:/a.md': /absolute/,
		'~/a.md': /absolute/,
		'docs\\a.md': /backslash/,
		'../a.md': /leads out/,
		'a/../../b.md': /leads out/,
		'a//b.md': /empty part/,
		'./a.md': /empty part/,
		'docs/': /empty part/,
		'!a.md': /exclude or ignore/,
		'a/{b,c.md': /closing }/,
		'a/b].md': /opening bracket/,
		'a/(b].md': /opening bracket/,
		'+(+(a))b.md': /group inside a group/,
		'a*b*c*d*e*f.md': /stars/,
		'**/a/**/b/**/c/**/d/**/e.md': /times \*\*/,
		[`${'a'.repeat(500)}.md`]: /longer/,
	}))
		it(`refuse ${JSON.stringify(glob.slice(0, 30))}`, () => assert.match(globProblem(glob) ?? '', reason));
});
