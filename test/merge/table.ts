import type { Scheme } from './schemes';
import type { Tally } from './simulate';

export interface Row {
	readonly scheme: Scheme;
	readonly moves: number;
	readonly tally: Tally;
}

/** The figures as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
	const lines = rows.map(({ scheme, moves, tally }) => {
		const share = (count: number) => `${((count / tally.trials) * 100).toFixed(count % tally.trials === 0 ? 0 : 1)} %`;
		const cells = [share(tally.right), share(tally.wrong), share(tally.conflicts), share(tally.needless)];
		return `| ${[scheme.name, moves, ...cells].join(' | ')} |`;
	});
	return [
		'| order kept by | moves on each branch | clean and right | clean and wrong | conflict | of these not one line of a story that both moved |',
		'|---|---:|---:|---:|---:|---:|',
		...lines,
	].join('\n');
}

const begin = '<!-- figures: written by `npm run simulate -- --write-docs` -->';
const end = '<!-- end of figures -->';

/** A page with its figures replaced. @throws Error when it has no place for them */
export function withTable(page: string, table: string): string {
	const from = page.indexOf(begin);
	const to = page.indexOf(end);
	if (from < 0 || to < from) throw new Error('The page has no place for the figures.');
	return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
}
