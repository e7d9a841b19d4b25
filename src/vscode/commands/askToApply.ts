import * as vscode from 'vscode';
import { applyEdits, type Plan } from '../../core/model/textEdit';
import { baseName } from '../../core/util/paths';
import { changedLines } from '../../core/util/unifiedDiff';
import { showChanges } from './showChanges';

type Answer = 'apply' | 'show' | 'leave';
type Line = vscode.QuickPickItem & { readonly answer?: Answer };

/** More lines of a change are looked at side by side. */
const mostLines = 12;

/**
 * The last question of a refine action: what would change, to be applied with Enter or left with Escape, or to be looked at side by
 * side first.
 * @param shown true to begin with the changes side by side
 * @param remark what the user should know before, in one sentence
 */
export async function askToApply(
	plan: Plan & { kind: 'change' },
	{ shown = false, remark }: { readonly shown?: boolean; readonly remark?: string | undefined } = {},
): Promise<boolean> {
	const answer = shown ? 'show' : await ask(plan, [apply(), show(), ...linesOf(plan)], remark);
	if (answer !== 'show') return answer === 'apply';
	const changes = await showChanges(plan);
	try {
		return (await ask(plan, [apply(), leave()], remark)) === 'apply';
	} finally {
		changes.dispose();
	}
}

async function ask(plan: Plan, lines: readonly Line[], remark: string | undefined): Promise<Answer | undefined> {
	const answer = await vscode.window.showQuickPick(lines, {
		title: plan.kind === 'change' ? plan.label : '',
		placeHolder: remark ?? vscode.l10n.t('Enter applies, Escape leaves everything as it is'),
		// Whoever looks at the changes may scroll in them.
		ignoreFocusOut: true,
	});
	return answer && (answer.answer ?? 'show');
}

function apply(): Line {
	return { label: `$(check) ${vscode.l10n.t('Apply')}`, answer: 'apply' };
}

function show(): Line {
	return { label: `$(diff) ${vscode.l10n.t('Show the changes first')}`, answer: 'show' };
}

function leave(): Line {
	return { label: `$(close) ${vscode.l10n.t('Leave everything as it is')}`, answer: 'leave' };
}

/** What changes, line by line below the name of each file; to choose one of them shows all. */
function linesOf({ edits, creations = [] }: Plan & { kind: 'change' }): readonly Line[] {
	const files = [
		...edits.map(({ uri, before, edits }) => ({
			name: nameOf(uri),
			changes: changedLines(before, applyEdits(before, edits)),
		})),
		...creations.map(({ uri, text }) => ({
			name: vscode.l10n.t('{0} (new)', nameOf(uri)),
			changes: changedLines('', text),
		})),
	];
	return files.flatMap(({ name, changes }) => [
		{ label: name, kind: vscode.QuickPickItemKind.Separator },
		...changes
			.filter((line) => line.trim().length > 1)
			.slice(0, mostLines)
			.map((line) => ({ label: `$(diff-${line.startsWith('+') ? 'added' : 'removed'}) ${line.slice(1).trim()}` })),
	]);
}

function nameOf(uri: string): string {
	return baseName(vscode.Uri.parse(uri, true).path);
}
