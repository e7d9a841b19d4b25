import { html, nothing, type TemplateResult } from 'lit';
import type { BoardDetail, BoardLink } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import { icon, statusIcon } from '../../shared/icons';
import { inlines } from '../../shared/inlines';
import { placed } from '../../shared/placed';

type Part = TemplateResult | typeof nothing;

/** A heading and what is below it; nothing where there is nothing to tell. */
function part(heading: string, rows: readonly unknown[], name: string): Part {
	if (rows.length === 0) return nothing;
	return html`<section class="part ${name}"><h3>${heading}</h3><ul>${rows}</ul></section>`;
}

/** @param checkedOf whether a criterion is ticked as far as the user has gone; undefined where it has no box */
export function criteriaPart(
	{ criteria }: BoardDetail,
	checkedOf: (index: number, told: boolean | undefined) => boolean | undefined,
	fixed: boolean,
	words: BoardStrings,
	tick: (index: number, checked: boolean) => void,
): Part {
	if (criteria.length === 0) {
		return html`<section class="part criteria-part"><h3>${words.acceptance}</h3><p>${words.noAcceptance}</p></section>`;
	}
	const rows = criteria.map(({ index, depth, words: pieces, checked: told }) => {
		const checked = checkedOf(index, told);
		const indent = placed({ '--depth': String(depth) });
		if (checked === undefined) return html`<li class="criterion" ${indent}><span>${inlines(pieces)}</span></li>`;
		const onChange = (event: Event) => tick(index, (event.target as HTMLInputElement).checked);
		return html`<li class="criterion" ${indent}>
			<label>
				<input type="checkbox" .checked=${checked} ?disabled=${fixed} @change=${onChange} /><span>${inlines(pieces)}</span>
			</label>
		</li>`;
	});
	return part(words.acceptance, rows, 'criteria-part');
}

export function questionsPart({ questions }: BoardDetail, words: BoardStrings): Part {
	const rows = questions.map(
		({ words: pieces, answered }) => html`<li>
			<span>${inlines(pieces)}</span> <span class="dim">(${answered ? words.answered : words.notAnswered})</span>
		</li>`,
	);
	return part(words.questions, rows, 'questions-part');
}

const severityIcons = { error: 'error', warning: 'warning', info: undefined, hint: undefined } as const;

export function findingsPart({ findings }: BoardDetail, words: BoardStrings, open: (line: number) => void): Part {
	const rows = findings.map(({ rule, severity, message, line }) => {
		const sign = severityIcons[severity];
		return html`<li>
			<button type="button" class="line-button finding ${severity}" title=${rule} @click=${() => open(line)}>
				${sign ? icon(sign) : nothing}
				<span
					><span class="dim">${words[`finding-${severity}`]}, ${fillIn(words.atLine, line + 1)}:</span>
					${message}</span
				>
			</button>
		</li>`;
	});
	return part(words.findings, rows, 'findings-part');
}

export function linksPart({ links }: BoardDetail, words: BoardStrings, follow: (key: string) => void): Part {
	const rows = links.map(
		(link) => html`<li class="link-row">
			<span class="dim">${words[`link-${link.relation}`]}</span>
			${link.key === undefined ? html`<span>${linkWords(link)} <span class="dim">(${words.notInBacklog})</span></span>` : linkButton(link, link.key, follow)}
		</li>`,
	);
	return part(words.links, rows, 'links-part');
}

function linkButton(link: BoardLink, key: string, follow: (key: string) => void): TemplateResult {
	return html`<button type="button" class="line-button" @click=${() => follow(key)}>
		${link.category ? statusIcon(link.category) : nothing}<span>${linkWords(link)}</span>
	</button>`;
}

function linkWords({ id, title }: BoardLink): string {
	return `${id} ${title}`.trim();
}

export function scorePart({ score }: BoardDetail, words: BoardStrings): Part {
	if (score.length === 0) return nothing;
	return html`<section class="part score-part">
		<h3>${words.scoreParts}</h3>
		<dl>${score.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
	</section>`;
}
