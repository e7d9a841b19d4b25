const nothing = /^(?:~|null|Null|NULL)?$/;
const truth = /^(?:true|True|TRUE)$/;
const untruth = /^(?:false|False|FALSE)$/;
const whole = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const fraction = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * What a word without quotes stands for by the core schema of YAML 1.2 (section 10.3.2 of its specification). Dates are words,
 * and so are numbers that JavaScript has no finite one for.
 */
export function coreValue(word: string): string | number | boolean | null {
	if (nothing.test(word)) return null;
	if (truth.test(word)) return true;
	if (untruth.test(word)) return false;
	const number = whole.test(word) || fraction.test(word) ? Number(word) : Number.NaN;
	return Number.isFinite(number) ? number : word;
}
