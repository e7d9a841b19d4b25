import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Plan } from '../../core/model/textEdit';
import type { LanguageModels } from '../../core/ports/languageModel';
import { type JudgedSuggestion, judge } from '../../core/suggest/judge';
import { planSuggestions } from '../../core/suggest/planSuggestions';
import { previewText } from '../../core/suggest/previewText';
import { readStory } from '../../core/suggest/readStory';
import type { Suggestion, SuggestionKind } from '../../core/suggest/suggestion';
import { suggestPrompt } from '../../core/suggest/suggestPrompt';
import { gone } from '../commands/changeField';
import { report } from '../commands/report';
import { type CommandHandler, targetOf } from '../commands/target';
import { ruleSettings } from '../features/ruleSettings';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';
import { type Answer, askModel } from './askModel';
import { chooseModel, mayBeSent } from './chooseModel';
import { titleFor } from './kindWords';
import { noModel, offerPatterns } from './offerPatterns';
import { pickSuggestions } from './pickSuggestions';
import { showAccepted } from './showAccepted';
import { showText } from './showText';
import { openSuggestions, type SuggestionDocument } from './suggestionDocument';

/**
 * Suggest Criteria, Suggest Split, Find the Unhappy Paths: asks a language model about one story, shows its suggestions as they
 * come beside the story as it is, and changes it by those that the user accepts, as one step. Without a model it offers the
 * patterns. Nothing is sent before the user has asked for it and knows what goes where.
 */
export function suggest(
	session: Session,
	state: vscode.Memento,
	kind: SuggestionKind,
	models: LanguageModels,
): CommandHandler {
	return async (first) => {
		if (!vscode.workspace.isTrusted) {
			return tellOfTrust(vscode.l10n.t('The workspace is not trusted, so nothing of it is sent to a language model.'));
		}
		const entry = await targetOf(session, first);
		if (!entry) return;
		const available = await models.selectChatModels();
		if (available.length === 0) return offerPatterns(entry, kind, noModel());
		const title = titleFor(kind, entry.id);
		const model = await chooseModel(available, state, title);
		if (!model) return;
		const { index } = session.backlog;
		// A token is several characters mostly, so that criteria and question have room besides a text of as many characters.
		const read = await readStory(index.conventions, session.store, entry, model.maxInputTokens);
		if ('kind' in read) return void report(session, read);
		const messages = suggestPrompt(kind, read.brief);
		if (!(await mayBeSent(model, messages, state, entry.id))) return;

		const uri = vscode.Uri.parse(entry.uri, true);
		const story = await vscode.workspace.openTextDocument(uri);
		const document = await openSuggestions(uri, title, story.getText());
		const judged: JudgedSuggestion[] = [];
		let answer: Answer;
		try {
			const judges = { ...session.backlog, severities: ruleSettings(uri) };
			const preview = previewing(session, entry, document, read.among);
			answer = await askModel({ model, kind, title, messages, criteria: read.among.length }, async (suggestion) => {
				const before = judged.map((one) => one.suggestion);
				judged.push(await judge(judges, entry, suggestion, read.brief, before));
				await preview(goodOnes(judged));
			});
			if (answer.failure) void vscode.window.showWarningMessage(answer.failure);
			if (judged.length > 0) await accept(session, entry, title, judged, read.among, preview);
		} finally {
			await document.close();
			document.dispose();
		}
		if (judged.length === 0) await nothingCame(entry, kind, answer);
	};
}

/** Until a change is made, or the user leaves. */
async function accept(
	session: Session,
	entry: Entry,
	title: string,
	judged: readonly JudgedSuggestion[],
	among: readonly string[],
	preview: (chosen: readonly Suggestion[]) => Promise<void>,
): Promise<void> {
	let ticked: readonly Suggestion[] = goodOnes(judged);
	await preview(ticked);
	for (;;) {
		const accepted = await pickSuggestions(title, judged, ticked, (now) => void preview(now));
		if (!accepted || accepted.length === 0) return;
		ticked = accepted;
		let plan: Plan | undefined;
		const outcome = await session.change(async () => {
			plan = await planOn(session, entry, accepted, among);
			return plan;
		});
		const message = vscode.l10n.t('{0} of {1} suggestions were taken.', accepted.length, judged.length);
		if (!report(session, outcome, message)) continue;
		return showAccepted(entry, plan);
	}
}

/** Shows the story as some suggestions would leave it; the newest wish counts. */
function previewing(
	session: Session,
	entry: Entry,
	document: SuggestionDocument,
	among: readonly string[],
): (chosen: readonly Suggestion[]) => Promise<void> {
	let wishes = 0;
	return async (chosen) => {
		const wish = ++wishes;
		const plan = await planOn(session, entry, chosen, among);
		const content = await session.store.read(entry.uri);
		if (wish === wishes && content.kind === 'text') document.show(previewText(plan, entry.uri, content.text));
	};
}

async function planOn(
	{ backlog }: Session,
	entry: Entry,
	chosen: readonly Suggestion[],
	among: readonly string[],
): Promise<Plan> {
	const now = backlog.index.get(entryKey(entry));
	return now ? planSuggestions(backlog.planner, now, chosen, among) : gone(entry);
}

function goodOnes(judged: readonly JudgedSuggestion[]): readonly Suggestion[] {
	return judged.filter(({ doubts }) => doubts.length === 0).map(({ suggestion }) => suggestion);
}

async function nothingCame(entry: Entry, kind: SuggestionKind, { text, failure, stopped }: Answer): Promise<void> {
	if (failure || stopped) return;
	const why = vscode.l10n.t('The model gave no suggestion that could be read. Nothing was changed.');
	const show = text.trim() === '' ? undefined : () => showText(`${entry.id}.txt`, text);
	await offerPatterns(entry, kind, why, show);
}
