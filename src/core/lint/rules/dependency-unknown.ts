import { setKey } from '../../frontmatter/editFrontMatter';
import { findKey } from '../../frontmatter/keyPlaces';
import type { Entry } from '../../model/item';
import { isClosed } from '../../model/status';
import { type TextRange, textIn } from '../../model/textRange';
import { exampleStory, otherStory } from '../exampleFile';
import { headRange } from '../headRange';
import type { Fix, LintDocument, Rule } from '../rule';

/** Keys that hold dependencies in the conventions known, without regard to case and marks. */
const keyName = /^(?:depend|blocked|requires|prerequisite|needs|after|stor(?:y|ies)|committed|items|backlog)/i;

const options = {
	allow: {
		kind: 'words',
		default: [],
		description: 'Ids of other repositories, whole or by their beginning, for example `OPS-`.',
	},
} as const;

export const dependencyUnknown: Rule<typeof options> = {
	meta: {
		id: 'dependency-unknown',
		title: 'Dependency on an item that does not exist',
		description:
			'Reports an id among the dependencies of an open item, or among the stories that a sprint lists, to which no file of the backlog answers. Links and ids of other repositories (with "/", "#" or ":") are left alone, and so are ids that begin as one of those in `allow` does.',
		why: 'An item that waits for something nobody can find is never free to start, or is started although something is missing.',
		sources: ['INVEST (independent)', 'Quality User Story framework (independent)'],
		category: 'story',
		severity: 'warning',
		fix: 'edit',
		options,
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['depends-on: [US-3]'], criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-3.md': exampleStory({ story: otherStory }).replace('US-7', 'US-3') },
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['depends-on: [US-99]'], criteria: ['The basket holds 3 coffees.'] }),
			},
		],
	},
	check(document, backlog, report, { allow }) {
		const { entry } = document;
		if (!entry.readable || isClosed(entry.status.category)) return;
		for (const id of new Set([...entry.dependsOn, ...(entry.facts?.stories ?? [])])) {
			if (/[/#:]/.test(id) || isAllowed(id, allow) || backlog.find(id).length > 0) continue;
			const near = backlog.similarIds(id).find((known) => known !== entry.id && isWork(backlog.find(known)));
			const right = near
				? `name an item of the backlog, perhaps ${near}, or remove it`
				: 'name an item of the backlog or remove it';
			const place = findPlace(document, id);
			report({
				message: `No item has the id "${id}": ${right}.`,
				range: place?.range ?? listedPlace(document, id) ?? headRange(document),
				fixes: place ? fixes(document, place, near) : [],
			});
		}
	},
};

function isAllowed(id: string, allow: readonly string[]): boolean {
	return allow.some((start) => start !== '' && id.toLowerCase().startsWith(start.toLowerCase()));
}

/** What an item can wait for; a sprint or a persona with a similar id was not meant. */
function isWork(entries: readonly Entry[]): boolean {
	return entries.some(({ type }) => type === 'story' || type === 'epic' || type === 'goal');
}

interface Place {
	readonly key: string;
	readonly index: number;
	readonly values: readonly string[];
	readonly range: TextRange;
}

function findPlace({ text, frontMatter }: LintDocument, id: string): Place | undefined {
	for (const [key, value] of Object.entries(frontMatter.data)) {
		if (!keyName.test(key)) continue;
		const values = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
		const index = values.findIndex((item) => item.trim() === id);
		const found = index === -1 ? undefined : findKey(text, frontMatter, key);
		if (found) return { key, index, values, range: withoutQuotes(text, found.items?.[index] ?? found.value) };
	}
	return undefined;
}

/** The id in an entry of a list or a row of a table in the text. */
function listedPlace({ text, outline }: LintDocument, id: string): TextRange | undefined {
	for (const line of outline.lines) {
		if (line.kind !== 'text' || !/^\s*(?:[-*+|]|\d+[.)])/.test(text.slice(line.start, line.end))) continue;
		const at = text.indexOf(id, line.start);
		if (at >= 0 && at + id.length <= line.end) return { start: at, end: at + id.length };
	}
	return undefined;
}

function withoutQuotes(text: string, range: TextRange): TextRange {
	return /^(["']).*\1$/s.test(textIn(text, range)) && range.end - range.start > 2
		? { start: range.start + 1, end: range.end - 1 }
		: range;
}

function fixes({ text }: LintDocument, { key, index, values }: Place, near: string | undefined): Fix[] {
	const rest = values.filter((_, i) => i !== index);
	const offers: Fix[] = [];
	const offer = (title: string, value: readonly string[]) => {
		const plan = setKey(text, key, value);
		if (plan.kind === 'edits' && plan.edits.length > 0) offers.push({ title, edits: plan.edits, safe: false });
	};
	if (near && !rest.includes(near)) {
		offer(
			`Change to ${near}`,
			values.map((value, i) => (i === index ? near : value)),
		);
	}
	offer(`Remove ${values[index] ?? ''} from the dependencies`, rest);
	return offers;
}
