import fc from 'fast-check';

/** Texts of files and readings of them that come up in a backlog, sound and broken. */
const ids = fc.constantFrom('US-1', 'US-2', 'US-3', 'us-3', 'US-10', 'EP-1');
const ranks = fc.oneof(fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom('a', 'b', 'HQ', '7'));
const line = fc.oneof(
	fc.constantFrom(
		'status: done',
		'status: refining',
		'points: 3',
		'epic: EP-1',
		'type: epic',
		'title: "A: b" # why',
		'',
	),
	ids.map((id) => `id: ${id}`),
	ranks.map((rank) => `rank: "${rank}"`),
	ranks.map((rank) => `rank: ${rank} # by hand`),
);
const breaks = fc.constantFrom('\n', '\n', '\r\n');

/** Distinct keys, since equal ones make a front matter invalid. */
const lines = fc.uniqueArray(line, { maxLength: 6, selector: (text) => text.split(':')[0] ?? '' });

export const storyText: fc.Arbitrary<string> = fc
	.tuple(lines, breaks, fc.constantFrom('', '\ufeff'), fc.constantFrom('', 'Text.', '\n- [ ] One.\n'), fc.nat(9))
	.map(([head, eol, mark, body, dice]) => {
		if (dice === 0) return `${mark}---${eol}id: @x${eol}---${eol}`;
		if (dice === 1) return `${mark}${body}`;
		return mark + ['---', ...head.filter((text) => text !== ''), '---', body].join(eol);
	});

export const storyPath: fc.Arbitrary<string> = fc.constantFrom(
	'backlog/stories/US-1.md',
	'backlog/stories/US-2.md',
	'backlog/stories/US-3 ä.md',
	'backlog/stories/x/US-3.md',
	'backlog/epics/EP-1.md',
	'backlog/notes.md',
	'backlog/stories/README.md',
);

/** A whole backlog by path. */
export const storyFiles: fc.Arbitrary<Record<string, string>> = fc.dictionary(storyPath, storyText, { maxKeys: 7 });

const tasks = fc
	.tuple(fc.option(fc.constantFrom('1000', '1000', '2000', '2500.5', '0', '-1', 'x')), fc.constantFrom('To Do', 'Done'))
	.map(
		([ordinal, status]) =>
			`---\ntitle: Task\nstatus: ${status}\ndependencies: []\n${ordinal === null ? '' : `ordinal: ${ordinal}\n`}---\n`,
	);

/** A backlog of the Backlog.md tool by path. */
export const taskFiles: fc.Arbitrary<Record<string, string>> = fc.dictionary(
	fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7].map((n) => `backlog/tasks/back-${n} - Task.md`)),
	tasks,
	{ maxKeys: 7 },
);
