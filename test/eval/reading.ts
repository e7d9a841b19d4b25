import { readFile } from 'node:fs/promises';
import { Conventions } from '../../src/core/conventions/conventions';
import { readEntries } from '../../src/core/conventions/readEntries';
import { BacklogIndex } from '../../src/core/index/backlogIndex';
import { emptyBaseline } from '../../src/core/lint/baselines';
import { catalogue } from '../../src/core/lint/catalogue';
import { readLintDocument } from '../../src/core/lint/lintDocument';
import { lintText } from '../../src/core/lint/lintText';
import { taggerFrom } from '../../src/core/lint/loadTagger';
import type { Finding, LintDocument } from '../../src/core/lint/rule';

/** Rules that are off by default are run as hints, to have figures of them too. */
const severities = Object.fromEntries(
	catalogue.filter(({ meta }) => meta.severity === 'off').map(({ meta }) => [meta.id, 'hint' as const]),
);

const loadTagger = taggerFrom(() => readFile('dist/english.json', 'utf8'));

const usualStory =
	'As a customer of the shop, I want to order my last basket again, so that my shopping takes a minute.';

export interface StoryText {
	readonly title?: string | undefined;
	readonly story?: string;
	/** Lines below the heading of the criteria. */
	readonly criteria?: readonly string[];
}

/** A story file as a team would write it. */
export function storyText({ title = 'Story', story = usualStory, criteria = [] }: StoryText): string {
	const head = ['---', 'id: US-7', 'type: story', `title: ${JSON.stringify(title)}`, 'status: refining', '---', ''];
	return [...head, story, '', '## Acceptance criteria', '', ...criteria, ''].join('\n');
}

export function criterionLines(text: string): readonly string[] {
	return [`- [ ] ${text.trim().replace(/\s*\n\s*/g, '\n  ')}`];
}

export function scenarioLines(name: string, steps: readonly string[]): readonly string[] {
	return ['```gherkin', `Scenario: ${name}`, ...steps.map((step) => `  ${step}`), '```'];
}

export interface Seen {
	readonly document: LintDocument;
	readonly findings: readonly Finding[];
}

/** Reads and lints a file as the product does. */
export async function see(text: string): Promise<Seen> {
	const file = { uri: 'backlog/stories/US-7.md', path: 'backlog/stories/US-7.md', root: '' };
	const [entry] = readEntries(file, { kind: 'text', text }, new Conventions());
	if (!entry) throw new Error('A row gave no item');
	const index = new BacklogIndex();
	index.apply([{ uri: file.uri, entries: [entry] }]);
	const onFault = (rule: string, error: unknown): void => {
		throw new Error(`${rule} threw`, { cause: error });
	};
	const { findings } = await lintText(
		entry,
		text,
		{ index, baseline: emptyBaseline, loadTagger, ready: { estimate: false, storySentence: false }, now: 0 },
		{ severities, onFault },
	);
	return { document: readLintDocument(entry, text, index.conventions.named(entry.convention)), findings };
}
