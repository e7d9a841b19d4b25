import { html, nothing, type TemplateResult } from 'lit';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import type { Axes, Dot, PlotSize } from '../../shared/matrix/dots';
import { Matrix } from '../../shared/matrix/matrix';
import { isPlaced } from '../../shared/matrix/matrixCard';
import type { MatrixCommand } from '../../shared/matrix/matrixKeys';
import type { MatrixScene } from '../../shared/matrix/matrixScene';
import { remember } from '../../shared/remember';
import { describeMore } from '../describeEpic';
import { epicDetail } from '../epicDetail/detail';
import { DetailTarget } from '../epicDetail/detailTarget';
import { placeBeside } from '../epicDetail/placeBeside';
import type { RoadmapBody, RoadmapContext } from '../roadmapContext';
import { type ChartEpic, chartEpic, isUnsure } from './chartEpic';
import { chartLegend } from './chartLegend';
import { ChartMoves } from './chartMoves';
import { describeChartEpic, worstOf } from './describeChartEpic';
import { formerPlaces } from './formerPlaces';
import { healthSign } from './healthSign';

const any: readonly number[] = [];
const none: ReadonlySet<string> = new Set();

/**
 * Epics by impact and feasibility: impact up, effort backwards across, so that what is to be done first is at the top right.
 * The mark of a dot tells how its epic stands, and is dashed where confidence is low or not said.
 */
export class Chart extends Matrix<ChartEpic> implements RoadmapBody {
	declare context: RoadmapContext | undefined;
	private readonly details = new DetailTarget(
		() => this.context,
		() => this.requestUpdate(),
	);

	constructor() {
		super({ backwards: true, signs: 18 });
		this.addEventListener('pointerover', (event) => this.details.hover(this.dotUnder(event)));
		this.addEventListener('pointerleave', () => this.details.hover(undefined));
		this.addEventListener('pointerdown', () => {
			this.details.byKey(false);
			this.details.hover(undefined);
		});
		this.addEventListener('focusout', () => this.details.byKey(false));
		this.addEventListener('keydown', (event) => this.onOtherKey(event));
	}

	protected get scene(): MatrixScene<ChartEpic> | undefined {
		const { context } = this;
		if (!context) return undefined;
		const { session, controller, words, fixed } = context;
		const { view } = session;
		const cards = this.cards(view.visible);
		return {
			cards,
			unplaced: this.unplaced(cards),
			scale: any,
			active: view.active,
			lifted: this.lifted(view.lift?.key),
			pending: view.pending,
			fixed,
			hasDetails: true,
			words: this.words(words),
			effortAxis: words.effortAxis,
			cardOf: (key) => {
				const epic = session.epicOf(key);
				return epic && chartEpic(epic);
			},
			describe: (card, axes) => describeChartEpic(card, axes, words),
			more: (all) => {
				const [first] = all;
				if (first && all.length === 1) return describeMore(first.epic, view.epics, words);
				return fillIn(words.worst, words[`health-${worstOf(all)?.health ?? 'unknown'}`]);
			},
			swatch: (all) => swatch(all),
			sign: ([first, ...others]) => (first && isAlike(first, others) ? healthSign(first.epic) : nothing),
			legend: (placed) => chartLegend(placed, words),
			choose: (key) => session.set({ active: key }),
			open: (key) => controller.open(key),
		};
	}

	protected movesOn(axes: Axes): ChartMoves | undefined {
		return this.context && new ChartMoves(this.context, axes);
	}

	protected override keyed({ kind }: MatrixCommand): void {
		// Details are for looking around; over dots that are moved they would be in the way.
		this.details.byKey(kind === 'focus' || kind === 'first' || kind === 'last');
	}

	protected override beside(dots: readonly Dot<ChartEpic>[], axes: Axes, size: PlotSize): unknown {
		const { context } = this;
		if (!context) return nothing;
		const { words, view } = context;
		if (dots.length === 0) return html`<p class="nothing-placed">${words.nothingPlaced}</p>`;
		const epic = this.detailed(dots);
		return html`${formerPlaces(this.cards(view.visible), axes, size)}
			${epic ? this.detail(epic, context) : nothing}`;
	}

	private detail(epic: RoadmapEpic, { view, words }: RoadmapContext): TemplateResult {
		return html`<div class="epic-detail" aria-hidden="true" data-of=${epic.key}>
			${epicDetail(epic, view.epics, view.frame, words)}
		</div>`;
	}

	protected override updated(): void {
		const detail = this.querySelector<HTMLElement>('.epic-detail');
		const dot = detail && this.querySelector(`.plot #${CSS.escape(lineId(detail.dataset.of ?? ''))}`);
		const frame = detail?.parentElement;
		if (detail) detail.hidden = !dot;
		if (detail && dot && frame) placeBeside(detail, dot.getBoundingClientRect(), frame.getBoundingClientRect());
	}

	/** The epic whose details are shown: one that has a dot for itself. */
	private detailed(dots: readonly Dot<ChartEpic>[]): RoadmapEpic | undefined {
		const key = this.details.key(this.plot?.matches(':focus') ?? false);
		return dots.find(({ cards }) => cards.length === 1 && cards[0]?.key === key)?.cards[0]?.epic;
	}

	private dotUnder(event: Event): string | undefined {
		return (event.target as Element).closest('.plot') ? keyAt(event) : undefined;
	}

	private onOtherKey(event: KeyboardEvent): void {
		const { view, controller } = this.context ?? {};
		if (event.defaultPrevented || !view) return;
		if (event.key === 'Escape') {
			this.details.byKey(false);
			this.details.hover(undefined);
		} else if (event.key === 'Delete' && view.active !== undefined) controller?.holding.toggleDropped(view.active);
		else return;
		event.preventDefault();
	}

	private readonly cards = remember((epics: readonly RoadmapEpic[]) => epics.map(chartEpic));
	/** Those that cannot be read are here too, so that nothing is hidden. */
	private readonly unplaced = remember((cards: readonly ChartEpic[]) => cards.filter((card) => !isPlaced(card)));
	private readonly lifted = remember((key: string | undefined) => (key === undefined ? none : new Set([key])));
	private readonly words = remember((words: RoadmapContext['words']) => ({ ...words, tray: words.unplaced }));
}

/** The mark of a dot: how its epic stands. Of several that stand otherwise it is a ring without a colour. */
function swatch([first, ...others]: readonly ChartEpic[]): string {
	if (!first || !isAlike(first, others)) return 'mixed';
	const isOne = others.length === 0;
	return `${first.epic.health} ${isOne && isUnsure(first) ? 'unsure' : ''} ${isOne && first.epic.dropped ? 'left-out' : ''}`;
}

function isAlike({ epic }: ChartEpic, others: readonly ChartEpic[]): boolean {
	return others.every((other) => other.epic.health === epic.health);
}

customElements.define('refinery-chart', Chart);
