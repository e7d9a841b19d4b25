import { ruleIds } from '../../src/core/lint/ruleIds';
import type { TextRange } from '../../src/core/model/textRange';
import { see, storyText } from './reading';
import type { StoryRow } from './rows';
import { type Counts, countRow, type Scores, scoresOf, sum } from './score';

export interface StoriesResult {
	readonly rows: number;
	/** Share of stories whose role is read as annotated. */
	readonly roleExact: number;
	readonly lines: readonly (Scores & { readonly name: string; readonly counts: Counts })[];
}

interface SeenRow {
	readonly row: StoryRow;
	readonly role: string;
	readonly benefit: TextRange | undefined;
	readonly rules: ReadonlySet<string>;
}

/** Reads each story sentence in a file of its own and compares with its annotation, and with the peer's frozen answers. */
export async function evaluateStories(rows: readonly StoryRow[]): Promise<StoriesResult> {
	const seen: SeenRow[] = [];
	for (const row of rows) {
		const { document, findings } = await see(storyText({ story: row.text, criteria: ['- [ ] The list has 3 rows.'] }));
		const { story, text } = document;
		const role = story?.role ? text.slice(story.role.start, story.role.end) : '';
		seen.push({ row, role, benefit: story?.benefit, rules: new Set(findings.map(({ rule }) => rule)) });
	}
	const withRole = seen.filter(({ row }) => row.role.length > 0);
	const exact = withRole.filter(({ row, role }) => row.role.some((one) => plain(one) === plain(role)));
	const line = (name: string, of: (one: SeenRow) => readonly [boolean, boolean] | undefined) => {
		const counts = sum(
			seen.flatMap((one) => {
				const pair = of(one);
				return pair ? [countRow(['it'], pair[0] ? ['it'] : [], [], pair[1])] : [];
			}),
		);
		return { name, counts, ...scoresOf(counts) };
	};
	const has = (id: string): boolean => (ruleIds as readonly string[]).includes(id);
	const lines = [
		line('no benefit (reading)', ({ row, benefit }) => [row.benefit.length === 0, benefit === undefined]),
		...['missing-benefit']
			.filter(has)
			.map((id) => line(id, ({ row, rules }) => [row.benefit.length === 0, rules.has(id)])),
		...['compound-story'].filter(has).map((id) => line(id, ({ row, rules }) => [row.compound, rules.has(id)])),
		line('compound: AQUSA (frozen)', ({ row }) =>
			row.peer?.aqusa_atomic === undefined ? undefined : [row.compound, row.peer.aqusa_atomic],
		),
	];
	return { rows: rows.length, roleExact: exact.length / Math.max(1, withRole.length), lines };
}

function plain(role: string): string {
	return role
		.toLowerCase()
		.replace(/^(?:an?|the)\s+/, '')
		.replace(/\s+/g, ' ')
		.trim();
}
