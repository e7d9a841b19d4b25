import * as vscode from 'vscode';
import { type CriteriaForm, criteriaForms } from '../../core/refine/criteriaForms';
import type { Session } from '../session';
import { choose } from './choose';
import { refineText } from './refineText';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Convert Criteria: asks for a form and writes all of a story's criteria in it, where nothing is lost. */
export function convertCriteria(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const title = vscode.l10n.t('Convert criteria of {0} {1}', entry.id, entry.title);
		const said = valueIn(first);
		const form = said ?? (await choose(title, vscode.l10n.t('Which form shall they have?'), formChoices()));
		if (!isForm(form)) return;
		await refineText(
			session,
			{ entry, plan: (now) => session.backlog.planner.convertCriteria(now, form), decided: said !== undefined },
			vscode.l10n.t('The criteria of {0} were converted.', entry.id),
		);
	};
}

function formChoices() {
	const { t } = vscode.l10n;
	const words: Readonly<Record<CriteriaForm, readonly [string, string]>> = {
		checklist: [t('Checklist'), '- [ ] Given …, when …, then …'],
		bullet: [t('Bullets'), '- Given …, when …, then …'],
		table: [t('Table'), t('A column each for Given, When and Then, else one for the criterion')],
		gherkin: [t('Gherkin block'), t('Scenarios with a line for each step; only for Given, When and Then')],
	};
	return criteriaForms.map((value) => ({ value, label: words[value][0], detail: words[value][1] }));
}

function isForm(value: string | undefined): value is CriteriaForm {
	return (criteriaForms as readonly (string | undefined)[]).includes(value);
}
