import * as vscode from 'vscode';
import { type EpicDrop, type EpicDropRefusal, planEpicDrop } from '../../core/roadmap/planEpicDrop';
import type { Roadmap } from '../../core/roadmap/roadmap';
import type { RoadmapGrouping, RoadmapRow, RowGrouping } from '../../core/roadmap/roadmapRow';
import { planDrop } from '../../core/tree/planDrop';
import { namesOf, planEach } from '../commands/changeField';
import { reportWithUndo } from '../commands/report';
import type { Session } from '../session';
import { carryOutDrop } from '../views/treeDrop';
import { backlogNodeOf } from './roadmapNode';
import { labelOf } from './roadmapWords';

/** Carries out a drop: of epics on a place of the roadmap, and of stories as in the Backlog view. */
export async function dropRows(
	session: Session,
	roadmap: Roadmap,
	grouping: RowGrouping,
	rows: readonly RoadmapRow[],
	target: RoadmapRow,
): Promise<void> {
	if (rows.includes(target)) return;
	if (grouping !== 'coverage' && rows.every(({ kind }) => kind === 'epic')) {
		const drop = planEpicDrop(session.backlog.index, roadmap, grouping, rows, target);
		if (drop.kind !== 'nothing') return carryOutEpicDrop(session, grouping, drop);
		// Where they stand already, a drop on one of them is about their order.
		if (target.kind !== 'epic') return;
	}
	const items = rows.flatMap((row) => (row.kind === 'story' ? [row.item] : []));
	if (grouping === 'coverage' && target.kind === 'goal' && items.length === rows.length)
		return carryOutDrop(session, { kind: 'set', items, wish: { field: 'goal', words: target.item.id } });
	const nodes = rows.map(backlogNodeOf).filter((node) => node !== undefined);
	const onto = backlogNodeOf(target);
	const drop = onto
		? planDrop(session.backlog.index.entries, nodes, onto)
		: ({ kind: 'refused', why: 'wrong-place' } as const);
	return carryOutDrop(session, drop);
}

async function carryOutEpicDrop(
	session: Session,
	grouping: RoadmapGrouping,
	drop: Exclude<EpicDrop, { kind: 'nothing' }>,
): Promise<void> {
	if (drop.kind === 'refused') return void vscode.window.showErrorMessage(refusalText(drop, grouping));
	const { changes, place } = drop;
	const epics = changes.map(({ epic }) => epic);
	const wishes = changes.map(({ wish }) => wish);
	const names = namesOf(epics);
	const { planner } = session.backlog;
	const outcome = await session.change(() =>
		planEach(session, `Move ${names} on the roadmap`, epics, (now, at) => planner.set(now, wishes.slice(at, at + 1))),
	);
	reportWithUndo(session, outcome, vscode.l10n.t('{0} moved to “{1}”', names, labelOf(place)));
}

function refusalText(refusal: EpicDropRefusal, grouping: RoadmapGrouping): string {
	const { t } = vscode.l10n;
	switch (refusal.why) {
		case 'wrong-place':
			return t('An epic cannot be dropped here. Drop it on a goal, a horizon, a quarter or a release.');
		case 'begins-later':
			return t(
				'{0} begins on {1}, after that quarter. Set its start and target instead.',
				refusal.epic.id,
				refusal.start,
			);
		case 'inherited':
			return t('{0} would follow {1}, which it is a part of. Move {1} instead.', refusal.epic.id, refusal.from.id);
		case 'said-otherwise':
			return grouping === 'quarter'
				? t('{0} has days by its start, sprint or release. Change those instead.', refusal.epic.id)
				: t('{0} would not be found there: what it would name stands for something else.', refusal.epic.id);
	}
}
