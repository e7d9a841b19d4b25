import { escapeMarkup as text, unbroken } from './markup';
import { roadmapSvg } from './roadmapSvg';
import type { Sheet } from './sheet';
import { type SheetSection, type SheetTable, sheetSections } from './sheetTables';

/**
 * The roadmap as one page that needs nothing else: no scripts, no requests, its style in itself. A table says everything that the
 * picture shows.
 */
export function roadmapHtml(sheet: Sheet): string {
	const title = text(sheet.title ?? 'Roadmap');
	const dated = sheet.epics.some(({ from, to }) => from !== undefined || to !== undefined);
	const sections = sheetSections(sheet);
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<title>${title}</title>`,
		`<style>${style}</style>`,
		'</head>',
		'<body>',
		'<header>',
		`<h1>${title}</h1>`,
		`<p>As of <time datetime="${sheet.today}">${sheet.today}</time>.</p>`,
		'</header>',
		'<main>',
		...(dated ? [`<figure>${roadmapSvg(sheet).trim()}</figure>`] : []),
		...sections.map(sectionOf),
		...(sections.length === 0 ? ['<p>There are no goals and no epics.</p>'] : []),
		...problemParts(sheet),
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

const style = [
	':root{color-scheme:light dark}',
	'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem}',
	'h1{margin:0}h2{margin:2.5rem 0 .5rem}',
	'figure{margin:1.5rem 0}figure,section{overflow-x:auto}svg{max-width:100%;height:auto;min-width:48rem}',
	'table{border-collapse:collapse;width:100%;margin:.75rem 0}',
	'caption{text-align:left;font-weight:600;padding:.25rem 0}',
	'th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8886}',
	'thead th,.whole{white-space:nowrap}td{font-variant-numeric:tabular-nums}',
	'@media screen{table{min-width:44rem}}@media print{:root{color-scheme:light}body{font-size:12px;margin:0;max-width:none}figure,section{overflow:visible}svg{min-width:0}section{break-inside:avoid}}',
].join('');

function sectionOf({ heading, note, tables }: SheetSection): string {
	const parts = [...tables.map(tableOf), ...(note ? [`<p>${text(note)}</p>`] : [])];
	return `<section><h2>${text(heading)}</h2>\n${parts.join('\n')}\n</section>`;
}

function problemParts({ problems }: Sheet): string[] {
	if (problems.length === 0) return [];
	const items = problems.map(({ path, line, message }) => `<li>${text(`${path}:${line}: ${message}`)}</li>`);
	return ['<section><h2>To be put right</h2>', `<ul>${items.join('')}</ul>`, '</section>'];
}

function tableOf({ caption, heads, rows }: SheetTable): string {
	const head = heads.map((words) => `<th scope="col">${text(words)}</th>`).join('');
	const body = rows.map(([first = '', ...rest]) => {
		const cells = rest.map((words) => `<td>${unbroken(text(words))}</td>`).join('');
		return `<tr><th scope="row">${text(first)}</th>${cells}</tr>`;
	});
	return `<table><caption>${text(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
