import * as vscode from 'vscode';
import { criterionPatterns } from '../../core/refine/criterionPatterns';
import type { Choice } from './choose';

/** The patterns for criteria, each with the question that it asks. */
export function criterionPatternChoices(): readonly Choice[] {
	return criterionPatterns.map(({ id, label, description }) => ({
		label: vscode.l10n.t(label),
		detail: vscode.l10n.t(description),
		value: id,
	}));
}
