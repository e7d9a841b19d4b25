import { Conventions } from '../../../../src/core/conventions/conventions';
import { readEntries } from '../../../../src/core/conventions/readEntries';
import { EstimatedStories } from '../../../../src/core/estimation/estimatedStories';
import { BacklogIndex } from '../../../../src/core/index/backlogIndex';
import { catalogue } from '../../../../src/core/lint/catalogue';
import { lint } from '../../../../src/core/lint/engine';
import { readLintDocument, withMore } from '../../../../src/core/lint/lintDocument';
import { StoryTable } from '../../../../src/core/lint/storyTable';
import { documentWords } from '../../../../src/core/lint/words/documentWords';
import type { Tagger } from '../../../../src/core/lint/words/tagger';
import { scheduleOf } from '../../../../src/core/schedule/schedule';

const file = { uri: 'backlog/stories/US-7.md', path: 'backlog/stories/US-7.md', root: '' };
const conventions = new Conventions();
/** Rules that are off by default are run as well. */
const severities = Object.fromEntries(catalogue.map(({ meta }) => [meta.id, 'hint' as const]));

/** Milliseconds of processor time that reading a text and each rule on it take, by name. */
export function lintTimes(text: string, tag: Tagger): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	const timed = <T>(name: string, work: () => T): T => {
		const before = process.cpuUsage().user;
		const result = work();
		times.set(name, (process.cpuUsage().user - before) / 1000);
		return result;
	};
	const [entry] = timed('reading', () => readEntries(file, { kind: 'text', text }, conventions));
	if (!entry) throw new Error('The text is no item');
	const read = timed('document', () => readLintDocument(entry, text, conventions.named(entry.convention)));
	const document = withMore(read, { words: documentWords(read, tag) });
	// What is read when a rule first asks is no time of that rule.
	timed('parts', () => [document.criteria, document.story, document.prose, document.english, document.suppressions]);
	const index = new BacklogIndex();
	index.apply([{ uri: file.uri, entries: [entry] }]);
	const backlog = {
		entries: [entry],
		find: () => [entry],
		similarIds: () => [],
		stories: new StoryTable([entry]),
		schedule: () => scheduleOf(index),
		capacity: undefined,
		estimates: new EstimatedStories(new BacklogIndex()),
		ready: { estimate: false, storySentence: false },
		now: 0,
	};
	for (const rule of catalogue) timed(rule.meta.id, () => lint(document, backlog, { rules: [rule], severities }));
	return times;
}
