import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic, RoadmapHealth } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import type { Axes } from '../../shared/matrix/dots';
import { inWords, quadrantName } from '../../shared/matrix/quadrant';
import { type ChartEpic, isUnsure } from './chartEpic';

/** An epic of the chart in one sentence: where it is, how sure that is, and how it stands. */
export function describeChartEpic(card: ChartEpic, axes: Axes, words: RoadmapStrings): string {
	const { effort, impact, epic } = card;
	const name = `${card.id} ${card.title}`.trim();
	if (card.unreadable !== undefined) return [name, words.cannotBeRead].join(', ');
	return [
		name,
		effortWords(card, words),
		impactWords(card, words),
		...(effort === undefined || impact === undefined ? [] : [quadrantName({ effort, impact }, axes, words)]),
		confidenceWords(card, words),
		words[`health-${epic.health}`],
		...(epic.dropped ? [words.dropped] : []),
	].join(', ');
}

export function effortWords({ effort, isRolledUp, epic }: ChartEpic, words: RoadmapStrings): string {
	if (effort !== undefined) {
		return fillIn(words.effortIs, isRolledUp ? fillIn(words.fromStories, inWords(effort)) : inWords(effort));
	}
	return epic.effort === undefined ? words.noEffort : fillIn(words.effortWord, epic.effort);
}

export function impactWords({ impact, epic }: ChartEpic, words: RoadmapStrings): string {
	if (impact !== undefined) return fillIn(words.impactIs, inWords(impact));
	return epic.impact === undefined ? words.noImpact : fillIn(words.impactWord, epic.impact);
}

function confidenceWords(card: ChartEpic, words: RoadmapStrings): string {
	const share = shareWords(card, words);
	return share === undefined ? words.noConfidence : fillIn(words.confidenceIs, share);
}

/** Confidence as a percentage, and whether that is low; undefined where none is said. */
function shareWords(card: ChartEpic, words: RoadmapStrings): string | undefined {
	const { confidence } = card;
	if (confidence === undefined) return undefined;
	const share = `${inWords(confidence * 100)} %`;
	return isUnsure(card) ? fillIn(words.lowShare, share) : share;
}

/** Impact, effort and confidence under their names; none where nobody has said any of them. */
export function valueLines(card: ChartEpic, words: RoadmapStrings): readonly (readonly [string, string])[] {
	const { epic, impact, effort, isRolledUp } = card;
	const { impact: saidImpact, effort: saidEffort, confidence } = epic;
	if (saidImpact === undefined && saidEffort === undefined && confidence === undefined) return [];
	const shown = (value: number | undefined, said: number | string | undefined) =>
		value === undefined ? String(said ?? words.notSaid) : inWords(value);
	const ownEffort = shown(effort, saidEffort);
	return [
		[words.impact, shown(impact, saidImpact)],
		[words.effort, isRolledUp && effort !== undefined ? fillIn(words.fromStories, ownEffort) : ownEffort],
		[words.confidence, shareWords(card, words) ?? words.notSaid],
	];
}

const worstFirst: readonly RoadmapHealth[] = ['late', 'at-risk', 'on-track', 'unknown', 'done'];

/** The epic that stands worst; the first of them where several do. */
export function worstOf(cards: readonly ChartEpic[]): RoadmapEpic | undefined {
	const rank = ({ epic }: ChartEpic) => worstFirst.indexOf(epic.health);
	return cards.reduce<ChartEpic | undefined>(
		(worst, card) => (worst && rank(worst) <= rank(card) ? worst : card),
		undefined,
	)?.epic;
}
