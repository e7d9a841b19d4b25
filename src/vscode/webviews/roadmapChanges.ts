import * as vscode from 'vscode';
import { refused } from '../../core/model/textEdit';
import type { Wish } from '../../core/refine/planner';
import { type Trial, type Trials, wishesOf } from '../../core/roadmap/scenario';
import type { FromRoadmap, RoadmapFields } from '../../protocol/roadmap';
import type { Outcome, Session } from '../session';
import { wishWords } from './changeWords';
import { createPageChanges, goneWords, type PageAnswer } from './pageChanges';

type Message<Type extends FromRoadmap['type']> = FromRoadmap & { type: Type };

/** Carries out a roadmap's changes, one after the other: on files, or in a scenario, which writes nothing until it is applied. */
export interface RoadmapChanges {
	/** What is tried; undefined outside of a scenario. */
	readonly trials: Trials | undefined;
	change(message: Message<'change'>): Promise<PageAnswer>;
	drop(message: Message<'drop'>): Promise<PageAnswer>;
	back(message: Message<'undo' | 'redo'>): Promise<PageAnswer>;
	start(): void;
	/** Writes what was tried, as one step, and ends the scenario. */
	apply(change: number): Promise<PageAnswer>;
	discard(): void;
	/** Numbers begin anew. A scenario stays. */
	forget(): void;
}

export function createRoadmapChanges(session: Session): RoadmapChanges {
	const { index, planner } = session.backlog;
	const changes = createPageChanges(session);
	let trials: Trials | undefined;
	const idOf = (key: string) => index.get(key)?.id ?? '';

	/** Goes to other trials, and back again on undo. */
	const goTo = (next: Trials): Outcome => {
		if (!trials) return { kind: 'refused', reason: vscode.l10n.t('There is no scenario any more.') };
		const before = trials;
		trials = next;
		return { kind: 'done', undo: async () => goTo(before) };
	};
	const attempt = (key: string, more: Trial) => goTo(new Map(trials).set(key, { ...trials?.get(key), ...more }));
	const write = (key: string, fields: RoadmapFields) =>
		session.change(async () => {
			const entry = index.get(key);
			return entry ? planner.set(entry, wishesIn(fields)) : refused(goneWords(key));
		});

	return {
		get trials() {
			return trials;
		},
		change: ({ change, key, fields }) =>
			changes.make(
				change,
				[],
				async () => (trials ? attempt(key, fields) : write(key, fields)),
				() =>
					wishesIn(fields)
						.map((wish) => wishWords(wish, idOf(key)))
						.join('; '),
			),
		drop: ({ change, key, dropped }) =>
			changes.make(
				change,
				[],
				async () => attempt(key, { dropped }),
				() =>
					dropped
						? vscode.l10n.t('{0} is left out of the scenario', idOf(key))
						: vscode.l10n.t('{0} is in the scenario again', idOf(key)),
			),
		back: (message) => changes.back(message),
		start() {
			trials ??= new Map();
			changes.forget();
		},
		apply: (change) => {
			let items = 0;
			return changes.make(
				change,
				[],
				async () => {
					const tried = trials;
					if (!tried) return { kind: 'refused', reason: vscode.l10n.t('There is no scenario any more.') };
					const outcome = await session.change(async () => {
						const wishes = wishesOf(index, tried);
						items = wishes.length;
						return planner.setEach(wishes, vscode.l10n.t('Apply the scenario'));
					});
					if (outcome.kind === 'done') trials = undefined;
					return outcome;
				},
				() =>
					items === 1
						? vscode.l10n.t('The scenario was applied to 1 item')
						: vscode.l10n.t('The scenario was applied to {0} items', items),
			);
		},
		discard() {
			trials = undefined;
			changes.forget();
		},
		forget: () => changes.forget(),
	};
}

function wishesIn(fields: RoadmapFields): readonly Wish[] {
	return Object.entries(fields).flatMap(([field, words]) =>
		words === undefined ? [] : [{ field: field as keyof RoadmapFields, words }],
	);
}
