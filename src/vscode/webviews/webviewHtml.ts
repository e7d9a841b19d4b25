/** What a webview's page is made of. */
export interface WebviewPage {
	/** Random for each page; only scripts that carry it run. */
	readonly nonce: string;
	/** `webview.cspSource`. */
	readonly cspSource: string;
	readonly scriptUri: string;
	readonly styleUri: string;
	readonly title: string;
	/** Language of the words on the page, such as `en` or `pt-br`. */
	readonly lang: string;
	/** Plain data for the script, found as JSON in the element `page-data`. */
	readonly data?: unknown;
	/** Which images it may show: those that its script makes. Left out: none. */
	readonly images?: 'blob:';
}

/**
 * The HTML of a webview: an empty body for the script to fill, and a policy that lets nothing else run or load.
 * Every value is escaped, so titles and strings from files cannot become markup.
 */
export function webviewHtml(page: WebviewPage): string {
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${page.nonce}'`,
		`style-src ${page.cspSource}`,
		`font-src ${page.cspSource}`,
		...(page.images ? [`img-src ${page.images}`] : []),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${escapeHtml(page.lang)}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${escapeHtml(page.title)}</title>
	<link rel="stylesheet" href="${escapeHtml(page.styleUri)}">
</head>
<body>
	<script id="page-data" type="application/json">${escapeJson(page.data)}</script>
	<script nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(page.scriptUri)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** JSON that cannot end the script element it stands in. */
function escapeJson(data: unknown): string {
	return JSON.stringify(data ?? null).replaceAll('<', '\\u003c');
}
