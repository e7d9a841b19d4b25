import type { RowDefinition, ValueOf } from './rowDefinition';

const readFloor = { measure: 'read-floor', value: 'ms', title: 'read floor' };
const statFloor = { measure: 'stat-floor', value: 'ms', title: 'stat floor' };
const ours = (measure: string, title: string): ValueOf & { title: string } => ({ measure, value: 'ms', title });

/** The table, from top to bottom. Budgets are those of the design; what has none is for comparison. */
export const rows: readonly RowDefinition[] = [
	{
		...readFloor,
		title: 'Read floor',
		explains:
			'A program that lists all files and reads each with `readFileSync`, and does nothing else; the whole process.',
		unit: 'ms',
	},
	{
		...statFloor,
		title: 'Stat floor',
		explains: 'A program that lists all files and asks for the size of each with `statSync`; the whole process.',
		unit: 'ms',
	},
	{
		measure: 'cold',
		value: 'ms',
		title: 'Cold index',
		explains: 'A program that lists, reads and indexes everything; the whole process.',
		unit: 'ms',
		over: readFloor,
		budget: { on: 'ratio', most: 3 },
		growth: 'linear',
	},
	{
		measure: 'cold',
		value: 'cpu',
		title: 'Cold index, processor time',
		explains: 'Time that the same process spent on all processors, in relation to that of the read floor.',
		unit: 'ms',
		over: { measure: 'read-floor', value: 'cpu', title: 'read floor' },
	},
	{
		measure: 'warm',
		value: 'ms',
		title: 'Warm start',
		explains: 'The same with a record cache that knows all files; the whole process.',
		unit: 'ms',
		over: statFloor,
		budget: { on: 'ratio', most: 1.5, sizes: [10_000] },
		growth: 'linear',
	},
	{
		measure: 'change',
		value: 'delta',
		title: 'One change: index',
		explains: 'From the news that one file was written to the index’s delta.',
		unit: 'ms',
	},
	{
		measure: 'change',
		value: 'lint',
		title: 'One change: lint',
		explains: 'From there to the findings of that document.',
		unit: 'ms',
	},
	{
		measure: 'change',
		value: 'tree',
		title: 'One change: tree',
		explains: 'From there to the rebuilt tree and the rows of it to draw again.',
		unit: 'ms',
	},
	{
		measure: 'change',
		value: 'total',
		title: 'One change',
		explains: 'The three together; the median of 40 changes of different kinds.',
		unit: 'ms',
		budget: { on: 'value', most: 50 },
		growth: 'flat',
	},
	{
		measure: 'change',
		value: 'p90',
		title: 'One change, slow',
		explains: 'The same for the change below which nine of ten lie.',
		unit: 'ms',
	},
	{
		measure: 'heap',
		value: 'bytesPerItem',
		title: 'Heap per item',
		explains: 'Heap that the index holds after garbage collection, texts dropped, divided by the items.',
		unit: 'bytes',
		budget: { on: 'value', most: 840, sizes: [10_000, 100_000] },
		growth: 'linear',
		perItem: true,
	},
	{
		measure: 'event-loop',
		value: 'p50',
		title: 'Event-loop delay, p50',
		explains: 'How long other work waits for its turn while everything is indexed; the median.',
		unit: 'ms',
	},
	{
		measure: 'event-loop',
		value: 'p99',
		title: 'Event-loop delay, p99',
		explains: 'The same for the wait below which 99 of 100 lie.',
		unit: 'ms',
		budget: { on: 'value', most: 20, sizes: [100_000] },
	},
	{
		measure: 'event-loop',
		value: 'max',
		title: 'Event-loop delay, longest',
		explains: 'The longest of these waits.',
		unit: 'ms',
	},
	{
		...ours('list', '`refinery list`'),
		title: '`refinery list --json`',
		explains: 'The command line prints all items; the whole process.',
		unit: 'ms',
		over: readFloor,
	},
	{
		...ours('lint', '`refinery lint`'),
		title: '`refinery lint`',
		explains:
			'The command line lints the whole backlog, of closed items only what concerns them as files; the whole process.',
		unit: 'ms',
		over: readFloor,
	},
	{
		...ours('list-tasks', '`refinery list`'),
		title: '`refinery list --json` in Backlog.md’s folders',
		explains: 'The same stories in the layout of Backlog.md; the whole process.',
		unit: 'ms',
	},
	{
		measure: 'remark-loop',
		value: 'ms',
		title: 'gray-matter + remark loop',
		explains:
			'A program that reads the front matter of each file with gray-matter and parses its body with remark, and keeps nothing.',
		unit: 'ms',
		over: ours('cold', 'our cold index'),
	},
	{
		measure: 'backlog.md',
		value: 'ms',
		title: 'Backlog.md: `backlog task list --plain`',
		explains: 'Lists the tasks, in its own layout, without asking git about other branches.',
		unit: 'ms',
		over: ours('list-tasks', 'our list of the same'),
	},
	{
		measure: 'markdownlint-cli2',
		value: 'ms',
		title: 'markdownlint-cli2',
		explains: 'Lints the form of the markdown of all files, with its default rules but two.',
		unit: 'ms',
		over: ours('lint', 'our lint'),
	},
	{
		measure: 'remark-cli',
		value: 'ms',
		title: 'remark-cli',
		explains:
			'Lints the form of the markdown of all files, with remark-preset-lint-recommended and remark-frontmatter.',
		unit: 'ms',
		over: ours('lint', 'our lint'),
	},
];
