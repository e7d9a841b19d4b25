import type { ScoringConfig } from '../config/config';
import type { Formula } from '../model/formula';
import type { Item } from '../model/item';
import { formulaModel } from './models/formulaModel';
import { ice } from './models/ice';
import { kano } from './models/kano';
import { moscow } from './models/moscow';
import { rice } from './models/rice';
import type { Assessment, ScoringModel } from './models/scoringModel';
import { valueEffort } from './models/valueEffort';
import { wsjf } from './models/wsjf';

/** A score, with what it was made from as words for display. */
export interface Score {
	/** Higher goes first. */
	readonly value: number;
	readonly parts: readonly { readonly name: string; readonly value: string }[];
}

const models = { rice, ice, wsjf, 'value-effort': valueEffort, moscow, kano };

/** Formulas are read once and then worked out for each item. */
const formulas = new WeakMap<Formula, ScoringModel>();

/** The model by which a team scores; undefined where it has none. */
export function modelOf({ model, formula }: ScoringConfig): ScoringModel | undefined {
	if (model === undefined) return undefined;
	if (model !== 'formula') return models[model];
	if (!formula) return undefined;
	const known = formulas.get(formula) ?? formulaModel(formula);
	formulas.set(formula, known);
	return known;
}

/** The model's name for display, for example `RICE`; undefined where there is none. */
export function modelName(scoring: ScoringConfig): string | undefined {
	return modelOf(scoring)?.name;
}

/**
 * The score of an item, with what it was made from as words. An item stands for exactly one text, so what was worked out for it is kept.
 * @returns undefined where there is no model, or the item lacks a part (`missingForScore` says which)
 */
export function scoreOf(item: Item, scoring: ScoringConfig): Score | undefined {
	const assessment = assess(item, scoring);
	return assessment?.kind === 'score' ? assessment.score : undefined;
}

/** What an item lacks for a score, in a few words each; empty where it has one, or there is no model. */
export function missingForScore(item: Item, scoring: ScoringConfig): readonly string[] {
	const assessment = assess(item, scoring);
	return assessment?.kind === 'missing' ? assessment.missing : [];
}

const assessed = new WeakMap<ScoringModel, WeakMap<Item, Assessment>>();

function assess(item: Item, scoring: ScoringConfig): Assessment | undefined {
	const model = modelOf(scoring);
	if (!model) return undefined;
	let known = assessed.get(model);
	if (!known) {
		known = new WeakMap();
		assessed.set(model, known);
	}
	let assessment = known.get(item);
	if (!assessment) {
		assessment = model.assess(item);
		known.set(item, assessment);
	}
	return assessment;
}
