import { asList, asNumber, asText } from '../frontmatter/fields';
import type { Field } from '../model/field';
import type { ItemType } from '../model/itemType';
import { textIn } from '../model/textRange';
import type { Convention } from './convention';
import { presentKey } from './fieldKey';
import { type FieldPlace, findField } from './fieldPlaces';
import type { ItemText } from './itemText';
import { plainValue, referenceIn, referencesIn } from './plainValue';
import { dependenciesBelow } from './referenceLists';

/** "Medium (5 points)", "Size: 8 SP". */
const pointsWithin = /(\d+(?:\.\d+)?)\s*(?:story[- ]?)?(?:points?|pts?|sp)\b/i;

/** The values of one item's fields, wherever its text keeps them, else as its path tells them. */
export class ItemFields {
	readonly #item: ItemText;
	readonly #convention: Convention;
	readonly #fromPath: Readonly<Partial<Record<Field, string>>>;

	constructor(item: ItemText, convention: Convention, path: string) {
		this.#item = item;
		this.#convention = convention;
		this.#fromPath = convention.fieldsFromPath(path);
	}

	/** The id that the text names: `id`, or the type's own spelling (`story_id` in a story). */
	id(type: ItemType): string | undefined {
		const { keys } = this.#convention;
		if (keys.id.length === 0) return undefined;
		const { data } = this.#item.frontMatter;
		const usual = asText(data[presentKey(keys.id, data) ?? '']);
		if (usual !== undefined) return usual;
		const own = type === 'story' || type === 'epic' ? [`${type}_id`, `${type}-id`, `${type}Id`, 'user-story-id'] : [];
		const spellings = [...keys.id, ...own.filter((key) => type === 'epic' || !keys.epic.includes(key))];
		const place = findField(this.#item, this.#convention, 'id', spellings);
		if (place?.kind !== 'label') return place && asText(place.value);
		return referenceIn(this.#written(place));
	}

	text(field: Field): string | undefined {
		const place = this.#find(field);
		const value = place?.kind === 'label' ? plainValue(this.#written(place)) : asText(place?.value);
		return value ?? this.#fromPath[field];
	}

	/** A field that names another item. */
	reference(field: Field): string | undefined {
		const place = this.#find(field);
		if (place?.kind === 'label') return referenceIn(this.#written(place)) ?? this.#fromPath[field];
		const value = asText(place?.value) ?? this.#fromPath[field];
		return value?.startsWith('[') ? referenceIn(value) : value;
	}

	/** Dependencies stand under a key or a label, else as a list below a heading. */
	dependencies(): readonly string[] {
		const named = this.list('depends-on');
		return named.length > 0 ? named : dependenciesBelow(this.#item, this.#convention.keys['depends-on']);
	}

	list(field: Field): readonly string[] {
		const place = this.#find(field);
		if (place?.kind !== 'label') return asList(place?.value, { commas: true });
		const written = this.#written(place);
		if (field === 'depends-on') return referencesIn(written);
		return asList(plainValue(written), { commas: true }).map((word) => word.replace(/^#/, ''));
	}

	points(): number | undefined {
		const place = this.#find('points');
		const written = place?.kind === 'label' ? plainValue(this.#written(place)) : place?.value;
		const number = asNumber(written);
		if (number !== undefined || typeof written !== 'string') return number;
		const within = pointsWithin.exec(written)?.[1];
		return within === undefined ? this.#convention.pointsOf(written) : Number(within);
	}

	/** Where a problem of a field is shown. */
	find(field: Field): FieldPlace | undefined {
		return this.#find(field);
	}

	#find(field: Field): FieldPlace | undefined {
		return findField(this.#item, this.#convention, field);
	}

	#written({ label }: FieldPlace & { kind: 'label' }): string {
		return textIn(this.#item.text, label.value);
	}
}
