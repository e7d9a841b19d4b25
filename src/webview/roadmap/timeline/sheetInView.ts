import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { remember } from '../../shared/remember';
import { VirtualLines } from '../../shared/virtualLines';
import { tickNames } from '../dateWords';
import type { RoadmapContext } from '../roadmapContext';
import { type Arrow, arrowsOf } from '../time/arrows';
import { type Ticks, ticksBetween } from '../time/ticks';

type View = RoadmapContext['view'];

/** How many lines beyond the view lanes and arrows are drawn for. */
const overscan = 6;

/** The lines of the sheet that are drawn. */
export interface DrawnLines {
	/** The lines whose bars are drawn: those in view and around it, and those of bars that must never go. */
	readonly indexes: readonly number[];
	/** Whether some lines from one on are in view or near it. */
	isNear(line: number, lines?: number): boolean;
}

/** What of the sheet is drawn: the lines in view, what lies on them, and the stretches of time. */
export class SheetInView {
	private readonly virtual: VirtualLines;

	/** @param changed called when other lines are in view */
	constructor(changed: () => void) {
		this.virtual = new VirtualLines(changed);
	}

	attach(scroller: HTMLElement): void {
		this.virtual.attach(scroller);
	}

	detach(): void {
		this.virtual.detach();
	}

	lines({ layout, active, lift }: View, lineHeight: number): DrawnLines {
		const pinned = [active, lift?.key].flatMap((key) => (key === undefined ? [] : (layout.lineOf.get(key) ?? [])));
		const indexes = this.virtual.indexes(layout.lines, lineHeight, pinned);
		const { first, last } = this.virtual.inView;
		const isNear = (line: number, lines = 1) => line + lines > first - overscan && line <= last + overscan;
		return { indexes, isNear };
	}

	/** The epics on some lines, in the order of the layout. */
	epics({ visible, layout }: View, { indexes }: DrawnLines): readonly RoadmapEpic[] {
		const lines = new Set(indexes);
		const byKey = this.byKey(visible);
		return layout.order.flatMap((key) => {
			const line = layout.lineOf.get(key);
			const epic = byKey.get(key);
			return epic && line !== undefined && lines.has(line) ? [epic] : [];
		});
	}

	arrows({ visible, layout, scale }: View, { isNear }: DrawnLines): readonly Arrow[] {
		return this.arrowList(visible, layout, scale).filter(({ line1, line2 }) =>
			isNear(Math.min(line1, line2), Math.abs(line1 - line2) + 1),
		);
	}

	ticks({ from, to }: { readonly from: number; readonly to: number }, { look }: View, words: RoadmapStrings): Ticks {
		return this.tickList(from, to, look.zoom, words);
	}

	private readonly byKey = remember((epics: readonly RoadmapEpic[]) => new Map(epics.map((epic) => [epic.key, epic])));
	private readonly arrowList = remember(arrowsOf);
	private readonly tickList = remember((from: number, to: number, zoom: View['look']['zoom'], words: RoadmapStrings) =>
		ticksBetween(from, to, zoom, tickNames(words)),
	);
}
