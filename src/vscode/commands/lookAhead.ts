import * as vscode from 'vscode';
import { defaultNext } from '../../core/config/config';
import type { WantedDistance } from '../../core/config/editRefinement';
import type { Session } from '../session';
import { changeSettings, rootWhere } from './changeSettings';
import { type Choice, choose } from './choose';
import type { CommandHandler } from './target';

/** What edits YAML is large, and comes with what reads it. */
const loadEditing = () => import('../../core/config/editRefinement');

const stories = [5, 10, 15, 20, 30];
const sprints = [1, 2, 3];
const another = 'another';

/** Look Ahead: how many stories, or how many sprints, the Refinement view looks at. A key binding may say `{ "next": 15 }` or `{ "sprints": 2 }`. */
export function lookAhead(session: Session): CommandHandler {
	return async (argument) => {
		await session.start();
		const saysSo = ({ refinement: { next, sprints } }: { refinement: { next?: unknown; sprints?: unknown } }) =>
			(next ?? sprints) !== undefined;
		const root = rootWhere(session, saysSo);
		if (root === undefined) return;
		const wanted = wantedIn(argument) ?? (await ask(session, root));
		if (!wanted) return;
		const { withDistance } = await loadEditing();
		const label = vscode.l10n.t('Change how far ahead refinement looks');
		await changeSettings(session, root, label, (text) => withDistance(text, wanted), doneText(wanted));
	};
}

function wantedIn(argument: unknown): WantedDistance | undefined {
	if (typeof argument !== 'object' || argument === null) return undefined;
	if ('sprints' in argument && isCount(argument.sprints)) return { sprints: argument.sprints };
	return 'next' in argument && isCount(argument.next) ? { next: argument.next } : undefined;
}

function isCount(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) > 0;
}

async function ask({ backlog }: Session, root: string): Promise<WantedDistance | undefined> {
	const now = backlog.index.conventions.configOf(root).refinement;
	const next = now.sprints === undefined ? (now.next ?? defaultNext) : undefined;
	const choices: Choice[] = [
		...numbersWith(stories, next).map((count) => ({
			value: `next ${count}`,
			label: vscode.l10n.t('The next {0} stories', count),
			current: count === next,
		})),
		...numbersWith(sprints, now.sprints).map((count) => ({
			value: `sprints ${count}`,
			label:
				count === 1
					? vscode.l10n.t('What the next sprint holds')
					: vscode.l10n.t('What the next {0} sprints hold', count),
			description: vscode.l10n.t('by capacity'),
			current: count === now.sprints,
		})),
		{ value: another, label: vscode.l10n.t('Another number of stories…') },
	];
	const title = vscode.l10n.t('Look ahead in refinement');
	const answer = await choose(title, vscode.l10n.t('Which stories are to be ready'), choices);
	if (answer === another) return askForNumber(title);
	const [kind, count] = answer?.split(' ') ?? [];
	if (count === undefined) return undefined;
	return kind === 'sprints' ? { sprints: Number(count) } : { next: Number(count) };
}

/** The usual numbers, and the present one where it is none of them. */
function numbersWith(usual: readonly number[], present: number | undefined): readonly number[] {
	return [...new Set(present === undefined ? usual : [...usual, present])].sort((a, b) => a - b);
}

async function askForNumber(title: string): Promise<WantedDistance | undefined> {
	const wanted = vscode.l10n.t('A whole number of at least 1');
	const answer = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('How many of the next stories'),
		validateInput: (text) => (/^[1-9]\d{0,4}$/.test(text.trim()) ? undefined : wanted),
	});
	return answer === undefined ? undefined : { next: Number(answer) };
}

function doneText(wanted: WantedDistance): string {
	if ('next' in wanted) return vscode.l10n.t('Refinement looks at the next {0} stories now.', wanted.next);
	return wanted.sprints === 1
		? vscode.l10n.t('Refinement looks at what the next sprint holds now.')
		: vscode.l10n.t('Refinement looks at what the next {0} sprints hold now.', wanted.sprints);
}
