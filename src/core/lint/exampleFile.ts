export interface ExampleStory {
	readonly criteria?: readonly string[];
	/** Lines of a gherkin block below the criteria. */
	readonly gherkin?: readonly string[];
	/** Instead of the usual story sentence. */
	readonly story?: string;
	/** Further front-matter lines. */
	readonly fields?: readonly string[];
}

/** A small story file for the examples of rules: sound in all that is not given. */
export function exampleStory({ criteria = [], gherkin = [], fields = [], story = usualStory }: ExampleStory): string {
	const head = ['---', 'id: US-7', 'type: story', 'title: Reorder last basket', 'status: refining', ...fields, '---'];
	const list =
		criteria.length === 0 ? [] : ['## Acceptance criteria', '', ...criteria.map((text) => `- [ ] ${text}`), ''];
	if (gherkin.length > 0)
		list.push(...(criteria.length > 0 ? [] : ['## Acceptance criteria', '']), '```gherkin', ...gherkin, '```', '');
	return [...head, '', story, '', ...list].join('\n');
}

/** A small file of an epic, goal, sprint or release, for examples of rules on roadmaps. */
export function planFile(type: 'epic' | 'goal' | 'sprint' | 'release', id: string, fields: readonly string[]): string {
	return ['---', `id: ${id}`, `type: ${type}`, `title: The plan of ${id}`, ...fields, '---', ''].join('\n');
}

/** A persona's file, for examples of rules on roles. */
export function personaFile(id: string, title: string, aliases: readonly string[] = []): string {
	const more = aliases.length > 0 ? [`aliases: [${aliases.join(', ')}]`] : [];
	return ['---', `id: ${id}`, 'type: persona', `title: ${title}`, ...more, '---', ''].join('\n');
}

/** The story sentence of another file, where it shall not repeat that of the first. */
export const otherStory = 'As a roaster, I want to see what was sold last week, so that I roast as much of it.';

const usualStory =
	'As a returning customer, I want to order my last basket again, so that my weekly shopping takes a minute.';
