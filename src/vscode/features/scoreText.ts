import * as vscode from 'vscode';
import { type Entry, entryKey, type Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { orderKnowledge } from '../../core/orderKnowledge';
import { orderSigns } from '../../core/priority/orderSigns';
import { missingForScore, modelName, scoreOf } from '../../core/priority/score';
import { formatNumber } from '../numbers';
import type { Session } from '../session';

/**
 * What an open item's score and its place in the order come to, one line each: the score with what it was made from, or what
 * it lacks for one, and what its place disagrees with. Loaded on demand.
 */
export function scoreLines(item: Item, session: Session): readonly string[] {
	if (isClosed(item.status.category)) return [];
	return [scoreText(item, session), signsText(item, session)].filter((line) => line !== undefined);
}

/** The score of an entry under its team's model; undefined where there is none. */
export function scoreValue(entry: Entry, { backlog: { index } }: Session): number | undefined {
	return entry.readable ? scoreOf(entry, index.conventions.configOf(entry.root).scoring)?.value : undefined;
}

function scoreText(item: Item, { backlog: { index } }: Session): string | undefined {
	const { scoring } = index.conventions.configOf(item.root);
	const model = modelName(scoring);
	if (model === undefined) return undefined;
	const score = scoreOf(item, scoring);
	if (!score) return vscode.l10n.t('No {0} score: {1} missing', model, missingForScore(item, scoring).join(', '));
	const parts = score.parts.map(({ name, value }) => `${name} ${value}`).join(', ');
	return vscode.l10n.t('{0} {1}: {2}', model, formatNumber(score.value), parts);
}

function signsText(item: Item, { backlog: { index } }: Session): string | undefined {
	// That it is not ready is told beside this, in full.
	const knowledge = orderKnowledge(index, 0, () => undefined);
	const signs = orderSigns(index.entries, knowledge).get(entryKey(item));
	return signs && vscode.l10n.t('Order: {0}', signs.map(({ text }) => text).join('; '));
}
