import * as vscode from 'vscode';
import { estimatedStoriesOf } from '../../core/estimation/estimatedStories';
import type { EstimateScale } from '../../core/estimation/estimateScale';
import { estimateWord } from '../../core/estimation/estimateWord';
import {
	referenceStories,
	type SimilarEstimates,
	similarEstimates,
	stepsOutside,
} from '../../core/estimation/similarEstimates';
import type { Item } from '../../core/model/item';
import { pointsText } from '../numbers';
import type { Session } from '../session';

/** A size to choose, with finished stories that had it. */
export interface SizeItem extends vscode.QuickPickItem {
	readonly points: number;
	/** As it is written. */
	readonly word: string;
	/** Whether it is what similar finished stories propose. */
	readonly proposed: boolean;
}

/** What there is to choose from for a story. */
export interface Sizes {
	readonly scale: EstimateScale;
	readonly items: readonly SizeItem[];
	readonly similar: SimilarEstimates | undefined;
}

/** Steps of the scale outside of what similar stories got from which on a size is marked. */
const farFrom = 2;

/**
 * The sizes of a team's scale, each with the reference stories nearest to a story.
 * @param story undefined where several are estimated at once, which no stories are like
 * @param present points that are a choice although the scale does not have them
 * @param isJudged false where nobody is to be led by what similar stories got
 */
export function sizesFor(
	session: Session,
	root: string,
	story: Item | undefined,
	{ present = [], isJudged = true }: { readonly present?: readonly number[]; readonly isJudged?: boolean } = {},
): Sizes {
	const estimates = estimatedStoriesOf(session.backlog.index);
	const scale = estimates.scaleOf(root);
	const similar = story && isJudged ? similarEstimates(story, estimates, scale.points) : undefined;
	const points = [...new Set([...scale.points, ...present])].sort((a, b) => a - b);
	const items = points.map((value): SizeItem => {
		const word = estimateWord(value, scale);
		const proposed = value === similar?.proposed;
		const far = similar && Math.abs(stepsOutside(value, similar, scale.points)) >= farFrom;
		const marks = [
			...(scale.words.has(value) ? [pointsText(value)] : []),
			...(proposed ? [vscode.l10n.t('like similar finished stories')] : []),
			...(far ? [vscode.l10n.t('far from similar finished stories')] : []),
		];
		const references = story ? referenceStories(story, estimates, value) : [];
		return {
			label: scale.words.has(value) ? word : pointsText(value),
			description: marks.join(' · '),
			...(references.length > 0 ? { detail: references.map(nameOf).join('   ·   ') } : {}),
			points: value,
			word,
			proposed,
		};
	});
	return { scale, items, similar };
}

/** Titles beyond this many letters would push the other references out of sight. */
const longestTitle = 26;

function nameOf({ id, title }: Item): string {
	const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
	return [id, short].filter((part) => part !== '').join(' ');
}
