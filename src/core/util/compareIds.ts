/**
 * Orders ids as people count: `US-2` before `US-10`, `BACK-24.02` before `BACK-24.10`. Ids that read alike are ordered
 * by their exact spelling, so that two different ids never compare as equal. No locale is involved.
 */
export function compareIds(a: string, b: string): number {
	const left = a.toLowerCase();
	const right = b.toLowerCase();
	let i = 0;
	let k = 0;
	while (i < left.length && k < right.length) {
		const x = partAt(left, i);
		const y = partAt(right, k);
		const numbers = isDigit(x, 0) && isDigit(y, 0);
		const difference = numbers ? compareDigits(x, y) : compareTexts(x, y);
		if (difference !== 0) return difference;
		i += x.length;
		k += y.length;
	}
	return left.length - i - (right.length - k) || compareTexts(a, b);
}

/** The digits, or whatever else than digits, that stand together from a place on. */
function partAt(text: string, start: number): string {
	const digits = isDigit(text, start);
	let end = start + 1;
	while (end < text.length && isDigit(text, end) === digits) end++;
	return text.slice(start, end);
}

function isDigit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}

function compareDigits(a: string, b: string): number {
	const x = a.replace(/^0+(?=\d)/, '');
	const y = b.replace(/^0+(?=\d)/, '');
	return x.length - y.length || compareTexts(x, y);
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
