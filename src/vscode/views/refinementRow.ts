import * as vscode from 'vscode';
import type { Missing } from '../../core/lint/missing';
import type { Finding } from '../../core/lint/rule';
import { type Entry, entryKey } from '../../core/model/item';
import type { AskedQuestion } from '../../core/questions/askedQuestion';
import type { Queued } from '../../core/queue/refinementQueue';
import type { Lack } from '../commands/repairMissing';
import { statusIcon } from '../commands/statusIcon';
import { askedOf, capitalised, descriptionOf, labelOf, spokenOf } from './refinementWords';
import { contextOfEntry, openCommand, unreadableIcon, warningIcon } from './treeItem';

/** A row of the Refinement view: a story, something that it lacks, or a question in it. */
export interface RefinementRow {
	/** That of the story's entry, by which commands know what a row is about. */
	readonly key: string;
	/** By which commands know the question of a row; its line is zero-based. */
	readonly question?: Pick<AskedQuestion, 'text' | 'line'>;
	readonly item: vscode.TreeItem;
	readonly children: readonly RefinementRow[];
	/** Of the row of a story. */
	queued?: Queued;
}

/** The row of a story, with all that is below it. */
export function storyRow(queued: Queued): RefinementRow {
	const { entry, readiness, questions } = queued;
	const key = entryKey(entry);
	const item = new vscode.TreeItem(labelOf(entry), vscode.TreeItemCollapsibleState.Collapsed);
	item.id = key;
	item.description = descriptionOf(queued);
	item.accessibilityInformation = { label: spokenOf(queued) };
	item.contextValue = contextOfEntry(entry);
	item.iconPath = iconOf(entry);
	item.command = openCommand(entry);
	const lacks = readiness.missing.flatMap((missing) => lackRows(entry, missing));
	for (const [at, { item }] of lacks.entries()) item.id = `${key} lack ${at}`;
	const asked = questions.map((question) => questionRow(entry, question));
	return { key, item, queued, children: [...lacks, ...asked] };
}

/** Everything here waits to be refined, so the warning is left to what claims to be ready and is not. */
function iconOf(entry: Entry): vscode.ThemeIcon {
	if (!entry.readable) return unreadableIcon;
	return entry.status.category === 'ready' ? warningIcon : statusIcon(entry.status.category);
}

const plainIcon = new vscode.ThemeIcon('circle-small-filled', new vscode.ThemeColor('descriptionForeground'));
const questionIcon = new vscode.ThemeIcon('question');

/** One row for each finding where there are some, else one. */
function lackRows(entry: Entry, missing: Missing): readonly RefinementRow[] {
	const { findings = [] } = missing;
	if (findings.length > 0) return findings.map((finding) => findingRow(entry, missing, finding));
	const problem = entry.readable ? undefined : entry.problems[0]?.message;
	const item = new vscode.TreeItem(problem ?? capitalised(missing.message));
	if (problem) item.tooltip = problem;
	item.iconPath = plainIcon;
	return [lackRow(entry, missing, item)];
}

/** Messages say what is wrong, a colon, and what would be right. */
function findingRow(entry: Entry, missing: Missing, { message }: Finding): RefinementRow {
	const [wrong = '', ...right] = message.split(': ');
	const item = new vscode.TreeItem(wrong);
	if (right.length > 0) item.description = right.join(': ');
	item.tooltip = message;
	item.iconPath = warningIcon;
	return lackRow(entry, missing, item, message);
}

function lackRow(entry: Entry, { code, message }: Missing, item: vscode.TreeItem, finding?: string): RefinementRow {
	const key = entryKey(entry);
	item.contextValue = 'lack';
	const lack: Lack = { key, code, message, finding };
	item.command = { command: 'backlogRefinery.repairMissing', title: vscode.l10n.t('Repair'), arguments: [lack] };
	return { key, item, children: [] };
}

function questionRow(entry: Entry, question: AskedQuestion): RefinementRow {
	const { text, line, persons } = question;
	const key = entryKey(entry);
	const item = new vscode.TreeItem(text);
	item.id = `${key} question ${line}`;
	item.description = askedOf(persons);
	item.tooltip = `${text} ${askedOf(persons)}`;
	item.contextValue = 'question';
	item.iconPath = questionIcon;
	item.command = openCommand(entry, line);
	return { key, question: { text, line }, item, children: [] };
}
