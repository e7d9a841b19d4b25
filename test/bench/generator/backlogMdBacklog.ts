import { inOneSentence } from './criteriaLines';
import { dateOf, fileWords, type GeneratedFile, textOf } from './generatedFile';
import { type Stage, type Story, storyOf } from './story';

const statusOf: Readonly<Record<Stage, string>> = {
	proposed: 'To Do',
	refining: 'To Do',
	ready: 'To Do',
	'in-progress': 'In Progress',
	'in-review': 'In Progress',
	done: 'Done',
	dropped: 'Done',
};

/** What keeps that tool from asking git about other branches: only its reading of files is to be measured. */
const config = textOf([
	'project_name: "Library"',
	'default_status: "To Do"',
	'statuses: ["To Do", "In Progress", "Done"]',
	'labels: []',
	'milestones: []',
	'date_format: yyyy-mm-dd',
	'max_column_width: 20',
	'auto_open_browser: false',
	'default_port: 6420',
	'remote_operations: false',
	'auto_commit: false',
	'bypass_git_hooks: false',
	'check_active_branches: false',
	'active_branch_days: 30',
	'task_prefix: "task"',
]);

/** The same stories as in the native layout, as tasks in the folders of Backlog.md. */
export function* backlogMdBacklog(seed: number, items: number): Generator<GeneratedFile> {
	yield { path: 'backlog/config.yml', text: config };
	for (let number = 1; number <= items; number++) yield task(storyOf(seed, number));
}

function task(story: Story): GeneratedFile {
	const { number, title, stage, role, wish, benefit, criteria, remarks } = story;
	const box = stage === 'done' ? '[x]' : '[ ]';
	const dependencies = story.dependsOn.map((other) => `TASK-${other}`);
	return {
		path: `backlog/tasks/task-${number} - ${fileWords(title)}.md`,
		text: textOf([
			'---',
			`id: TASK-${number}`,
			`title: ${title}`,
			`status: ${statusOf[stage]}`,
			`assignee: [${story.assignees.map((name) => `'@${name}'`).join(', ')}]`,
			`created_date: '${dateOf(story.day)} 09:30'`,
			`labels: [${story.labels.join(', ')}]`,
			`dependencies: [${dependencies.join(', ')}]`,
			'priority: medium',
			`ordinal: ${number * 1000}`,
			'---',
			'',
			'## Description',
			'',
			'<!-- SECTION:DESCRIPTION:BEGIN -->',
			`As a ${role}, I want to ${wish}, so that ${benefit}.`,
			...remarks.flatMap((remark) => ['', remark]),
			'<!-- SECTION:DESCRIPTION:END -->',
			'',
			'## Acceptance Criteria',
			'<!-- AC:BEGIN -->',
			...criteria.map((criterion, at) => `- ${box} #${at + 1} ${inOneSentence(criterion)}`),
			'<!-- AC:END -->',
		]),
	};
}
