import type { FrontMatter } from '../frontmatter/frontMatter';
import { type CriteriaRegion, criteriaRegions } from '../markdown/criteriaRegions';
import { type Label, labelName, labelsIn } from '../markdown/labels';
import { type Outline, outlineOf, type Section } from '../markdown/outline';
import { findUserStory, type UserStory } from '../markdown/userStory';
import type { Convention, FieldKeys } from './convention';

/** A heading by which an item is told from others in its file. */
export interface ItemHeading {
	readonly anchor: string;
	readonly number: string;
	readonly title: string;
	readonly section: Section;
}

/** One item's stretch of a file's text. What stands in it is found when it is asked for, once. */
export class ItemText {
	readonly text: string;
	/** That of the file; one without values where the file holds several items. */
	readonly frontMatter: FrontMatter;
	/** Where the item's body begins and ends. */
	readonly start: number;
	readonly end: number;
	/** Undefined for an item that has its file for itself, and for what the file is beside the items in it. */
	readonly heading: ItemHeading | undefined;
	/** The file holds further items. */
	readonly shared: boolean;
	#outline: Outline | undefined;
	#labels: readonly Label[] | undefined;
	#regions: readonly CriteriaRegion[] | undefined;
	#story: UserStory | 'none' | undefined;

	constructor(
		text: string,
		frontMatter: FrontMatter,
		{
			start,
			end,
			heading,
			shared = false,
		}: Pick<ItemText, 'start' | 'end'> & Partial<Pick<ItemText, 'heading' | 'shared'>>,
	) {
		this.text = text;
		this.frontMatter = frontMatter;
		this.start = start;
		this.end = end;
		this.heading = heading;
		this.shared = shared;
	}

	get outline(): Outline {
		this.#outline ??= outlineOf(this.text, this.start, this.end);
		return this.#outline;
	}

	/** Where acceptance criteria stand. */
	get regions(): readonly CriteriaRegion[] {
		this.#regions ??= criteriaRegions(this.text, this.outline);
		return this.#regions;
	}

	/** The user-story sentence, where there is one. */
	get story(): UserStory | undefined {
		this.#story ??= findUserStory(this.text, this.outline, this.regions) ?? 'none';
		return this.#story === 'none' ? undefined : this.#story;
	}

	/** The labels that name one of the convention's fields. */
	labels(convention: Convention): readonly Label[] {
		const asked = convention.labels === 'always' || !this.frontMatter.block;
		this.#labels ??= asked ? labelsIn(this.text, this.outline, labelNames(convention.keys)) : [];
		return this.#labels;
	}
}

/** The items of a text, in text order; what the file is beside them comes first. */
export function itemTexts(text: string, frontMatter: FrontMatter, { parts }: Convention): readonly ItemText[] {
	const whole = { start: frontMatter.bodyStart, end: text.length };
	const headings = parts ? headingsIn(outlineOf(text, whole.start), parts.heading) : [];
	const first = headings[0];
	if (!parts || !first) return [new ItemText(text, frontMatter, whole)];
	const none = { ...frontMatter, block: undefined, yaml: undefined, data: {} };
	const items = headings.map((heading) => {
		const { heading: line, body } = heading.section;
		return new ItemText(text, none, { start: line.start, end: body.end, heading, shared: true });
	});
	const rest = new ItemText(text, frontMatter, { ...whole, end: first.section.heading.start, shared: true });
	return parts.whole ? [rest, ...items] : items;
}

/** The stretch of an entry in its file's text as it stands now; undefined when it is not there any more. */
export function itemTextOf(
	text: string,
	frontMatter: FrontMatter,
	convention: Convention,
	anchor: string | undefined,
): ItemText | undefined {
	return itemTexts(text, frontMatter, convention).find((item) => item.heading?.anchor === anchor);
}

function headingsIn({ sections }: Outline, pattern: RegExp): readonly ItemHeading[] {
	const headings: ItemHeading[] = [];
	const taken = new Set<string>();
	for (const section of sections) {
		const groups = section.level < 7 ? pattern.exec(section.title)?.groups : undefined;
		const number = groups?.number;
		if (number === undefined) continue;
		let anchor = number;
		for (let n = 2; taken.has(anchor); n++) anchor = `${number}~${n}`;
		taken.add(anchor);
		headings.push({ anchor, number, title: groups?.title ?? '', section });
	}
	return headings;
}

/** Names that front matter uses for fields and documents for other things, such as their own version. */
const otherwiseUsed = ['version', 'name', 'key', 'summary', 'period', 'objective', 'type'];

const known = new WeakMap<FieldKeys, Set<string>>();

/** Names that a convention's fields have as labels. Remembered, since every file asks for them. */
function labelNames(keys: FieldKeys): ReadonlySet<string> {
	let names = known.get(keys);
	if (!names) {
		names = new Set([...Object.values(keys).flat(), 'story id', 'user story id', 'epic id'].map(labelName));
		for (const name of otherwiseUsed) names.delete(name);
		known.set(keys, names);
	}
	return names;
}
