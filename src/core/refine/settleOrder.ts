import { type KeyLine, keyLinesIn } from '../frontmatter/conflictLines';
import { type Conflict, findConflicts } from '../frontmatter/conflicts';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { isRankKey, type Order, type OrderKind } from '../model/order';
import type { TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import type { Random } from '../ports/clock';
import { ordinalBetween } from '../priority/ordinal';
import { rankBetween } from '../priority/rankKey';

/** One way to settle what place an item has, where two branches moved it. */
export interface Settlement {
	readonly take: 'ours' | 'theirs' | 'between';
	/** What the markers call the side; undefined for a place between. */
	readonly side: string | undefined;
	/** The value that then stands in the file. */
	readonly value: string;
	/** Of the lines between the markers alone; what else is in conflict there stays so. */
	readonly edit: TextEdit;
}

/** What the convention of an item says of its order, and what the other items have. */
export interface KeptOrder {
	/** Spellings of the key that holds the order. */
	readonly keys: readonly string[];
	readonly keeps: OrderKind;
	/** The values of the other items, in any sequence. */
	readonly others: readonly Order[];
}

/** The ways to settle what place an item has, over all conflicts of its front matter. */
export function settlementsIn(text: string, order: KeptOrder, random: Random): readonly Settlement[] {
	const { yaml, problem } = readFrontMatter(text);
	if (!yaml || !problem?.isConflict) return [];
	return findConflicts(text, yaml).flatMap((conflict) => settleOrder(text, conflict, order, random));
}

/**
 * The ways to settle the order's line in a conflict: either side's value, and a new one between the two. Where nothing fits
 * between them it lies right behind the smaller one.
 *
 * @returns none where the order is not in conflict here, or is not written on one line on both sides
 */
function settleOrder(
	text: string,
	conflict: Conflict,
	{ keys, keeps, others }: KeptOrder,
	random: Random,
): readonly Settlement[] {
	const ours = keyLinesIn(text, conflict.ours).find(({ key }) => keys.includes(key));
	const theirs = keyLinesIn(text, conflict.theirs).find(({ key }) => keys.includes(key));
	if (!ours || !theirs || ours.value === theirs.value) return [];
	const between = valueBetween(ours.value, theirs.value, keeps, others, random);
	const settle = (take: Settlement['take'], value: string, line: string): Settlement => ({
		take,
		side: take === 'between' ? undefined : take === 'ours' ? conflict.oursName : conflict.theirsName,
		value,
		edit: { range: conflict.range, newText: settled(text, conflict, ours, theirs, line) },
	});
	return [
		settle('ours', ours.value, ours.line),
		settle('theirs', theirs.value, theirs.line),
		...(between === undefined ? [] : [settle('between', between, ours.withValue(between))]),
	];
}

function valueBetween(
	a: string,
	b: string,
	keeps: OrderKind,
	others: readonly Order[],
	random: Random,
): string | undefined {
	if (keeps === 'key') {
		if (!isRankKey(a) || !isRankKey(b)) return undefined;
		const [low, high] = a < b ? [a, b] : [b, a];
		const next = others.filter((other) => typeof other === 'string' && other > low).sort()[0] as string | undefined;
		return rankBetween(low, high, random) ?? rankBetween(low, next, random);
	}
	const [low, high] = [Number(a), Number(b)].sort((x, y) => x - y);
	if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return undefined;
	const above = others.filter((other) => typeof other === 'number' && other > low) as number[];
	const next = above.length > 0 ? Math.min(...above) : undefined;
	const value = ordinalBetween(low, high, random) ?? ordinalBetween(low, next, random);
	return value === undefined ? undefined : String(value);
}

/** The lines of a conflict with the order's line settled. Where nothing else differs, the markers go. */
function settled(text: string, conflict: Conflict, ours: KeyLine, theirs: KeyLine, line: string): string {
	const rest = (side: TextRange, { at, line: own }: KeyLine) => {
		const lines = textIn(text, side);
		return lines.slice(0, at) + lines.slice(at + own.length);
	};
	const left = rest(conflict.ours, ours);
	if (left === rest(conflict.theirs, theirs)) {
		const lines = textIn(text, conflict.ours);
		return lines.slice(0, ours.at) + line + lines.slice(ours.at + ours.line.length);
	}
	const { range, base } = conflict;
	const middle = base ?? conflict.theirs;
	const old = base && keyLinesIn(text, base).find(({ key }) => key === ours.key);
	const still = [
		text.slice(range.start, conflict.ours.start),
		left,
		text.slice(conflict.ours.end, middle.start),
		base ? (old ? rest(base, old) : textIn(text, base)) + text.slice(base.end, conflict.theirs.start) : '',
		rest(conflict.theirs, theirs),
		text.slice(conflict.theirs.end, range.end),
	].join('');
	return ours.at === 0 ? line + still : still + line;
}
