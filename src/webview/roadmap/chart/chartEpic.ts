import { gradeOf } from '../../../core/model/facts';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { MatrixCard } from '../../shared/matrix/matrixCard';
import { openPoints } from '../progress';

/** An epic with its place on the chart. */
export interface ChartEpic extends MatrixCard {
	readonly epic: RoadmapEpic;
	/** True where effort is not the epic's own: it is the points of its open stories. */
	readonly isRolledUp: boolean;
	/** A share from 0 to 1; undefined where none is said. */
	readonly confidence: number | undefined;
}

/** Where an epic is on the chart. A word such as `high` is another number in each scoring model, so it gives no place. */
export function chartEpic(epic: RoadmapEpic): ChartEpic {
	const isRolledUp = epic.effort === undefined;
	return {
		key: epic.key,
		id: epic.id,
		title: epic.title,
		unreadable: epic.unreadable,
		epic,
		isRolledUp,
		effort: isRolledUp ? openPoints(epic) : amount(epic.effort),
		impact: amount(epic.impact),
		confidence: shareOf(epic.confidence),
	};
}

/** Up to here confidence is low: what RICE calls low is 50 %. */
const low = 0.5;

/** True where nobody knows much about the values: their dot is drawn dashed. */
export function isUnsure({ confidence }: Pick<ChartEpic, 'confidence'>): boolean {
	return confidence === undefined || confidence <= low;
}

const grades = { minimal: 0.2, low: 0.5, medium: 0.8, high: 1, massive: 1 };

/** Confidence as a share, whether it is one, a number up to 10 as in ICE, or a percentage without its sign. */
function shareOf(said: number | string | undefined): number | undefined {
	if (typeof said === 'string') {
		const grade = gradeOf(said);
		return grade && grades[grade];
	}
	if (said === undefined || said < 0 || said > 100) return undefined;
	return said <= 1 ? said : said <= 10 ? said / 10 : said / 100;
}

function amount(said: number | string | undefined): number | undefined {
	return typeof said === 'number' && said >= 0 ? said : undefined;
}
