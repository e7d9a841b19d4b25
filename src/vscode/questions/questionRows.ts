import * as vscode from 'vscode';
import {
	type QuestionGroup,
	type QuestionGrouping,
	questionGroupings,
	questionGroups,
} from '../../core/questions/questionGroups';
import type { ItemQuestions } from '../../core/questions/questionReader';
import { formatNumber } from '../numbers';
import type { Session } from '../session';
import { readingOnly } from '../trust';
import { gather } from '../views/gather';
import { createTreeTalk } from '../views/treeTalk';
import type { QuestionKnowledge } from './questionKnowledge';
import { MoreQuestionsRow, QuestionGroupRow, QuestionRow, questionTooltip } from './questionRow';
import { countWords } from './questionWords';

const groupingKey = 'questions.grouping';
/** Milliseconds for which changes are gathered; files are read then. */
const gatherFor = 100;
/** Rows of a group, and how many more are shown at a time. */
const step = 500;
/** With more questions than this the groups begin folded. */
const mostUnfolded = 40;

/** The rows of the Questions view, kept in step with the backlog while the view is seen. */
export class QuestionRows implements vscode.TreeDataProvider<vscode.TreeItem>, vscode.Disposable {
	readonly #talk = createTreeTalk<vscode.TreeItem>();
	readonly #disposables: vscode.Disposable[];
	readonly #limits = new Map<string, number>();
	#grouping: QuestionGrouping;
	#items: readonly ItemQuestions[] | undefined;
	#groups: readonly QuestionGroup[] = [];
	#looking = { aborted: false };
	#stale = true;

	readonly onDidChangeTreeData = this.#talk.event;

	/** @param view undefined in tests, which see no view */
	constructor(
		private readonly session: Session,
		private readonly knowledge: QuestionKnowledge,
		private readonly memory: vscode.Memento,
		private readonly view?: vscode.TreeView<vscode.TreeItem>,
	) {
		const remembered = memory.get(groupingKey);
		this.#grouping = questionGroupings.find((grouping) => grouping === remembered) ?? 'person';
		const look = gather(gatherFor, () => void this.look().catch((error) => session.log.error(`Questions: ${error}`)));
		const wish = () => {
			this.#stale = true;
			this.#tell();
			if (this.#isSeen) look();
		};
		const commands: Readonly<Record<string, (argument?: unknown) => unknown>> = {
			questionsByPerson: () => this.groupBy('person'),
			questionsByAge: () => this.groupBy('age'),
			refreshQuestions: () => {
				knowledge.ages.forgetNew();
				return session.reload();
			},
			showMoreQuestions: (id) => this.#showMore(String(id)),
		};
		this.#disposables = [
			this.#talk,
			look,
			session.onDidChange(wish),
			knowledge.onDidLearn(() => this.#draw()),
			...(view
				? [
						view.onDidChangeVisibility(() => this.#isSeen && this.#stale && look()),
						...Object.entries(commands).map(([name, run]) =>
							vscode.commands.registerCommand(`backlogRefinery.${name}`, run),
						),
					]
				: []),
		];
		this.#tell();
		look();
	}

	getChildren(row?: vscode.TreeItem): Promise<vscode.TreeItem[]> {
		return this.#talk.answer(row, () => this.rowsBelow(row));
	}

	getTreeItem(row: vscode.TreeItem): vscode.TreeItem {
		return row;
	}

	async resolveTreeItem(item: vscode.TreeItem, row: vscode.TreeItem): Promise<vscode.TreeItem> {
		if (row instanceof QuestionRow) item.tooltip = await questionTooltip(row, this.session);
		return item;
	}

	rowsBelow(row?: vscode.TreeItem): vscode.TreeItem[] {
		if (!row) {
			const unfolded = this.#groups.length === 1 || this.#count <= mostUnfolded;
			return this.#groups.map((group) => new QuestionGroupRow(group, unfolded));
		}
		if (!(row instanceof QuestionGroupRow)) return [];
		const group = this.#groups.find(({ id }) => id === row.group.id) ?? row.group;
		const limit = this.#limits.get(group.id) ?? step;
		const rows: vscode.TreeItem[] = group.questions.slice(0, limit).map((listed) => new QuestionRow(group, listed));
		const left = group.questions.length - rows.length;
		return left > 0 ? [...rows, new MoreQuestionsRow(group, left)] : rows;
	}

	groupBy(grouping: QuestionGrouping): void {
		if (grouping === this.#grouping) return;
		this.#grouping = grouping;
		void this.memory.update(groupingKey, grouping);
		this.#draw();
	}

	/** Reads the questions of items that have some, then asks the history how old they are. */
	async look(): Promise<void> {
		this.#looking.aborted = true;
		const mine = { aborted: false };
		this.#looking = mine;
		this.#stale = false;
		const items = await this.knowledge.reader.open(mine);
		if (!items || mine.aborted) return;
		const before = this.#items;
		this.#items = items;
		const isSame = before?.length === items.length && before.every((item, at) => item.entry === items[at]?.entry);
		if (!isSame) this.#draw();
		else this.#tell();
		if (this.session.state.kind !== 'reading') await this.knowledge.learn(items, mine);
	}

	dispose(): void {
		this.#looking.aborted = true;
		vscode.Disposable.from(...this.#disposables).dispose();
	}

	get #isSeen(): boolean {
		return this.view?.visible ?? true;
	}

	get #count(): number {
		return this.#items?.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0;
	}

	#draw(): void {
		this.#groups = questionGroups(this.#items ?? [], this.knowledge.ages, this.#grouping);
		this.#tell();
		this.#talk.draw(undefined);
	}

	#showMore(id: string): void {
		this.#limits.set(id, (this.#limits.get(id) ?? step) + step);
		this.#talk.draw(undefined);
	}

	/** What surrounds the rows: the words beside the title, the line above them, and what menus and the empty view ask. */
	#tell(): void {
		const { state } = this.session;
		const set = (name: string, value: string) =>
			void vscode.commands.executeCommand('setContext', `backlogRefinery.${name}`, value);
		if (!this.view) return;
		const isReading = state.kind === 'reading' || this.#items === undefined;
		set('questionsBy', this.#grouping);
		set('questions', this.#count > 0 ? 'some' : state.kind === 'failed' ? 'failed' : isReading ? 'reading' : 'none');
		const ages = this.#groups.map(({ questions }) => questions[0]?.age).filter((age) => age !== undefined);
		const oldest = ages.sort((a, b) => b.days - a.days)[0];
		this.view.description = this.#count > 0 ? countWords(this.#count, oldest) : '';
		this.view.message = this.#messageFor(isReading);
	}

	#messageFor(isReading: boolean): string {
		const { state } = this.session;
		if (state.kind === 'reading' && state.progress.total > 0) {
			const { done, total } = state.progress;
			return vscode.l10n.t('Reading {0} of {1} files', formatNumber(done), formatNumber(total));
		}
		if (isReading && state.kind !== 'failed') return vscode.l10n.t('Looking for questions');
		// The editor shows a message or the welcome text, never both.
		return this.#count > 0 && !vscode.workspace.isTrusted ? readingOnly() : '';
	}
}
