import { criteriaLines } from './criteriaLines';
import { dateOf, fileWords, type GeneratedFile, textOf } from './generatedFile';
import type { Shape } from './shape';
import type { Story } from './story';

/** A story as a file of the native layout. */
export function nativeStory(story: Story, shape: Shape): GeneratedFile {
	const { number, title, kind, stage, role, wish, benefit, points, criteria, questions, remarks } = story;
	const planned = stage !== 'proposed' && stage !== 'refining' && stage !== 'dropped';
	return {
		path: `backlog/stories/US-${number}-${fileWords(title)}.md`,
		text: textOf(
			[
				'---',
				`id: US-${number}`,
				'type: story',
				kind && `kind: ${kind}`,
				`title: ${title}`,
				`status: ${stage}`,
				`epic: EP-${shape.epicOf(number)}`,
				`persona: ${fileWords(role)}`,
				points && `points: ${points}`,
				story.ranked ? `rank: "${rankOf(number)}"` : undefined,
				planned ? `sprint: SP-${shape.sprintOf(number)}` : undefined,
				list('labels', story.labels),
				list('assignees', story.assignees),
				list(
					'depends-on',
					story.dependsOn.map((other) => `US-${other}`),
				),
				`created: ${dateOf(story.day)}`,
				'---',
				'',
				`As a ${role}, I want to ${wish}, so that ${benefit}.`,
				...remarks.slice(0, 1).flatMap((remark) => ['', remark]),
				'',
				'## Acceptance criteria',
				'',
				...criteriaLines(criteria, story.form, stage === 'done'),
				...(questions.length > 0
					? ['', '## Open questions', '', ...questions.map((question) => `- [ ] ${question}`)]
					: []),
				...(remarks.length > 1 ? ['', '## Notes', ...remarks.slice(1).flatMap((remark) => ['', remark])] : []),
			].map((line) => (line === undefined ? undefined : String(line))),
		),
	};
}

function list(key: string, values: readonly string[]): string | undefined {
	return values.length > 0 ? `${key}: [${values.join(', ')}]` : undefined;
}

/** Places of four letters, spread so that neighbours by number are none by rank, and a tail of three letters. */
function rankOf(number: number): string {
	return `${lettersOf((number * 104_729) % 26 ** 4, 4)}${lettersOf((number * 7_919) % (26 ** 3 - 1), 3)}`;
}

function lettersOf(value: number, length: number): string {
	let rest = value;
	let text = '';
	for (let at = 0; at < length; at++) {
		text = String.fromCharCode(97 + (rest % 26)) + text;
		rest = Math.floor(rest / 26);
	}
	return text;
}
