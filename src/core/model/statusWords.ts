import { defaultWorkflow, findStatus, normaliseStatus, type StatusDefinition, type Workflow } from './status';

/** What a mark alone says, for statuses that are written as one. */
const marks: readonly (readonly [marks: RegExp, status: string])[] = [
	[/[✅☑✔🎉🟢]/u, 'done'],
	[/[🚧🔄🏗⏳🔨🟡🏃▶]/u, 'in-progress'],
	[/[❌🚫🗑]/u, 'dropped'],
	[/[📋📝⬜🔲💡🆕⚪]/u, 'proposed'],
];

/** Behind these a status is explained: "Done (2026-01-02)", "Complete - shipped", "Draft, see below". */
const explanation = /\s[-–—]\s|[([{–—|/,;:.]/;

/**
 * Finds the status that words begin with: "✅ Complete", "Done (v1.2)", "In Progress - 60%", "🚧". A project's own workflow is
 * asked first, then the usual words.
 * @returns undefined when they are not understood
 */
export function findStatusIn(text: string, workflow: Workflow = defaultWorkflow): StatusDefinition | undefined {
	const whole = findStatus(text, workflow) ?? findStatus(text);
	if (whole) return whole;
	const head = text.split(explanation, 1)[0] ?? '';
	const words = normaliseStatus(head).split(' ');
	for (let count = Math.min(words.length, 4); count > 0; count--) {
		const start = words.slice(0, count).join(' ');
		const found = start && (findStatus(start, workflow) ?? findStatus(start));
		if (found) return found;
	}
	if (normaliseStatus(text) !== '') return undefined;
	const named = marks.find(([pattern]) => pattern.test(text))?.[1];
	const usual = named === undefined ? undefined : findStatus(named);
	return usual && (workflow.find(({ category }) => category === usual.category) ?? usual);
}
