import * as vscode from 'vscode';
import type { Missing } from '../../core/lint/readiness';
import type { Finding } from '../../core/lint/rule';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { addCriteria } from './addCriterion';
import { changeField } from './changeField';
import { goToFinding, goToUnreadable } from './goToFinding';
import { showEntry } from './openItem';
import { leadingAway, type RefineStep, withReturn } from './refineStep';
import { setEpic } from './setEpic';
import { setPoints } from './setPoints';
import { writeStorySentence } from './writeStorySentence';

/** What repairs one thing that is missing for ready: one step, or one for each place where it is missing. */
export function missingSteps(
	session: Session,
	entry: Entry,
	{ code, message }: Missing,
	findings: readonly Finding[],
): readonly RefineStep[] {
	const { t } = vscode.l10n;
	const places = (fits: (finding: Finding) => boolean) =>
		findings.filter(fits).map((finding) => toFinding(session, entry, finding));
	switch (code) {
		case 'unreadable':
			return [
				leadingAway(`$(error) ${entry.problems[0]?.message ?? message}`, '', () => goToUnreadable(session, entry)),
			];
		case 'title-missing':
			return [withReturn(`$(edit) ${t('Write a title…')}`, message, () => askForTitle(session, entry))];
		case 'no-criteria':
			return [withReturn(`$(add) ${t('Add acceptance criteria…')}`, message, () => addCriteria(session, entry, false))];
		case 'weak-criteria':
			return places(({ criterion }) => criterion !== undefined);
		case 'weak-story-sentence':
			return places(({ rule }) => rule === 'story-ill-formed');
		case 'dependency-unknown':
			return places(({ rule }) => rule === 'dependency-unknown');
		case 'no-story-sentence':
			return [
				leadingAway(`$(edit) ${t('Write the story sentence')}`, message, () => writeStorySentence(session, entry)),
			];
		case 'no-estimate':
		case 'too-large': {
			const work = () => setPoints(session)({ key: entryKey(entry) });
			return [withReturn(`$(symbol-numeric) ${t('Set estimate…')}`, message, work)];
		}
		case 'open-questions':
			return [leadingAway(`$(question) ${t('Answer the open questions')}`, message, () => showEntry(entry))];
		case 'no-epic':
			return [withReturn(`$(milestone) ${t('Set epic…')}`, message, () => setEpic(session)({ key: entryKey(entry) }))];
		case 'no-persona':
			return [leadingAway(`$(person) ${t('Name the persona')}`, message, () => showEntry(entry))];
	}
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
