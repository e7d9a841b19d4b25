import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Reach } from '../../core/queue/lookAhead';
import type { Queued, QueueReading } from '../../core/queue/refinementQueue';
import { formatNumber } from '../numbers';
import { reasonOf } from './describe';

/** Things missing that a row names; the others are counted. */
const mostNamed = 3;

export function labelOf(entry: Entry): string {
	if (!entry.readable) return entry.path.slice(entry.path.lastIndexOf('/') + 1);
	return entry.title || entry.id;
}

/** `US-15 · no criteria, no estimate · 34 days · 2 questions`. */
export function descriptionOf({ entry, readiness, ageDays, questions }: Queued): string {
	const messages = readiness.missing.map(({ message }) => message);
	const named = messages.slice(0, mostNamed);
	if (messages.length > mostNamed) named.push(`+${formatNumber(messages.length - mostNamed)}`);
	const parts = [
		entry.readable ? entry.id : '',
		entry.readable ? named.join(', ') : reasonOf({ entry }),
		ageDays === undefined ? '' : ageText(ageDays),
		questions.length > 0 ? questionsText(questions.length) : '',
	];
	return parts.filter(Boolean).join(' · ');
}

/** The whole row in words, for whoever hears it. */
export function spokenOf(queued: Queued): string {
	const { entry, readiness, ageDays, questions, asked } = queued;
	const lacks = readiness.missing.map(({ message }) => message).join(', ');
	return [
		labelOf(entry),
		entry.readable ? entry.id : '',
		entry.status.text,
		vscode.l10n.t('not ready: {0}', lacks),
		ageDays === undefined ? '' : madeText(ageDays),
		questions.length > 0 ? questionsText(questions.length) : '',
		asked.length > 0 ? vscode.l10n.t('asked: {0}', asked.join(', ')) : '',
	]
		.filter(Boolean)
		.join(', ');
}

/** What a tooltip says of a story beside all else, by paragraph. */
export function paragraphsOf({ ageDays, questions }: Queued): readonly string[] {
	return [
		...(ageDays === undefined ? [] : [capitalised(madeText(ageDays))]),
		...questions.map(({ text, persons }) => vscode.l10n.t('Open question: {0} {1}', text, askedOf(persons))),
	];
}

/** Whom a question was put to. */
export function askedOf(persons: readonly string[]): string {
	return persons.length > 0 ? persons.map((person) => `@${person}`).join(' ') : vscode.l10n.t('(nobody is asked)');
}

export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function ageText(days: number): string {
	if (days === 0) return vscode.l10n.t('today');
	return days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', formatNumber(days));
}

function madeText(days: number): string {
	if (days === 0) return vscode.l10n.t('made today');
	return days === 1 ? vscode.l10n.t('made 1 day ago') : vscode.l10n.t('made {0} days ago', formatNumber(days));
}

function questionsText(count: number): string {
	return count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', formatNumber(count));
}

/** The line above the rows, for example "6 of the next 10 stories are not ready". */
export function summaryOf({ queued, looked, reach }: QueueReading): string {
	const readable = queued.filter(({ entry }) => entry.readable).length;
	const unreadable = queued.length - readable;
	return [
		looked > 0 ? `${shareText(readable, looked, reach)}.` : '',
		unreadable === 0
			? ''
			: unreadable === 1
				? vscode.l10n.t('1 story cannot be read.')
				: vscode.l10n.t('{0} stories cannot be read.', formatNumber(unreadable)),
		reach.kind === 'next' ? unknownText(reach.unknown) : '',
	]
		.filter(Boolean)
		.join(' ');
}

function shareText(count: number, looked: number, reach: Reach): string {
	return reach.kind === 'next' ? shareOfNext(count, looked) : shareOfSprints(count, looked, reach);
}

function shareOfNext(count: number, looked: number): string {
	const { t } = vscode.l10n;
	const [unready, all] = [formatNumber(count), formatNumber(looked)];
	if (looked === 1) return count === 0 ? t('The next story is ready') : t('The next story is not ready');
	if (count === 0) return t('The next {0} stories are ready', all);
	return count === 1
		? t('1 of the next {0} stories is not ready', all)
		: t('{0} of the next {1} stories are not ready', unready, all);
}

function shareOfSprints(count: number, looked: number, reach: Reach & { kind: 'sprints' }): string {
	const { t } = vscode.l10n;
	const [unready, all] = [formatNumber(count), formatNumber(looked)];
	const [sprints, points] = [sprintsText(reach), formatNumber(reach.capacity)];
	if (looked === 1)
		return count === 0
			? t('The one story that {0} can take ({1} points) is ready', sprints, points)
			: t('The one story that {0} can take ({1} points) is not ready', sprints, points);
	if (count === 0) return t('The {0} stories that {1} can take ({2} points) are ready', all, sprints, points);
	return count === 1
		? t('1 of the {0} stories that {1} can take ({2} points) is not ready', all, sprints, points)
		: t('{0} of the {1} stories that {2} can take ({3} points) are not ready', unready, all, sprints, points);
}

/** The sprints by name where all of them are planned. */
function sprintsText({ sprints, ids }: Reach & { kind: 'sprints' }): string {
	if (ids.length === sprints) return ids.join(', ');
	return sprints === 1
		? vscode.l10n.t('the next sprint')
		: vscode.l10n.t('the next {0} sprints', formatNumber(sprints));
}

function unknownText(unknown: (Reach & { kind: 'next' })['unknown']): string {
	switch (unknown) {
		case 'capacity':
			return vscode.l10n.t(
				'How much the next sprints hold is not known: give them a capacity, or the board one in refinery.yml.',
			);
		case 'estimates':
			return vscode.l10n.t('How much fits into the next sprints is not known: no story has an estimate.');
		case undefined:
			return '';
	}
}
