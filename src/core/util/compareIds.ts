/**
 * Orders ids as people count: `US-2` before `US-10`, `BACK-24.02` before `BACK-24.10`. Ids that read alike are ordered
 * by their exact spelling, so that two different ids never compare as equal. No locale is involved.
 */
export function compareIds(a: string, b: string): number {
	const left = split(a);
	const right = split(b);
	for (let i = 0; i < left.length && i < right.length; i++) {
		const x = left[i] as string;
		const y = right[i] as string;
		const byNumber = isDigit(x) && isDigit(y) ? compareDigits(x, y) : 0;
		if (byNumber !== 0) return byNumber;
		if (!(isDigit(x) && isDigit(y)) && x !== y) return x < y ? -1 : 1;
	}
	return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

function split(id: string): readonly string[] {
	return id.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function isDigit(part: string): boolean {
	return part >= '0' && part <= ':';
}

function compareDigits(a: string, b: string): number {
	const x = a.replace(/^0+(?=\d)/, '');
	const y = b.replace(/^0+(?=\d)/, '');
	return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
