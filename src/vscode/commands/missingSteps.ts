import * as vscode from 'vscode';
import { holdsUp } from '../../core/lint/dependencies';
import type { Missing } from '../../core/lint/missing';
import type { Finding } from '../../core/lint/rule';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { addCriteria } from './addCriterion';
import { changeField } from './changeField';
import { goToFinding, goToUnreadable } from './goToFinding';
import { makeSpike } from './makeSpike';
import { showEntry } from './openItem';
import { leadingAway, orAway, type RefineStep, withReturn } from './refineStep';
import { rewriteStory } from './rewriteStory';
import { setEpic } from './setEpic';
import { setGoal } from './setGoal';
import { setPersona } from './setPersona';
import { setPoints } from './setPoints';
import { setSprint } from './setSprint';
import { splitStory } from './splitStory';

/** What repairs one thing that is missing for ready: one step, or one for each place where it is missing. */
export function missingSteps(
	session: Session,
	entry: Entry,
	{ code, message, findings = [] }: Missing,
): readonly RefineStep[] {
	const { t } = vscode.l10n;
	const inText = (icon: string, label: string) => [leadingAway(`$(${icon}) ${label}`, message, () => showEntry(entry))];
	switch (code) {
		case 'unreadable':
			return [
				leadingAway(`$(error) ${entry.problems[0]?.message ?? message}`, '', () => goToUnreadable(session, entry)),
			];
		case 'title-missing':
			return [withReturn(`$(edit) ${t('Write a title…')}`, message, () => askForTitle(session, entry))];
		case 'no-criteria':
			return [orAway(`$(add) ${t('Add acceptance criteria…')}`, message, () => addCriteria(session, entry, false))];
		case 'weak-criteria':
		case 'weak-story-sentence':
		case 'weak-story':
		case 'rule':
			return findings.map((finding) => toFinding(session, entry, finding));
		case 'dependency-unknown':
		case 'dependency-cycle':
			if (findings.length > 0) return findings.map((finding) => toFinding(session, entry, finding));
			return inText('references', t('Correct the dependencies'));
		case 'dependency-not-ready':
			return openDependencies(session, entry, message);
		case 'no-story-sentence':
			return [
				withReturn(`$(edit) ${t('Write the story sentence…')}`, message, () =>
					rewriteStory(session)({ key: entryKey(entry) }),
				),
			];
		case 'no-estimate':
			return [toEstimate(session, entry, message)];
		case 'too-large':
			return [toSplit(session, entry, t('Split story…'), message), toEstimate(session, entry, message)];
		case 'open-questions':
			return [...inText('question', t('Answer the open questions')), toSpike(session, entry, message)];
		case 'too-many-criteria':
			return [toSplit(session, entry, t('Move criteria to another story…'), message)];
		case 'no-epic':
			return [withReturn(`$(milestone) ${t('Set epic…')}`, message, () => setEpic(session)({ key: entryKey(entry) }))];
		case 'no-persona':
			return [
				withReturn(`$(person) ${t('Set persona…')}`, message, () => setPersona(session)({ key: entryKey(entry) })),
			];
		case 'no-goal':
			return [withReturn(`$(target) ${t('Set goal…')}`, message, () => setGoal(session)({ key: entryKey(entry) }))];
		case 'no-sprint':
			return [withReturn(`$(watch) ${t('Set sprint…')}`, message, () => setSprint(session)({ key: entryKey(entry) }))];
		case 'no-labels':
			return inText('tag', t('Add a label'));
		case 'checklist':
			return inText('checklist', t('Tick the checklist'));
		case 'invest':
			return inText('lightbulb', t('Look at the story'));
	}
}

function toEstimate(session: Session, entry: Entry, message: string): RefineStep {
	const work = () => setPoints(session)({ key: entryKey(entry) });
	return withReturn(`$(symbol-numeric) ${vscode.l10n.t('Set estimate…')}`, message, work);
}

function toSplit(session: Session, entry: Entry, label: string, message: string): RefineStep {
	return leadingAway(`$(split-horizontal) ${label}`, message, () => splitStory(session)({ key: entryKey(entry) }));
}

function toSpike(session: Session, entry: Entry, message: string): RefineStep {
	const label = `$(beaker) ${vscode.l10n.t('Make a spike of an open question…')}`;
	return leadingAway(label, message, () => makeSpike(session)({ key: entryKey(entry) }));
}

/** One step for each item that is waited for and not ready. */
function openDependencies({ backlog }: Session, entry: Entry, message: string): readonly RefineStep[] {
	if (!entry.readable) return [];
	const found = entry.dependsOn.flatMap((id) => backlog.index.find(id, entry).slice(0, 1)).filter(holdsUp);
	return found.map((other) =>
		leadingAway(`$(references) ${vscode.l10n.t('Open {0}', other.id)}`, message, () => showEntry(other)),
	);
}

/** Messages say what is wrong, a colon, and what would be right; a menu has a line for each. */
function toFinding(session: Session, entry: Entry, finding: Finding): RefineStep {
	const [wrong = '', ...right] = finding.message.split(': ');
	const detail = right.join(': ');
	const step = leadingAway(`$(warning) ${wrong}`, '', () => goToFinding(session, entry, finding));
	return detail === '' ? step : { ...step, detail: detail.charAt(0).toUpperCase() + detail.slice(1) };
}

async function askForTitle(session: Session, entry: Entry): Promise<void> {
	const title = await vscode.window.showInputBox({ title: vscode.l10n.t('Title of {0}', entry.id) });
	if (!title?.trim()) return;
	await changeField(session, [entry], 'title', title, vscode.l10n.t('{0} has a title now.', entry.id));
}
