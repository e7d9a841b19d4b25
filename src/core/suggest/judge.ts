import type { RuleSetting } from '../lint/engine';
import type { Inspector } from '../lint/inspector';
import type { Entry } from '../model/item';
import { applyEdits } from '../model/textEdit';
import { addCriteria } from '../refine/addCriteria';
import type { Planner } from '../refine/planner';
import { doubtsAbout } from './doubts';
import type { StoryBrief } from './storyBrief';
import type { Suggestion } from './suggestion';

/** A suggestion and what is to be said of it before anybody accepts it. */
export interface JudgedSuggestion {
	readonly suggestion: Suggestion;
	/** Why it should not be taken as it is, one sentence each; none for one that is as good as the team's own rules ask for. */
	readonly doubts: readonly string[];
	/** What could be better. */
	readonly notes: readonly string[];
}

export interface Judges {
	readonly inspector: Inspector;
	readonly planner: Planner;
	/** The user's severities of rules. */
	readonly severities: Readonly<Record<string, RuleSetting>>;
}

/**
 * Judges a suggestion by the rules that hold for the story itself, and by what speaks against words of a model.
 * @param before suggestions of the same answer that came earlier
 */
export async function judge(
	judges: Judges,
	entry: Entry,
	suggestion: Suggestion,
	brief: StoryBrief,
	before: readonly Suggestion[],
): Promise<JudgedSuggestion> {
	const doubts = new Set(doubtsAbout(suggestion, brief, before));
	const notes = new Set<string>();
	for (const wording of suggestion.kind === 'criterion' ? [suggestion.wording] : suggestion.added) {
		const plan = await judges.planner.refine(entry, addCriteria([wording]));
		if (plan.kind === 'refused') {
			doubts.add(plan.reason);
			continue;
		}
		const [edit] = plan.edits;
		for (const change of edit?.edits ?? []) {
			const { start } = change.range;
			const findings = await judges.inspector.lintText(entry, applyEdits(edit?.before ?? '', [change]), {
				severities: judges.severities,
			});
			for (const { rule, severity, message, range } of findings) {
				const isOfIt = range.start < start + change.newText.length && range.end > start;
				// Whether it repeats another one was asked already, with less patience.
				if (!isOfIt || rule === 'duplicate-criterion') continue;
				(severity === 'error' || severity === 'warning' ? doubts : notes).add(message);
			}
		}
	}
	return { suggestion, doubts: [...doubts], notes: [...notes] };
}
