import assert from 'node:assert/strict';
import type { Config } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import { rules } from './allRules';
import { problemsOf } from './support';

interface Case {
	readonly text: string;
	/** Of the only problem. */
	readonly problem: string;
	readonly rest?: (config: Config) => unknown;
	/** What the rest is. */
	readonly is?: unknown;
}

const values: Record<string, Case> = {
	'a glob that is none': {
		text: 'sources:\n  - a/*.md\n  - 5\n  - b/*.md\n',
		problem: '2:4-5 error An entry of `sources` should be a glob, or a mapping with a path, not 5.',
		rest: ({ sources }) => sources.map(({ path }) => path),
		is: ['a/*.md', 'b/*.md'],
	},
	'an absolute glob': {
		text: 'ignore: [a.md, /etc/*.md]',
		problem: '0:15-24 error The glob "/etc/*.md" is absolute: begin at the workspace folder, without / in front.',
		rest: ({ ignore }) => ignore,
		is: ['a.md'],
	},
	'a glob that leads outside': {
		text: 'sources: [{path: a/../../*.md}, b.md]',
		problem: '0:17-29 error The glob "a/../../*.md" leads out of the workspace folder: name files inside of it.',
		rest: ({ sources }) => sources.map(({ path }) => path),
		is: ['b.md'],
	},
	'a source without a path': {
		text: 'sources:\n  - convention: bmad\n  - b.md\n',
		problem: '1:4-20 error `path` is missing: add it.',
		rest: ({ sources }) => sources.length,
		is: 1,
	},
	'an unknown convention': {
		text: 'sources: [{path: a.md, convention: speckit, type: epic}]',
		problem:
			'0:35-42 error `convention` should be one of refinery, backlog-md, bmad, projectman, typed-docs, user-story-folder, kanbn, spec-kit, mapped, not "speckit". Did you mean "spec-kit"?',
		rest: ({ sources }) => sources.map(({ convention, type }) => [convention, type]),
		is: [[undefined, 'epic']],
	},
	'an unknown key': {
		text: 'raedy: {epic: true}\nready: {estimate: true}\n',
		problem: '0:0-5 warning `raedy` is not known here and has no effect; did you mean `ready`?',
		rest: ({ ready }) => ready.estimate,
		is: true,
	},
	'an unknown key far from all': {
		text: 'estimation: {colour: red}\n',
		problem: '0:13-19 warning `colour` is not known here and has no effect; known are scale, sizes, team, votes.',
	},
	'a key in the spelling of a file': {
		text: 'sources: [{path: a.md, fields: {depends_on: needs}}]',
		problem: '0:32-42 warning `depends_on` is not known here and has no effect; did you mean `depends-on`?',
	},
	'an unknown rule': {
		text: 'lint: {rules: {vague-terms: off, placeholder: off}}',
		problem: '0:15-26 warning `vague-terms` is not known here and has no effect; did you mean `vague-term`?',
		rest: ({ lint }) => Object.keys(lint.rules),
		is: ['placeholder'],
	},
	'an unknown severity': {
		text: 'lint: {rules: {non-user-role: {severity: fatal, allow: [tester]}}}',
		problem: '0:41-46 error `severity` should be one of error, warning, info, hint, off, not "fatal".',
		rest: ({ lint }) => lint.rules['non-user-role'],
		is: { severity: undefined, options: { allow: ['tester'] } },
	},
	'an unknown rule of the definition of ready': {
		text: 'ready: {rules: [vague-term, vage-terms], estimate: true}',
		problem:
			'0:28-38 error An entry of `rules` should be the id of a rule, not "vage-terms". Did you mean "vague-term"?',
		rest: ({ ready }) => [ready.rules, ready.estimate],
		is: [['vague-term'], true],
	},
	'an unknown weight': {
		text: 'ready: {findings: warnings}',
		problem:
			'0:18-26 error `findings` should be one of error, warning, info, hint, none, not "warnings". Did you mean "warning"?',
	},
	'an unknown kind': {
		text: 'ready:\n  kinds:\n    bugs: {estimate: true}\n    spike: {estimate: 1, epic: true}\n',
		problem: '2:4-8 warning `bugs` is not known here and has no effect; did you mean `bug`?',
	},
	'a filter of which a part is not understood': {
		text: 'board:\n  views:\n    - name: a\n      filter: staus:ready points>3\n',
		problem: '3:14-34 warning "staus" is no field; did you mean status?',
		rest: ({ board }) => board.views.map(({ filter }) => filter),
		is: ['staus:ready points>3'],
	},
	'a view without a name': {
		text: 'board: {capacity: 3, views: [{mode: matrix}]}',
		problem: '0:29-43 error `name` is missing: add it.',
		rest: ({ board }) => [board.views, board.capacity],
		is: [[], 3],
	},
	'a view with the name of another': {
		text: 'board: {views: [{name: a}, {name: b}, {name: A, closed: true}]}',
		problem: '0:38-61 error A view before is named "A" too: name this one otherwise.',
		rest: ({ board }) => board.views.map(({ name }) => name),
		is: ['a', 'b'],
	},
	'a mode that the board does not have': {
		text: 'board: {views: [{name: a, mode: kamban, lanes: goal}]}',
		problem:
			'0:32-38 error `mode` should be one of ranked, kanban, matrix, moved, timeline, horizons, chart, not "kamban". Did you mean "kanban"?',
		rest: ({ board }) => board.views,
		is: [{ name: 'a', mode: 'ranked', filter: '', lanes: 'goal', closed: false }],
	},
	'a limit that is none': {
		text: 'board: {wip: {in-progress: 0, done: 2}}',
		problem: '0:27-28 error `in-progress` should be a whole number of at least 1, not 0.',
		rest: ({ board }) => board.wip,
		is: { done: 2 },
	},
	'a limit of a status that the workflow does not have': {
		text: 'workflow: [To do, Doing, Done]\nboard: {wip: {doing: 2, Dooing: 3}}',
		problem: '1:24-30 warning "Dooing" is no status of the workflow and its limit has no effect; did you mean Doing?',
		rest: ({ board }) => board.wip,
		is: { doing: 2, Dooing: 3 },
	},
	'a status of no known meaning': {
		text: 'workflow: [To do, Limbo, Done]',
		problem:
			'0:18-23 error It is not known what the status "Limbo" means: give it a category, one of proposed, refining, ready, active, done, dropped.',
		rest: ({ workflow }) => workflow?.map(({ name }) => name),
		is: ['To do', 'Done'],
	},
	'an unknown category, which the name cannot make up for': {
		text: 'workflow:\n  - {name: Limbo, category: refinin}\n  - Done\n',
		problem:
			'1:28-35 error `category` should be one of proposed, refining, ready, active, done, dropped, not "refinin". Did you mean "refining"?',
		rest: ({ workflow }) => workflow?.map(({ name }) => name),
		is: ['Done'],
	},
	'a status that comes again': {
		text: 'workflow: [In progress, Done, in-progress]',
		problem: '0:30-41 error The status "in-progress" is already in the workflow: remove one of the two.',
		rest: ({ workflow }) => workflow?.length,
		is: 2,
	},
	'a synonym of two statuses': {
		text: 'workflow: [{name: Doing, synonyms: [wip, busy]}, {name: Done, synonyms: [busy, over]}]',
		problem: '0:73-77 error "busy" already stands for the status "Doing": remove one of the two.',
		rest: ({ workflow }) => workflow?.map(({ synonyms }) => synonyms),
		is: [['wip', 'busy'], ['over']],
	},
	'a spelling of two fields': {
		text: 'fields: {points: [size, effort], title: name, rank: [effort, order]}',
		problem: '0:53-59 error The spelling "effort" already stands for `points`: remove one of the two.',
		rest: ({ fields }) => fields,
		is: { points: ['size', 'effort'], title: ['name'], rank: ['order'] },
	},
	'a scale that goes down': {
		text: 'estimation: {scale: [1, 3, 2, 5]}',
		problem: '0:27-28 error 2 comes after 3: a scale ascends and has each number once.',
		rest: ({ estimation }) => estimation.scale,
		is: [1, 3, 5],
	},
	'a number in words': {
		text: 'ready: {max-points: eight, epic: true}',
		problem: '0:20-25 error `max-points` should be a number of at least 0, not "eight".',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'half a criterion': {
		text: 'ready: {acceptance-criteria: 1.5}',
		problem: '0:29-32 error `acceptance-criteria` should be a whole number of at least 0, not 1.5.',
	},
	'yes for true': {
		text: 'ready: {epic: yes}',
		problem: '0:14-17 error `epic` should be true or false, not "yes".',
	},
	'a prefix of digits': {
		text: 'ids: {scheme: random, prefixes: {story: 12, epic: E}}',
		problem:
			'0:40-42 error `story` should be a prefix such as US-, a letter followed by at most 19 letters, digits or . _ -, not 12.',
		rest: ({ ids }) => ids,
		is: { scheme: 'random', prefixes: { epic: 'E-' } },
	},
	'a version to come': {
		text: 'version: 2\nready: {epic: true}\n',
		problem: '0:9-10 error `version` should be 1, the only version of this format, not 2.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a list at the top': {
		text: '- a\n- b\n',
		problem: '0:0-3 error The file should be a mapping of settings, not a list.',
	},
	'a word at the top': { text: 'hello', problem: '0:0-5 error The file should be a mapping of settings, not "hello".' },
	'a key that comes again': {
		text: 'ids: {scheme: random}\nready: {epic: true}\nids: {scheme: sequential}\n',
		problem: '2:0-3 error `ids` stands twice, and only the first one counts: remove one.',
		rest: ({ ids }) => ids.scheme,
		is: 'random',
	},
};

const syntax: Record<string, Case> = {
	'a glob that begins with a star': {
		text: 'ignore:\n  - a.md\n  - **/b/**\n',
		problem: '2:4-11 error A value may not begin with *: put "**/b/**" in quotes.',
		rest: ({ ignore }) => ignore,
		is: ['a.md'],
	},
	'a glob that begins with !': {
		text: 'ignore: [a.md, !b.md]',
		problem: '0:15-20 error A value may not begin with !: put it in quotes.',
		rest: ({ ignore }) => ignore,
		is: ['a.md'],
	},
	'a value that begins with @': {
		text: 'sources:\n  - a.md\n  - @b.md\n  - c.md\nready: {epic: true}\n',
		problem: '2:4-5 error A value may not begin with @: put it in quotes.',
		rest: ({ sources, ready }) => [sources.map(({ path }) => path), ready.epic],
		is: [['a.md', 'c.md'], true],
	},
	'a quote that is not closed': {
		text: 'version: 1\nignore: "a.md\nready: {epic: true}\nids: {scheme: random}\n',
		problem: '1:8-13 error The value is not closed: a quotation mark is missing.',
		rest: ({ ignore, ready, ids }) => [ignore, ready.epic, ids.scheme],
		is: [[], true, 'random'],
	},
	'a bracket that is not closed': {
		text: 'estimation:\n  scale: [1, 2\nready:\n  epic: true\n',
		problem: '1:9-14 error A bracket is not closed.',
		rest: ({ estimation, ready }) => [estimation.scale, ready.epic],
		is: [[1, 2], true],
	},
	'a tab': {
		text: 'ready:\n\tepic: true\nids:\n  scheme: random\n',
		problem: '1:0-11 error A line is indented with a tab: YAML wants blanks.',
		rest: ({ ids }) => ids.scheme,
		is: 'random',
	},
	'an indentation between two others': {
		text: 'ready:\n  epic: true\n estimate: true\nids: {scheme: random}\n',
		problem: '2:0-15 error The indentation does not fit the lines above.',
		rest: ({ ready, ids }) => [ready.epic, ids.scheme],
		is: [true, 'random'],
	},
	'a line without a colon': {
		text: 'ready: {epic: true}\nwhat\nids: {scheme: random}\n',
		problem: '1:0-4 error The line is not of the form "key: value".',
		rest: ({ ready, ids }) => [ready.epic, ids.scheme],
		is: [true, 'random'],
	},
	'an option of the wrong kind': {
		text: 'lint:\n  rules:\n    story-too-long: { maxWords: many, severity: info }\n',
		problem: '2:32-36 error `maxWords` should be a number of at least 1, not "many".',
		rest: ({ lint }) => lint.rules['story-too-long'],
		is: { severity: 'info', options: {} },
	},
	'an option that its rule does not have': {
		text: 'lint:\n  rules:\n    story-too-long: { maxWord: 30 }\n',
		problem: '2:22-29 warning `maxWord` is not known here and has no effect; did you mean `maxWords`?',
		rest: ({ lint }) => lint.rules['story-too-long'],
		is: { severity: undefined, options: {} },
	},
	'an override without files': {
		text: 'lint:\n  overrides:\n    - rules: { vague-term: off }\n  glossary: [Quick Ship]\n',
		problem: '2:6-32 error `files` is missing: add it.',
		rest: ({ lint }) => [lint.overrides, lint.glossary],
		is: [[], ['Quick Ship']],
	},
	'a language that is none of the words': {
		text: 'lint: { language: german, glossary: [a] }\n',
		problem: '0:18-24 error `language` should be one of auto, en, other, not "german".',
		rest: ({ lint }) => [lint.language, lint.glossary],
		is: ['auto', ['a']],
	},
	'a second document': {
		text: 'ready: {epic: true}\n---\nids: {scheme: random}\n',
		problem: '1:0-3 error The file holds a second document, which is not read: remove it, or the line --- above it.',
		rest: ({ ready, ids }) => [ready.epic, ids.scheme],
		is: [true, 'sequential'],
	},
	'a second document behind dots, which says something': {
		text: 'ready: {epic: true}\n... # end\n\nids: [\n',
		problem: '3:0-6 error The file holds a second document, which is not read: remove it, or the line --- above it.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a glob of brackets behind !': {
		text: 'ignore: [!{a,b}/*.md, c.md]\nready: {epic: true}\n',
		problem: '0:9-10 error A value may not begin with !: put it in quotes.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a type that is not known': {
		text: 'ignore: [a.md, !!binary b.md ]\n',
		problem: '0:15-23 error A value may not begin with !: put it in quotes.',
		rest: ({ ignore }) => ignore,
		is: ['a.md'],
	},
	'a value that begins with &': {
		text: 'ignore:\n  - a.md\n  - & b.md\n',
		problem: '2:4-5 error A value may not begin with &: put it in quotes.',
		rest: ({ ignore }) => ignore,
		is: ['a.md'],
	},
	'several slips of a kind': {
		text: '\ufeffignore: [@a, *b, c.md]\nready: {epic: true, goal: %}\n',
		problem: '0:10-11 error A value may not begin with @: put it in quotes.',
	},
	'a line for the reader that is none': {
		text: '%foo\nready: {epic: true}\n',
		problem: '0:0-4 error A line may not begin with %: remove it.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a slip above a reference to another section': {
		text: 'ready: [\nignore: &some\n  - a.md\nsources: *some\n',
		problem: '0:7-8 error A bracket is not closed.',
		rest: ({ ignore, sources }) => [ignore, sources.map(({ path }) => path)],
		is: [['a.md'], ['a.md']],
	},
	'a colon in a value': {
		text: 'ignore: a: b\nready: {epic: true}\n',
		problem: '0:8-12 error A value may not contain a colon followed by a blank: put it in quotes.',
		rest: ({ ignore, ready }) => [ignore, ready.epic],
		is: [[], true],
	},
	'a text behind quotes': {
		text: 'ignore: "a" b\nready: {epic: true}\n',
		problem: '0:8-13 error Text follows the closing quotation mark: put the whole value in other quotes.',
		rest: ({ ignore, ready }) => [ignore, ready.epic],
		is: [[], true],
	},
	'a list on the line of its key': {
		text: 'ignore: - a\nready: {epic: true}\n',
		problem: '0:8-11 error A list may not begin on the line of its key.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a character that cannot be printed': {
		text: 'ignore: a\u0001b\nready: {epic: true}\n',
		problem: '0:8-11 error The file holds a character that cannot be printed.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
	'a reference to itself': {
		text: 'ready: {epic: true}\nlint: {rules: {placeholder: &a {b: *a}}}\n',
		problem: '1:35-37 error *a stands inside of what it refers to: write the value out.',
		rest: ({ ready }) => ready.epic,
		is: true,
	},
};

for (const [group, cases] of Object.entries({
	'values of a settings file': values,
	'YAML of a settings file': syntax,
})) {
	describe(group, () => {
		for (const [what, { text, problem, rest, is }] of Object.entries(cases)) {
			it(`that hold ${what} are diagnosed, and the rest counts`, () => {
				assert.equal(problemsOf(text)[0], problem);
				if (rest) assert.deepEqual(problemsOf(text), [problem]);
				if (rest) assert.deepEqual(rest(readConfig(text, { rules }).config), is);
			});
		}
	});
}
