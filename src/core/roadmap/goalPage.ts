import type { Entry, Item } from '../model/item';
import type { Measurement } from '../model/keyResult';
import { isClosed } from '../model/status';
import { expectedEffects, measurementsDue } from './effects';
import type { Evidence } from './goalEvidence';
import { escapeMarkup as text, unbroken } from './markup';
import { outcomeOf } from './outcome';
import type { Roadmap, RoadmapEpic, RoadmapGoal } from './roadmap';
import { amountText, dayRange, healthWords, progressText, wayText } from './sheetWords';
import { sparkline } from './sparkline';

/** What a page needs besides the roadmap. */
export interface GoalPageOptions {
	readonly evidence: readonly Evidence[];
	/** What commits tell of each of the goal's key results. */
	readonly committed: readonly (readonly Measurement[])[];
	/** Where a click on an item leads. */
	readonly linkTo: (entry: Entry) => string;
	/** What can be done about the goal: words and where a click on them leads. */
	readonly actions: readonly { readonly title: string; readonly href: string }[];
	/** Allows the page's own style and nothing else. */
	readonly nonce: string;
}

/** Open stories that are listed; of more only the number is told. */
const mostStories = 20;

/** Plan, evidence, work and outcome of one goal on a page without scripts. Texts of the backlog are text alone. */
export function goalPage({ item, epics, work }: RoadmapGoal, roadmap: Roadmap, options: GoalPageOptions): string {
	const { evidence, committed, linkTo, actions, nonce } = options;
	const link = (to: Item, words = `${to.id} ${to.title}`) => `<a href="${text(linkTo(to))}">${text(words)}</a>`;
	const links = actions.map(({ title, href }) => `<a href="${text(href)}">${text(title)}</a>`).join(' · ');
	const { status, horizon, assignees } = item;
	const facts = [status.text, horizon, ...assignees, progressText({ points: work.points, items: work.stories })];
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${text(nonce)}'">`,
		`<title>${text(`${item.id} ${item.title}`)}</title>`,
		`<style nonce="${text(nonce)}">${style}</style>`,
		'</head>',
		'<body><main>',
		`<h1>${link(item)}</h1>`,
		`<p>${text(facts.filter(Boolean).join(' · '))}</p>`,
		`<p>${links}</p>`,
		'<h2>Outcome</h2>',
		...outcomeOfGoal(item, roadmap, committed),
		'<h2>Plan</h2>',
		table(
			['Epic', 'Planned', 'Done', 'Health', 'Forecast', 'Expected'],
			epics.map((epic) => [link(epic.item), ...epicCells(epic).map((words) => unbroken(text(words)))]),
			'No epic serves this goal.',
		),
		'<h2>Work</h2>',
		...workOf(item, roadmap, link),
		'<h2>Evidence</h2>',
		table(
			['Idea or feedback', 'Speaks of'],
			evidence.map(({ item, about }) => [link(item), about.map((other) => link(other, other.id)).join(', ')]),
			'No idea and no feedback names this goal or what serves it.',
		),
		'</main></body>',
		'</html>',
		'',
	].join('\n');
}

function outcomeOfGoal(goal: Item, roadmap: Roadmap, committed: GoalPageOptions['committed']): readonly string[] {
	const rows = (goal.facts?.keyResults ?? []).map((result, at) => {
		const { way, actual, history, measured } = outcomeOf(result, committed[at]);
		const { name, metric, baseline, target, due } = result;
		const values = history.map(({ value }) => value);
		const course = `<span role="img" aria-label="${values.join(', ')}">${sparkline(values)}</span>`;
		return [
			withSmall(text(name), metric),
			text(amountText(baseline)),
			withSmall(text(amountText(result.actual ?? actual)), measured),
			text(amountText(target)),
			unbroken(text(wayText(way))),
			values.length > 1 ? withSmall(course, sourceOf(history)) : '',
			unbroken(text(due ?? '')),
		];
	});
	const due = measurementsDue(roadmap)
		.filter((one) => one.goal === goal)
		.map(
			({ keyResult, reason }) => `<li>${text(`${goal.facts?.keyResults?.[keyResult]?.name ?? ''}: ${reason}`)}</li>`,
		);
	const heads = ['Key result', 'Baseline', 'Actual', 'Target', 'Way', 'Course', 'Due'];
	const reminder = due.length > 0 ? [`<p>To be measured now:</p><ul>${due.join('')}</ul>`] : [];
	return [table(heads, rows, 'No key result says when this goal is reached.'), ...reminder];
}

