import assert from 'node:assert/strict';
import { EstimatedStories } from '../../../src/core/estimation/estimatedStories';
import { BacklogIndex } from '../../../src/core/index/backlogIndex';
import { type LintOptions, lint } from '../../../src/core/lint/engine';
import { readLintDocument } from '../../../src/core/lint/lintDocument';
import type { BacklogView, Finding, Fix, LintDocument } from '../../../src/core/lint/rule';
import { similarIds } from '../../../src/core/lint/similarIds';
import { plainText } from '../../../src/core/lint/snippet';
import { StoryTable } from '../../../src/core/lint/storyTable';
import { TeamHabits } from '../../../src/core/lint/teamHabits';
import { documentWords } from '../../../src/core/lint/words/documentWords';
import type { Entry } from '../../../src/core/model/item';
import { applyEdits } from '../../../src/core/model/textEdit';
import { scheduleOf } from '../../../src/core/schedule/schedule';
import { englishTagger } from '../support/englishTagger';
import { readOne } from '../support/readOne';

export const usualPath = 'backlog/stories/US-7-reorder.md';

export interface Read {
	readonly document: LintDocument;
	readonly backlog: BacklogView;
}

/** Reads a file, and others beside it, as the product does. */
export function read(
	text: string,
	others: Readonly<Record<string, string>> = {},
	path = usualPath,
	facts: Partial<BacklogView> = {},
): Read {
	const index = new BacklogIndex();
	for (const [name, content] of Object.entries({ [path]: text, ...others })) {
		index.apply([{ uri: name, entries: [entryOf(name, content)] }]);
	}
	const entry = index.get(path);
	assert.ok(entry);
	const document = readLintDocument(entry, text, index.conventions.named(entry.convention));
	return {
		document: document.english ? { ...document, words: documentWords(document, englishTagger()) } : document,
		backlog: {
			entries: index.entries,
			find: (id) => index.find(id, entry),
			similarIds: (id) => similarIds(id, index.entries),
			stories: new StoryTable(index.entries),
			schedule: () => scheduleOf(index),
			capacity: undefined,
			estimates: new EstimatedStories(index),
			ready: new TeamHabits(index.entries).policy,
			now: Date.UTC(2026, 0, 31),
			...facts,
		},
	};
}

function entryOf(path: string, text: string): Entry {
	const file = { uri: path, path, root: '' };
	const entry = readOne(file, { kind: 'text', text });
	assert.ok(entry, `${path} is no item`);
	return entry;
}

/** All findings on a file; a rule that throws fails the test. */
export function findings(
	text: string,
	others: Readonly<Record<string, string>> = {},
	options: LintOptions = {},
	facts: Partial<BacklogView> = {},
): Finding[] {
	const { document, backlog } = read(text, others, usualPath, facts);
	return lint(document, backlog, {
		...options,
		onFault: (rule, error) => {
			throw new Error(`${rule} threw`, { cause: error });
		},
	});
}

/** The text after a fix, with the words that stand in its gaps left as they are. */
export function applyFix(text: string, { edits, snippet }: Fix): string {
	return applyEdits(text, snippet ? edits.map((edit) => ({ ...edit, newText: plainText(edit.newText) })) : edits);
}

/** A story that has criteria and nothing else to find. */
export function withCriteria(...criteria: readonly string[]): string {
	return [
		'---',
		'id: US-7',
		'type: story',
		'title: Reorder last basket',
		'status: refining',
		'---',
		'',
		'As a returning customer, I want to order my last basket again, so that my shopping takes a minute.',
		'',
		'## Acceptance criteria',
		'',
		...criteria.map((text) => `- [ ] ${text}`),
		'',
	].join('\n');
}
