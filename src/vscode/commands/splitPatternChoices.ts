import * as vscode from 'vscode';
import type { SplitPattern } from '../../core/refine/splitPatterns';
import { splitPatterns } from '../../core/refine/splitPatterns';
import type { Choice } from './choose';

/** The patterns to split a story by, each with what it means in one line. */
export function splitPatternChoices(): readonly Choice[] {
	return splitPatterns.map((pattern) => {
		const [label, detail] = wordsFor(pattern);
		return { label, detail, value: pattern };
	});
}

function wordsFor(pattern: SplitPattern): readonly [string, string] {
	const { t } = vscode.l10n;
	switch (pattern) {
		case 'workflow-steps':
			return [t('Workflow steps'), t('A step of the way goes, for example the confirmation after the order')];
		case 'business-rules':
			return [t('Business rules'), t('A rule goes that can hold later, for example a discount or a limit')];
		case 'unhappy-path':
			return [t('Happy and unhappy path'), t('What happens when something fails goes')];
		case 'data-variation':
			return [t('Variation of data'), t('A kind of data goes, for example another currency or file format')];
		case 'interface':
			return [t('Interface'), t('Another way in goes, for example the phone, or the form that is more pleasant')];
		case 'operations':
			return [t('Operations'), t('One of create, read, change and delete goes')];
		case 'performance':
			return [t('Performance'), t('First it works, how fast goes')];
		case 'spike':
			return [t('Spike'), t('What must be found out goes, as a question with an answer to come')];
	}
}