/** Where the values of a course are from, where that is not the file's list alone. */
function sourceOf(history: readonly Measurement[]): string | undefined {
	const told = history.filter(({ source }) => source === 'git').length;
	return told === 0 ? undefined : told < history.length ? 'in part from git' : 'from git';
}

function withSmall(markup: string, words: string | undefined): string {
	return words === undefined ? markup : `${markup}<br><small>${unbroken(text(words))}</small>`;
}

function epicCells(epic: RoadmapEpic): readonly string[] {
	const { span, work, health, forecast, item } = epic;
	const effects = expectedEffects({ epics: [epic] }).map(({ effect, keyResult, goal }) => {
		const name = goal?.facts?.keyResults?.[keyResult ?? -1]?.name ?? effect.keyResult;
		const { by } = effect;
		return by === undefined ? name : `${name} ${by > 0 ? '+' : ''}${by}`;
	});
	return [
		[dayRange({ from: span.start, to: span.end }), item.horizon].filter(Boolean).join(' · '),
		progressText({ points: work.points, items: work.stories }),
		[healthWords(health.state), health.reason].filter(Boolean).join(': '),
		forecast ? `${forecast.from} to ${forecast.to ?? 'an unknown day'}` : '',
		effects.join('; '),
	];
}

function workOf(goal: Item, { schedule }: Roadmap, link: (to: Item) => string): readonly string[] {
	const open = schedule.stories.filter((story) => schedule.goalOf(story) === goal && !isClosed(story.status.category));
	const isReady = ({ status: { category } }: Item) => category === 'ready' || category === 'active';
	const ready = open.filter(isReady).length;
	const rows = open
		.slice(0, mostStories)
		.map((story) => [link(story), text(story.status.text), text(amountText(story.points))]);
	const left = open.length - rows.length;
	const count = `${ready} of ${open.length} open stories ${ready === 1 ? 'is' : 'are'} ready or under way.`;
	return [
		...(open.length > 0 ? [`<p>${count}</p>`] : []),
		table(['Story', 'Status', 'Points'], rows, 'No open story serves this goal.'),
		...(left > 0 ? [`<p>${left} more are not listed here.</p>`] : []),
	];
}

/** Cells are markup already. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], nothing: string): string {
	if (rows.length === 0) return `<p>${text(nothing)}</p>`;
	const head = heads.map((words) => `<th scope="col">${text(words)}</th>`).join('');
	const body = rows.map(
		([first = '', ...rest]) =>
			`<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
	);
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const style = [
	'body{font-family:var(--vscode-font-family,system-ui,sans-serif);font-size:var(--vscode-font-size,13px);line-height:1.5;color:var(--vscode-foreground);background:var(--vscode-editor-background);margin:0 auto;padding:1rem 1.5rem 3rem;max-width:70rem}',
	'h1{font-size:1.6em;margin:0}h2{font-size:1.2em;margin:2em 0 .25em}',
	'a{color:var(--vscode-textLink-foreground)}',
	'table{border-collapse:collapse;width:100%}',
	'th,td{text-align:left;vertical-align:top;padding:.3em 1em .3em 0;border-bottom:1px solid var(--vscode-panel-border,#8886)}',
	'.whole{white-space:nowrap}thead th{font-weight:600}tbody th{font-weight:inherit;min-width:11em}td{font-variant-numeric:tabular-nums}',
].join('');
