import { html, nothing, type TemplateResult } from 'lit';
import { investQualities } from '../../core/model/invest';
import { fillIn } from '../../protocol/fillIn';
import type { SessionCard } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { icon, statusIcon } from '../shared/icons';
import { inlines } from '../shared/inlines';

/** Findings that are shown; the others are in the editor beside. */
const most = 5;

/** The story, what is missing, and the rest at a glance. */
export function storyCard(card: SessionCard, words: SessionStrings): TemplateResult {
	return html`<p class="facts">
			<span class="id">${card.id}</span>
			<span class="status">${statusIcon(card.status.category)}${card.status.text}</span>
			<span>${pointsWords(card, words)}</span>
			<span>${card.epic ?? words.noEpic}</span>
			${card.from === undefined ? nothing : html`<span>${fillIn(words.splitFrom, card.from)}</span>`}
		</p>
		<h1>${card.title}</h1>
		${card.standing === 'gone' ? message(fillIn(words.gone, card.id)) : parts(card, words)}`;
}

function parts(card: SessionCard, words: SessionStrings): TemplateResult {
	if (card.unreadable !== undefined) {
		return html`<section class="missing" aria-label=${words.unreadable}>
			<h2>${words.unreadable}</h2>
			<p class="big">${icon('error')}${card.unreadable}</p>
		</section>`;
	}
	return html`${
		card.sentence.length > 0
			? html`<p class="sentence">${inlines(card.sentence)}</p>`
			: html`<p class="sentence dim">${words.noSentence}</p>`
	}
		${standing(card, words)} ${missing(card, words)} ${glance(card, words)} ${questions(card, words)}
		${findings(card, words)}`;
}

function standing({ standing }: SessionCard, words: SessionStrings): unknown {
	if (standing === 'waiting' || standing === 'gone') return nothing;
	return html`<p class="standing ${standing}">${words[`is-${standing}`]}</p>`;
}

function missing(card: SessionCard, words: SessionStrings): TemplateResult {
	if (card.missing.length === 0) {
		return html`<section class="missing"><p class="big ready">${icon('check')}${words.isReady}</p></section>`;
	}
	return html`<section class="missing" aria-label=${words.missing}>
		<h2>${words.missing}</h2>
		<ul class="big">
			${card.missing.map((text) => html`<li>${text}</li>`)}
		</ul>
	</section>`;
}

function glance(card: SessionCard, words: SessionStrings): TemplateResult {
	const { score } = card;
	return html`<section class="glance" aria-label=${words.glance}>
		<p class="score">
			<progress max="100" .value=${score} aria-label=${fillIn(words.scoreSpoken, score)}></progress>
			<span>${fillIn(words.score, score)}</span>
			<span class="dim">${criteriaWords(card, words)}</span>
		</p>
		<ul class="invest">
			${investQualities.map((quality) => {
				const reasons = card.hints.find((hint) => hint.quality === quality)?.reasons;
				const holds = card.holds.includes(quality);
				const name = words[quality];
				const told = reasons ? words.hint : holds ? words.holds : words.unknown;
				const spoken = fillIn(told, name, reasons?.join(', ') ?? '');
				return html`<li class=${reasons ? 'hint' : holds ? 'holds' : 'unknown'}>
					${icon(reasons ? 'warning' : holds ? 'check' : 'none')}<span aria-hidden="true">${reasons ? spoken : name}</span
					><span class="spoken">${spoken}</span>
				</li>`;
			})}
		</ul>
	</section>`;
}

function questions({ questions }: SessionCard, words: SessionStrings): unknown {
	if (questions.length === 0) return nothing;
	return html`<section aria-label=${words.questions}>
		<h2>${words.questions}</h2>
		<ul class="lines">
			${questions.map(
				({ text, persons }) => html`<li>
					${text}
					${
						persons.length > 0
							? html`<span class="dim">${fillIn(words.asked, persons.map((person) => `@${person}`).join(', '))}</span>`
							: nothing
					}
				</li>`,
			)}
		</ul>
	</section>`;
}

function findings({ findings }: SessionCard, words: SessionStrings): unknown {
	if (findings.length === 0) return nothing;
	const more = findings.length - most;
	return html`<section aria-label=${words.findings}>
		<h2>${words.findings}</h2>
		<ul class="lines">
			${findings.slice(0, most).map(
				({ severity, message, line }) => html`<li class=${severity}>
					${message} <span class="dim">${fillIn(words.atLine, line + 1)}</span>
				</li>`,
			)}
		</ul>
		${more > 0 ? html`<p class="dim">${fillIn(words.moreFindings, more)}</p>` : nothing}
	</section>`;
}

function message(text: string): TemplateResult {
	return html`<section class="missing"><p class="big">${text}</p></section>`;
}

function pointsWords({ points }: SessionCard, words: SessionStrings): string {
	if (points === undefined) return words.noPoints;
	return points === 1 ? words.pointsOne : fillIn(words.points, points.toLocaleString());
}

function criteriaWords({ criteria: { done, total } }: SessionCard, words: SessionStrings): string {
	if (total === 0) return words.noCriteria;
	if (done > 0) return fillIn(words.criteriaDone, done, total);
	return total === 1 ? words.criteriaOne : fillIn(words.criteria, total);
}
