import { mapSides, type Sides, settledSide } from './sides';

const checkLine = /^([ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+[^\r\n]+)/gm;

/**
 * Merges the ticks of lines that are the same on all sides but for their tick, and leaves all else as it is. Lines of a
 * checklist stand beside each other, so ticks of different lines would be a conflict to a merge by lines; but a tick is on or
 * off, so two sides can never have changed it in two ways.
 *
 * @returns the three texts, with the same ticks in such lines. A line that stands twice on a side is left alone
 */
export function mergeTicks(sides: Sides<string>): Sides<string> {
	const ticks = mapSides(sides, ticksOf);
	const merged = new Map<string, string>();
	for (const [line, base] of ticks.base) {
		const [ours, theirs] = [ticks.ours.get(line), ticks.theirs.get(line)];
		if (base === twice || !ours || !theirs || ours === twice || theirs === twice) continue;
		const tick = { base, ours, theirs };
		merged.set(line, tick[settledSide(tick) ?? 'ours']);
	}
	return mapSides(sides, (text) =>
		text.replace(checkLine, (whole, before: string, _: string, after: string) => {
			const tick = merged.get(nameOf(before, after));
			return tick === undefined ? whole : before + tick + after;
		}),
	);
}

/** Stands for a line of which there are several. */
const twice = '';

function ticksOf(text: string): ReadonlyMap<string, string> {
	const ticks = new Map<string, string>();
	for (const [, before = '', tick = '', after = ''] of text.matchAll(checkLine)) {
		const name = nameOf(before, after);
		ticks.set(name, ticks.has(name) ? twice : tick);
	}
	return ticks;
}

function nameOf(before: string, after: string): string {
	return `${before} ${after}`;
}
