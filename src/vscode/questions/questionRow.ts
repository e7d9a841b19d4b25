import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import { withoutQuote } from '../../core/questions/aboutCriterion';
import type { ListedQuestion, QuestionGroup } from '../../core/questions/questionGroups';
import type { Session } from '../session';
import { appendWords } from '../views/appendWords';
import { ageSentence, ageWords, countWords, groupWords } from './questionWords';

/** Persons as they are written. */
export function personsText(persons: readonly string[]): string {
	return persons.map((person) => `@${person}`).join(', ');
}

/** The row of a question. Commands find its item and the question by `key` and `question`. */
export class QuestionRow extends vscode.TreeItem {
	readonly key: string;
	readonly question: { readonly text: string; readonly line: number };

	constructor(
		group: QuestionGroup,
		readonly listed: ListedQuestion,
	) {
		const { entry, question, age } = listed;
		super(withoutQuote(question.text));
		this.key = entryKey(entry);
		this.question = { text: question.text, line: question.line };
		this.id = `${group.id}\n${listed.id}`;
		this.description = [entry.id, ageWords(age)].filter(Boolean).join(' · ');
		this.iconPath = new vscode.ThemeIcon('question');
		this.contextValue = 'question';
		const place = new vscode.Position(question.line, 0);
		this.command = {
			command: 'vscode.open',
			title: vscode.l10n.t('Open question'),
			arguments: [
				vscode.Uri.parse(entry.uri, true),
				{ selection: new vscode.Range(place, place), preview: true } satisfies vscode.TextDocumentShowOptions,
			],
		};
		const who =
			question.persons.length > 0
				? vscode.l10n.t('asked: {0}', question.persons.join(', '))
				: vscode.l10n.t('nobody was asked');
		const spoken = [question.text, `${entry.id} ${entry.title}`, who, ageWords(age)].filter(Boolean).join(', ');
		this.accessibilityInformation = { label: spoken };
	}
}

/** The row of a group. */
export class QuestionGroupRow extends vscode.TreeItem {
	constructor(
		readonly group: QuestionGroup,
		expanded: boolean,
	) {
		const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
		super(groupWords(group), expanded ? Expanded : Collapsed);
		this.id = group.id;
		this.description = countWords(group.questions.length, group.questions[0]?.age);
		this.contextValue = group.head.kind;
		this.iconPath = new vscode.ThemeIcon(icons[group.head.kind]);
	}
}

const icons = { person: 'account', nobody: 'circle-slash', span: 'calendar', unknown: 'calendar' } as const;

/** The last row of a long group: shows more of it. */
export class MoreQuestionsRow extends vscode.TreeItem {
	constructor(group: QuestionGroup, left: number) {
		super(vscode.l10n.t('Show more ({0} left)', left));
		this.id = `${group.id}\nmore`;
		this.iconPath = new vscode.ThemeIcon('ellipsis');
		this.command = {
			command: 'backlogRefinery.showMoreQuestions',
			title: vscode.l10n.t('Show more'),
			arguments: [group.id],
		};
	}
}

/** What is shown while the mouse rests on a question. Texts from files are added as text. */
export async function questionTooltip({ listed }: QuestionRow, session: Session): Promise<vscode.MarkdownString> {
	const { entry, question, age } = listed;
	const sentence = await session.backlog.inspector.storySentence(entry);
	const markdown = new vscode.MarkdownString('**').appendText(question.text).appendMarkdown('**');
	const who =
		question.persons.length > 0
			? vscode.l10n.t('Asked: {0}', personsText(question.persons))
			: vscode.l10n.t('Nobody was asked.');
	for (const part of [who, ageSentence(age), `${entry.id} ${entry.title}`, sentence, entry.path])
		if (part) appendWords(markdown.appendMarkdown('\n\n'), part);
	return markdown;
}
