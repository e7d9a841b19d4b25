import type { TextRange } from '../model/textRange';
import { blank, blankRanges } from './blankRanges';

const fileEnding =
	/\.(?:adoc|bash|bat|c|cc|cfg|conf|cpp|cs|css|csv|docx?|env|feature|gif|go|gradle|h|html?|ico|ini|ipynb|java|jpe?g|json[5l]?|[jt]sx?|kt|less|lock|log|lua|mdx?|[cm][jt]s|mp[34]|pdf|php|png|pptx?|properties|proto|ps1|py|rb|rs|scala|scss|sh|sql|svg|swift|tar|toml|tsv|txt|vue|wasm|webp|xlsx?|xml|ya?ml|zip|gz)(?![\w-]|\.\w)/g;
/** ABC-123, US-PRJ-58-2, BACK-222.1 and #12. */
const id = /\b[A-Z][A-Z0-9]{0,9}(?:-[A-Z][A-Z0-9]{0,9}){0,4}-\d{1,9}(?:[.-]\d{1,9}){0,5}(?![\w-])/g;
const reference = /#(?<![\w#&]#)\d{1,9}\b|\[\^[^\]\n\s]{1,60}\]/g;

/** Blanks file names, paths and ids. */
export function maskNames(text: string): string {
	const withoutNames = blankRanges(text, [...fileNames(text), ...paths(text)]);
	const withoutIds = withoutNames.replace(id, blank);
	return /#\d|\[\^/.test(withoutIds) ? withoutIds.replace(reference, blank) : withoutIds;
}

function fileNames(text: string): TextRange[] {
	const names: TextRange[] = [];
	let taken = 0;
	for (const { 0: ending, index } of text.matchAll(fileEnding)) {
		let start = index;
		while (start > taken && /[\w@~./)(*-]/.test(text[start - 1] ?? '')) start--;
		// A bracket opens before the name, a list mark or dash does not belong to it.
		while (start < index && /[)(*-]/.test(text[start] ?? '')) start++;
		taken = index + ending.length;
		if (start < index) names.push({ start, end: taken });
	}
	return names;
}

/** `/orders/{id}`, `./src`, `~/notes` and whatever has three slashes or more. "and/or" and "red/green/blue" are prose. */
function paths(text: string): TextRange[] {
	const found: TextRange[] = [];
	for (let slash = text.indexOf('/'); slash >= 0; ) {
		let start = slash;
		while (start > (found.at(-1)?.end ?? 0) && isPathPart(text, start - 1)) start--;
		let end = slash + 1;
		let slashes = 1;
		for (; end < text.length && isPathPart(text, end); end++) if (text[end] === '/') slashes++;
		const run = text.slice(start, Math.min(end, start + 4));
		if (end - start > 1 && (slashes > 2 || /^(?:~|\.{1,2})?\/\w/.test(run) || /^\/[:{]/.test(run)))
			found.push({ start, end });
		slash = text.indexOf('/', end);
	}
	return found;
}

function isPathPart(text: string, at: number): boolean {
	return /[\w./~@:$*-]/.test(text[at] ?? '');
}
