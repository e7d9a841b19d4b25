import * as vscode from 'vscode';
import { modelOf } from '../../core/priority/score';
import type { Session } from '../session';
import { namesOf } from './changeField';
import { setValues } from './setValues';
import { type CommandHandler, targetsOf } from './target';

/**
 * Set Scoring Values: walks through what the team's scoring model asks for and writes all of it as one step.
 * `{ "values": { "reach": "500" } }` as argument says it beforehand.
 */
export function setScoring(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		const [example] = entries;
		if (!example) return;
		const model = modelOf(session.backlog.index.conventions.configOf(example.root).scoring);
		if (!model) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t(
					'There is no scoring model: write one into refinery.yml, for example `scoring: {{ model: rice }}`.',
				),
			);
			return;
		}
		const message = vscode.l10n.t('{0}: the values for {1} are set.', namesOf(entries), model.name);
		await setValues(session, entries, { said: first, name: model.name, asks: model.asks, message });
	};
}
