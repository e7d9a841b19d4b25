import { hasListedCriteria } from '../markdown/frontMatterCriteria';
import type { Convention, Signs } from './convention';
import { isFactLabel } from './factsIn';
import { findField } from './fieldPlaces';
import type { ItemText } from './itemText';

/**
 * What a text shows of an item. Each sign is looked for when it is asked for. A class, because getters in a literal would
 * make the engine keep each of them, and with it the text, far longer than it is needed.
 */
export class ItemSigns implements Signs {
	readonly #item: ItemText;
	readonly #convention: Convention;

	constructor(item: ItemText, convention: Convention) {
		this.#item = item;
		this.#convention = convention;
	}

	get frontMatter(): boolean {
		return this.#item.frontMatter.block !== undefined;
	}

	get fields(): boolean {
		return (['id', 'status'] as const).some(
			(field) => findField(this.#item, this.#convention, field)?.kind === 'front-matter',
		);
	}

	get labels(): boolean {
		const { keys } = this.#convention;
		return this.#item.labels(this.#convention).some(({ name }) => !isFactLabel(name, keys));
	}

	get criteria(): boolean {
		return hasListedCriteria(this.#item.frontMatter) || this.#item.regions.length > 0;
	}

	get story(): boolean {
		return this.#item.story !== undefined;
	}
}
