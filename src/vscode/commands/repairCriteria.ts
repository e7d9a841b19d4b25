import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import {
	type CriteriaRepair,
	criteriaRepairs,
	type FindingsOf,
	type Repairable,
	repairableCriteria,
	repairCriteria as repairIn,
} from '../../core/refine/repairCriteria';
import type { Session } from '../session';
import { refineText } from './refineText';
import { type CommandHandler, targetOf, valueIn } from './target';

/**
 * Split Compound Criteria, Merge Duplicate Criteria, Move Tasks out of Criteria: offers the criteria of a story that the rule for it
 * reports, and repairs those that stay chosen. `{ "value": "all" }` of a key binding takes them all.
 */
export function repairCriteria(session: Session, repair: CriteriaRepair): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const all = valueIn(first) === 'all';
		const find = findingsBy(session, entry, repair);
		const found = await repairableIn(session, entry, repair, find);
		if (found.repairable.length === 0) return tellNothing(entry, repair, found);
		const chosen = all ? undefined : await chosenOf(entry, repair, found);
		if (!all && !chosen?.length) return;
		await refineText(
			session,
			{
				entry,
				plan: (now) => session.backlog.planner.refine(now, (refined) => repairIn(refined, repair, chosen, find)),
				decided: all,
			},
			doneWords(repair, entry.id),
		);
	};
}

/** Whatever a team has set of the rule: who asks for the repair wants to know. */
function findingsBy({ backlog }: Session, entry: Entry, repair: CriteriaRepair): FindingsOf {
	const rule = criteriaRepairs[repair];
	return async (text) => {
		const now = backlog.index.get(entryKey(entry)) ?? entry;
		const findings = await backlog.inspector.lintText(now, text, { severities: { [rule]: 'info' }, baseline: false });
		return findings.filter((finding) => finding.rule === rule);
	};
}

async function repairableIn(
	{ backlog: { index }, store }: Session,
	entry: Entry,
	repair: CriteriaRepair,
	find: FindingsOf,
): Promise<Repairable> {
	const content = await store.read(entry.uri);
	if (content.kind !== 'text') return { repairable: [], others: [] };
	const { conventions } = index;
	const convention = conventions.named(entry.convention);
	return repairableCriteria({ entry, text: content.text, convention, conventions }, repair, find);
}

async function chosenOf(
	entry: Entry,
	repair: CriteriaRepair,
	{ repairable }: Repairable,
): Promise<readonly string[] | undefined> {
	if (repairable.length === 1) return repairable;
	const picked = await vscode.window.showQuickPick(
		repairable.map((label) => ({ label, picked: true })),
		{
			title: vscode.l10n.t('Criteria of {0} {1}', entry.id, entry.title),
			placeHolder: questionOf(repair),
			canPickMany: true,
			ignoreFocusOut: true,
		},
	);
	return picked?.map(({ label }) => label);
}

function questionOf(repair: CriteriaRepair): string {
	const { t } = vscode.l10n;
	switch (repair) {
		case 'split':
			return t('Each of these demands two things. Which become two criteria?');
		case 'merge':
			return t('Each of these is there already. Which of the repetitions go?');
		case 'move':
			return t('Each of these is work for the team. Which go to its tasks?');
	}
}

function doneWords(repair: CriteriaRepair, id: string): string {
	const { t } = vscode.l10n;
	switch (repair) {
		case 'split':
			return t('Criteria of {0} were split.', id);
		case 'merge':
			return t('Repeated criteria of {0} were merged.', id);
		case 'move':
			return t('Tasks of {0} are no criteria any more.', id);
	}
}

function tellNothing({ id }: Entry, repair: CriteriaRepair, { others }: Repairable): void {
	const { t } = vscode.l10n;
	const none: Readonly<Record<CriteriaRepair, string>> = {
		split: t('No criterion of {0} was found that demands two things and can be split as it stands.', id),
		merge: t('No criterion of {0} was found that is there twice and can go without loss.', id),
		move: t('No criterion of {0} was found that is a task and can be moved.', id),
	};
	const [one] = others;
	const left = one === undefined ? [] : [t('Left to your hand: {0}', others.join(' · '))];
	void vscode.window.showInformationMessage([none[repair], ...left].join(' '));
}
