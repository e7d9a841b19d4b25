import { html, nothing, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { SessionCommit, SessionView } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { icon } from '../shared/icons';
import { keyButton } from './keyButton';
import { type SummaryCommand, summaryKeys } from './sessionKeys';

interface SummaryActions {
	run(command: SummaryCommand): void;
	commit(message: string): void;
}

/** What came of the session, ways to take it along, and its one commit. */
export function summaryView(
	{ summary, commit }: SessionView & { kind: 'summary' },
	words: SessionStrings,
	actions: SummaryActions,
): TemplateResult {
	const button = (command: SummaryCommand, text: string, kind?: 'main') =>
		keyButton({ key: summaryKeys[command], text, action: () => actions.run(command), ...(kind ? { kind } : {}) });
	return html`<h1>${summary.title}</h1>
		<p class="intro">${summary.intro}</p>
		${summary.parts.map(
			({ title, lines }) => html`<section aria-label=${title}>
				<h2>${title}</h2>
				<ul class="lines">
					${lines.map((line) => html`<li>${line}</li>`)}
				</ul>
			</section>`,
		)}
		<div class="row take-along">
			${button('copy', words.copy, 'main')} ${button('document', words.document)} ${button('return', words.back)}
		</div>
		${commitPart(commit, words, actions)}`;
}

function commitPart(commit: SessionCommit, words: SessionStrings, actions: SummaryActions): unknown {
	if (commit.kind === 'unavailable') {
		return commit.reason === undefined ? nothing : html`<p class="dim">${commit.reason}</p>`;
	}
	if (commit.kind === 'done') return html`<p class="committed">${icon('check')}${commit.text}</p>`;
	const { files, message, running } = commit;
	const submit = (event: Event) => {
		event.preventDefault();
		const field = document.querySelector<HTMLTextAreaElement>('#commit-message');
		actions.commit(field?.value ?? message);
	};
	const keys = (event: KeyboardEvent) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
		else if (event.key === 'Escape') document.querySelector<HTMLElement>('main')?.focus();
		else return;
		event.preventDefault();
	};
	return html`<form class="commit" aria-label=${words.commitTitle} @submit=${submit} @keydown=${keys}>
		<h2>${words.commitTitle}</h2>
		<p class="dim">
			${
				files.length === 1
					? fillIn(words.commitFilesOne, files[0] ?? '')
					: fillIn(words.commitFiles, files.length, files.join(', '))
			}
		</p>
		<label for="commit-message"><kbd>M</kbd> ${words.commitMessage}</label>
		<textarea id="commit-message" class="field" rows=${message.split('\n').length + 1} .defaultValue=${message}></textarea>
		<div class="row">
			<button class="key-button" type="submit"><kbd>Ctrl Enter</kbd><span>${running ? words.committing : words.commit}</span></button>
		</div>
	</form>`;
}
