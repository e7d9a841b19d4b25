import { effectKeys, effectLists, effectsOf } from '../conventions/effectsOf';
import { presentKey } from '../conventions/fieldKey';
import { editNested, type NestedValue } from '../frontmatter/editNested';
import type { YamlValue } from '../frontmatter/frontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { type Effect, type KeyResult, keyResultMeant, quantityOf } from '../model/keyResult';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import type { Refinement } from './refinement';

/** What an epic is expected to do. */
export interface EffectRequest {
	/** Of the epic's goal. */
	readonly results: readonly KeyResult[];
	/** Position among them. */
	readonly keyResult: number;
	/** A number in the unit of the key result; a fall is negative. */
	readonly by: string;
}

/**
 * Writes what an epic is expected to change: behind its other effects, or over the amount of the one on the same key result. The
 * key result is named, or numbered where its name does not tell it from the others.
 */
export function expectEffect({ results, keyResult, by }: EffectRequest): Refinement {
	return ({ entry, text }): Plan => {
		const no = (why: string) => refused(`${entry.path} was not changed: ${why}`);
		const amount = quantityOf(by);
		if (amount === undefined) return no(`"${by}" is no number: write one such as 8 or -2.5.`);
		const { name } = results[keyResult] ?? {};
		if (name === undefined) return no('its goal has no such key result.');
		const words = keyResultMeant(name, results) === keyResult ? name : String(keyResult + 1);
		const { data } = readFrontMatter(text);
		const key = presentKey(effectLists, data) ?? effectLists[0] ?? '';
		const written = data[key];
		const list = Array.isArray(written) ? written : [];
		const at = list.findIndex((effect) => {
			const [read] = effectsIn(effect);
			return read !== undefined && keyResultMeant(read.keyResult, results) === keyResult;
		});
		const old = list[at];
		const number = { text: by.trim(), as: 'number' } as const;
		const wanted: NestedValue =
			old === undefined
				? {
						kind: 'item',
						fields: { [effectKeys.keyResult[0]]: { text: words, as: 'text' }, [effectKeys.by[0]]: number },
					}
				: { kind: 'scalar', ...number };
		const field = presentKey(effectKeys.by, typeof old === 'object' && !Array.isArray(old) ? old : {});
		const edit = editNested(text, old === undefined ? [key] : [key, at, field ?? effectKeys.by[0]], wanted);
		if (edit.kind === 'refused') return no(edit.reason);
		const after = readFrontMatter(applyEdits(text, edit.edits)).data[key];
		const [effect] = effectsIn(Array.isArray(after) ? after[at < 0 ? list.length : at] : undefined);
		if (effect?.by !== amount || keyResultMeant(effect.keyResult, results) !== keyResult)
			return no('the effect would be read otherwise; write it by hand.');
		const label = `Expect an effect of ${entry.id}`;
		return {
			kind: 'change',
			label,
			edits: edit.edits.length > 0 ? [{ uri: entry.uri, before: text, edits: edit.edits }] : [],
		};
	};
}

function effectsIn(written: YamlValue | undefined): readonly Effect[] {
	return written === undefined ? [] : effectsOf({ effects: [written] });
}
