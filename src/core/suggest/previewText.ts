import { applyEdits, type Plan } from '../model/textEdit';
import { baseName } from '../util/paths';

/**
 * A story's text as a plan would leave it, and below it the files that the plan makes, each behind a line with its name.
 * @param text of the story as it is
 */
export function previewText(plan: Plan, uri: string, text: string): string {
	if (plan.kind === 'refused') return text;
	const edit = plan.edits.find((one) => one.uri === uri);
	const story = edit ? applyEdits(edit.before, edit.edits) : text;
	const made = (plan.creations ?? []).map((creation) => `\n${divider(creation.uri)}\n\n${creation.text}`);
	return [made.length > 0 && !story.endsWith('\n') ? `${story}\n` : story, ...made].join('');
}

function divider(uri: string): string {
	return `──────── ${decodeURIComponent(baseName(uri))} ────────`;
}
