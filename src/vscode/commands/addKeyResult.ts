import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { addKeyResult as added, type NewKeyResult } from '../../core/refine/addKeyResult';
import { knownMetrics } from '../../core/roadmap/metrics';
import type { Session } from '../session';
import { askedWords } from './askedWords';
import { choose } from './choose';
import { refineText } from './refineText';
import { type CommandHandler, wordsIn } from './target';
import { targetOfType } from './targetOfType';

/**
 * Add Key Result: one of the metrics that the field uses, or an own one, with baseline, target and the day of its review. A key
 * binding may say all of it: `{ "name": "Adoption", "baseline": 12, "target": 30, "due": "2026-12-31" }`.
 */
export function addKeyResult(session: Session): CommandHandler {
	return async (first) => {
		const goal = await targetOfType(session, first, 'goal');
		if (!goal) return;
		const said = saidIn(first);
		const wish = said ?? (await askFor(goal));
		if (!wish) return;
		await refineText(
			session,
			{
				entry: goal,
				plan: (now) => session.backlog.planner.refine(now, added(wish)),
				decided: said !== undefined,
			},
			vscode.l10n.t('{0} is measured by {1}.', goal.id, wish.name),
		);
	};
}

/** Undefined when the user left. */
async function askFor(goal: Item): Promise<NewKeyResult | undefined> {
	const title = vscode.l10n.t('Key result of {0} {1}', goal.id, goal.title);
	const own = { label: vscode.l10n.t('Something else'), value: '' };
	const known = knownMetrics.map(({ name, metric, source }) => ({
		label: name,
		description: metric,
		detail: source,
		value: name,
	}));
	const name = await choose(title, vscode.l10n.t('What is it measured by?'), [...known, own], { stays: true });
	if (name === undefined) return undefined;
	const metric = knownMetrics.find((known) => known.name === name);
	const need = vscode.l10n.t('Type a name, or press Escape to leave.');
	const example = (words: string) => vscode.l10n.t('For example: {0}', words);
	const questions = [
		{ prompt: vscode.l10n.t('Name of the key result'), placeholder: example('Adoption'), value: name, required: need },
		{
			prompt: vscode.l10n.t('What is measured, and in which unit'),
			placeholder: example('share of orders, in %'),
			value: metric?.metric ?? '',
		},
		{ prompt: vscode.l10n.t('Baseline: where it stands now'), placeholder: example('12'), value: '' },
		{ prompt: vscode.l10n.t('Target: where it is to go'), placeholder: example('30'), value: '' },
		{
			prompt: vscode.l10n.t('Day or period of its review'),
			placeholder: example('2026-12-31'),
			value: goal.horizon ?? '',
		},
	];
	const answers = questions.map(({ value }) => value);
	for (let step = 0; step < questions.length; ) {
		const question = questions[step];
		if (!question) break;
		const value = answers[step] ?? '';
		const answer = await askedWords({ ...question, title, step: step + 1, of: questions.length, value });
		if (answer === undefined) return undefined;
		if (answer !== 'back') answers[step] = answer.words;
		step += answer === 'back' ? -1 : 1;
	}
	const [called = '', measured, baseline, target, due] = answers;
	return { name: called, metric: measured, baseline, target, due };
}

function saidIn(argument: unknown): NewKeyResult | undefined {
	const name = wordsIn(argument, 'name');
	if (name === undefined) return undefined;
	const words = (field: keyof NewKeyResult) => wordsIn(argument, field);
	return { name, metric: words('metric'), baseline: words('baseline'), target: words('target'), due: words('due') };
}
