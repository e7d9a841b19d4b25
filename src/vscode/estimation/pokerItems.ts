import * as vscode from 'vscode';
import { pointsOfWord } from '../../core/estimation/estimateWord';
import { unsure } from '../../core/estimation/hiddenVote';
import { personKey } from '../../core/estimation/person';
import { type PokerOutcome, type PokerState, pokerState, type Seat } from '../../core/estimation/pokerState';
import type { PokerTable } from '../../core/estimation/pokerTable';
import { estimateText } from '../numbers';
import type { Sizes } from './sizeItems';

/** What a row of the planning poker does. */
export type PokerWish =
	| { readonly kind: 'vote' | 'accept'; readonly value: string }
	| { readonly kind: 'accept-other' | 'new-round' | 'name' | 'who' }
	| { readonly kind: 'open'; readonly file: string };

export interface PokerItem extends vscode.QuickPickItem {
	/** Undefined for a row that only tells. */
	readonly wish?: PokerWish;
	/** The row that is chosen until the user goes to another; none while a vote is missing and the user's own is. */
	readonly first?: boolean;
}

/** What the planning poker of a story shows. */
export interface PokerRows {
	readonly state: PokerState;
	readonly items: readonly PokerItem[];
	/** Where the round stands, in one line. */
	readonly status: string;
}

export function pokerRows(table: PokerTable, sizes: Sizes, me: string): PokerRows {
	const state = pokerState(table, (value) => pointsOfWord(value, sizes.scale));
	const own = table.votes.find(({ name }) => personKey(name) === personKey(me))?.value;
	const items = [
		...problemItems(table),
		...(state.outcome ? openItems(state, state.outcome, sizes) : hiddenItems(state, sizes, me, own)),
		...moreItems(),
	];
	return { state, items, status: statusOf(state) };
}

/** Where a round stands, in one line. */
export function statusOf({ seats, waiting, outcome }: PokerState): string {
	if (outcome) return outcomeText(outcome);
	const named = seats.filter((seat) => seat.named);
	const voted = named.filter((seat) => seat.voted).length;
	return waiting.length === 0
		? vscode.l10n.t('Nobody is named')
		: vscode.l10n.t('{0} of {1} have voted; waiting for {2}', voted, named.length, waiting.join(', '));
}

function outcomeText({ consensus, lowest, highest }: PokerOutcome): string {
	if (consensus !== undefined) return vscode.l10n.t('All agree on {0}', estimateText(consensus));
	if (lowest === undefined || highest === undefined) return vscode.l10n.t('Nobody gave an estimate');
	if (lowest === highest) return vscode.l10n.t('{0} from all who could tell', estimateText(lowest));
	return vscode.l10n.t('From {0} to {1}: let the lowest and the highest say why, then vote again', lowest, highest);
}

function hiddenItems(state: PokerState, sizes: Sizes, me: string, own: string | undefined): readonly PokerItem[] {
	const yours = vscode.l10n.t('your vote');
	const vote = (value: string, item: vscode.QuickPickItem): PokerItem => ({
		...item,
		description: [value === own ? yours : '', item.description ?? ''].filter((part) => part !== '').join(' · '),
		wish: { kind: 'vote', value },
		first: value === own,
	});
	return [
		heading(vscode.l10n.t('Vote of {0}', me)),
		...sizes.items.map(({ label, description = '', detail, word }) =>
			vote(word, { label, description, ...(detail === undefined ? {} : { detail }) }),
		),
		vote(unsure, { label: unsure, description: vscode.l10n.t('I cannot tell') }),
		heading(vscode.l10n.t('Round {0}', state.round)),
		...state.seats.map(({ name, named, voted }) => ({
			label: `$(${voted ? 'check' : 'circle-large-outline'}) ${name}`,
			description: [
				voted ? vscode.l10n.t('has voted') : vscode.l10n.t('has not voted yet'),
				...(named ? [] : [guest()]),
			].join(' · '),
		})),
	];
}

function openItems(state: PokerState, outcome: PokerOutcome, { scale }: Sizes): readonly PokerItem[] {
	const { values, lowest, highest, consensus } = outcome;
	const worth = ({ value }: Seat) => (value === undefined ? undefined : pointsOfWord(value, scale));
	const seats = state.seats.filter(({ voted }) => voted).sort((a, b) => (worth(b) ?? -1) - (worth(a) ?? -1));
	const place = (value: string | undefined) => {
		if (values.length < 2) return [];
		return value === highest ? [vscode.l10n.t('highest')] : value === lowest ? [vscode.l10n.t('lowest')] : [];
	};
	return [
		heading(vscode.l10n.t('Votes of round {0}', state.round)),
		...seats.map(({ name, named, value = '' }, at) => ({
			label: `$(person) ${name}: ${value}`,
			description: [...place(value), ...(named ? [] : [guest()])].join(' · '),
			// Nothing is decided by an Enter too many.
			first: consensus === undefined && at === 0,
		})),
		heading(vscode.l10n.t('Decide')),
		...values.map(
			(value): PokerItem => ({
				label: `$(check) ${vscode.l10n.t('Accept {0}', estimateText(value))}`,
				description: value === consensus ? vscode.l10n.t('all agree') : '',
				wish: { kind: 'accept', value },
				first: value === consensus,
			}),
		),
		{ label: `$(edit) ${vscode.l10n.t('Accept another estimate…')}`, wish: { kind: 'accept-other' } },
		{
			label: `$(refresh) ${vscode.l10n.t('New round')}`,
			description: vscode.l10n.t('all vote again'),
			wish: { kind: 'new-round' },
		},
	];
}

function problemItems({ problems }: PokerTable): readonly PokerItem[] {
	if (problems.length === 0) return [];
	return [
		heading(vscode.l10n.t('To be mended')),
		...problems.map(
			({ file, message }): PokerItem => ({
				label: `$(warning) ${file} ${message}`,
				wish: { kind: 'open', file },
			}),
		),
	];
}

function moreItems(): readonly PokerItem[] {
	return [
		heading(''),
		{ label: `$(organization) ${vscode.l10n.t('Change who estimates…')}`, wish: { kind: 'name' } },
		{ label: `$(account) ${vscode.l10n.t('Vote under another name…')}`, wish: { kind: 'who' } },
	];
}

function guest(): string {
	return vscode.l10n.t('not named');
}

function heading(label: string): PokerItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
