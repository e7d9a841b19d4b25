import * as vscode from 'vscode';
import type { InvestVerdict, Verdict } from '../../core/lint/invest';
import type { Readiness } from '../../core/lint/readiness';
import type { InvestQuality } from '../../core/model/invest';
import { formatPercent } from '../numbers';
import { appendWords } from '../views/appendWords';

const signs: Readonly<Record<Verdict, string>> = {
	holds: '$(pass)',
	hint: '$(info)',
	unknown: '$(circle-outline)',
};

/** A quality of a story as a word. */
export function qualityName(quality: InvestQuality): string {
	switch (quality) {
		case 'independent':
			return vscode.l10n.t('Independent');
		case 'negotiable':
			return vscode.l10n.t('Negotiable');
		case 'valuable':
			return vscode.l10n.t('Valuable');
		case 'estimable':
			return vscode.l10n.t('Estimable');
		case 'small':
			return vscode.l10n.t('Small');
		case 'testable':
			return vscode.l10n.t('Testable');
	}
}

/** The INVEST hints in one line; undefined when there are none. */
export function hintsText({ invest }: Readiness): string | undefined {
	const hints = invest.filter(({ verdict }) => verdict === 'hint');
	if (hints.length === 0) return undefined;
	const words = hints.map(({ quality, reasons }) => `${qualityName(quality)} (${reasons.join(', ')})`);
	return vscode.l10n.t('INVEST hints: {0}', words.join('; '));
}

/** Readiness and the six qualities as lists. Texts from files are added as text, so nothing in them is read as markup. */
export function readinessMarkdown({ ready, score, missing, invest }: Readiness): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString('', true);
	if (ready) markdown.appendMarkdown(`$(pass) `).appendText(vscode.l10n.t('Ready: nothing is missing.'));
	else {
		markdown.appendMarkdown('$(warning) ');
		markdown.appendText(vscode.l10n.t('Not ready: {0} of what is asked for holds.', formatPercent(score)));
		markdown.appendMarkdown('\n');
		for (const { message } of missing) appendWords(markdown.appendMarkdown('\n- '), message);
	}
	if (invest.length === 0) return markdown;
	markdown.appendMarkdown('\n\n**INVEST**\n');
	for (const verdict of invest) line(markdown, verdict);
	return markdown;
}

function line(markdown: vscode.MarkdownString, { quality, verdict, reasons }: InvestVerdict): void {
	const said = verdict === 'unknown' ? vscode.l10n.t('not known') : reasons.join(', ');
	const name = qualityName(quality);
	// Two blanks at a line's end break it.
	markdown.appendMarkdown(`\n${signs[verdict]} `);
	appendWords(markdown, said === '' ? name : vscode.l10n.t('{0}: {1}', name, said));
	markdown.appendMarkdown('  ');
}
