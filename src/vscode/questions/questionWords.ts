import * as vscode from 'vscode';
import type { QuestionAge } from '../../core/questions/questionAges';
import type { QuestionGroup } from '../../core/questions/questionGroups';
import { formatNumber } from '../numbers';

/** How old a question is, in a word or two; empty where it is not known. */
export function ageWords(age: QuestionAge | undefined): string {
	if (!age) return '';
	if (age.by === 'new') return vscode.l10n.t('new');
	return age.by === 'created' ? vscode.l10n.t('at most {0}', daysWords(age.days)) : daysWords(age.days);
}

/** Where the age comes from, in a sentence; undefined where it is not known. */
export function ageSentence(age: QuestionAge | undefined): string | undefined {
	if (!age) return undefined;
	if (age.by === 'new' || age.day === undefined) return vscode.l10n.t('In no commit yet.');
	const day = new Date(`${age.day}T12:00:00`).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
	return age.by === 'history'
		? vscode.l10n.t('First written on {0}.', day)
		: vscode.l10n.t('The history does not tell when it was written; the item was made on {0}.', day);
}

function daysWords(days: number): string {
	if (days === 0) return vscode.l10n.t('today');
	return days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', formatNumber(days));
}

/** The name of a group of questions. */
export function groupWords({ head }: QuestionGroup): string {
	switch (head.kind) {
		case 'person':
			return `@${head.person}`;
		case 'nobody':
			return vscode.l10n.t('Nobody asked');
		case 'unknown':
			return vscode.l10n.t('Age not known');
		case 'span':
			if (head.to === undefined) return vscode.l10n.t('{0} days and older', head.from);
			return head.from === 0
				? vscode.l10n.t('Up to {0} days', head.to)
				: vscode.l10n.t('{0} to {1} days', head.from, head.to);
	}
}

/** How many there are, and the age of the oldest. */
export function countWords(questions: number, oldest: QuestionAge | undefined): string {
	const count = formatNumber(questions);
	return oldest && oldest.days > 0 ? vscode.l10n.t('{0} · oldest {1}', count, ageWords(oldest)) : count;
}
