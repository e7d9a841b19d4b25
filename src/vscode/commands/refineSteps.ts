import * as vscode from 'vscode';
import type { Missing } from '../../core/lint/missing';
import { type Entry, entryKey } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { addCriteria } from './addCriterion';
import { addDependency } from './addDependency';
import { convertCriteria } from './convertCriteria';
import { missingSteps } from './missingSteps';
import { showEntry } from './openItem';
import { readyStatus, setReady } from './readyStatus';
import { leadingAway, orAway, type RefineStep, withReturn } from './refineStep';
import { rewriteStory } from './rewriteStory';
import { setEpic } from './setEpic';
import { splitStory } from './splitStory';

/** What can be done about an item now, most important first, and how it stands in one sentence. */
export async function refineSteps(
	session: Session,
	entry: Entry,
): Promise<{ readonly summary: string; readonly steps: readonly RefineStep[] }> {
	const { missing, ready } = await session.backlog.inspector.readiness(entry);
	const needed = missing.flatMap((part) => missingSteps(session, entry, part));
	const steps: RefineStep[] = [];
	if (needed.length > 0) steps.push(separator(vscode.l10n.t('Missing for ready')), ...needed);
	const next = ready ? readyStep(session, entry) : undefined;
	if (next) steps.push(next);
	steps.push(separator(vscode.l10n.t('More')), ...otherSteps(session, entry, missing));
	return { summary: summaryFor(missing), steps };
}

function summaryFor(missing: readonly Missing[]): string {
	if (missing.length === 0) return vscode.l10n.t('Nothing is missing for ready');
	return vscode.l10n.t('Missing: {0}', missing.map(({ message }) => message).join(', '));
}

function readyStep(session: Session, entry: Entry): RefineStep | undefined {
	const status = readyStatus(session, entry);
	const waits = entry.status.category === 'proposed' || entry.status.category === 'refining';
	if (!status || !waits) return undefined;
	return {
		label: `$(pass) ${vscode.l10n.t('Set status {0}', status)}`,
		description: vscode.l10n.t('now {0}', entry.status.text),
		run: async () => ((await setReady(session, [entry])) ? 'leave' : 'back'),
	};
}

function otherSteps(session: Session, entry: Entry, missing: readonly Missing[]): RefineStep[] {
	const { t } = vscode.l10n;
	const steps: RefineStep[] = [];
	const open = leadingAway(`$(go-to-file) ${t('Open {0}', entry.id)}`, entry.path, () => showEntry(entry));
	if (!entry.readable || isClosed(entry.status.category)) return [open];
	if (!missing.some(({ code }) => code === 'no-criteria')) {
		const label = `$(add) ${t('Add acceptance criterion…')}`;
		steps.push(orAway(label, '', () => addCriteria(session, entry, false)));
	}
	if (entry.type === 'story') {
		if (!missing.some(({ code }) => code === 'no-story-sentence')) {
			const rewrite = () => rewriteStory(session)({ key: entryKey(entry) });
			steps.push(withReturn(`$(edit) ${t('Rewrite as user story…')}`, '', rewrite));
		}
		if (entry.criteria.total > 0) {
			const convert = () => convertCriteria(session)({ key: entryKey(entry) });
			steps.push(withReturn(`$(list-unordered) ${t('Convert criteria…')}`, '', convert));
		}
		const wait = () => addDependency(session)({ key: entryKey(entry) });
		steps.push(withReturn(`$(references) ${t('Add dependency…')}`, '', wait));
		const work = () => splitStory(session)({ key: entryKey(entry) });
		steps.push(leadingAway(`$(split-horizontal) ${t('Split story…')}`, '', work));
	}
	if (entry.epic === undefined && session.backlog.index.entries.some(({ type }) => type === 'epic')) {
		const work = () => setEpic(session)({ key: entryKey(entry) });
		steps.push(withReturn(`$(milestone) ${t('Choose an epic…')}`, t('belongs to none'), work));
	}
	return [...steps, open];
}

function separator(label: string): RefineStep {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
