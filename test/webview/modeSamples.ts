import type { BoardDetail, BoardMoved, BoardMoves } from '../../src/protocol/board';
import { keyOf } from './sampleCards';

/** A moment some days before now, as git tells it. */
export function daysAgo(days: number): string {
	return new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
}

export function movedOf(
	id: string,
	from: number | undefined,
	to: number | undefined,
	change: Partial<BoardMoved> = {},
): BoardMoved {
	return {
		key: keyOf(id),
		id,
		title: `Story ${id}`,
		from,
		to,
		by: 'Ada',
		at: daysAgo(3),
		reason: undefined,
		...change,
	};
}

const titles = ['Sign in with a passkey', 'Pay with a saved card', 'Lock the account after five failed tries'];

export const sampleMoves: BoardMoves = {
	type: 'moves',
	since: 'v1.4.0',
	choices: [
		{ ref: 'refs/refinery/reviewed', label: 'Last review, 2 weeks ago' },
		{ ref: 'v1.4.0', label: 'Tag v1.4.0' },
		{ ref: 'main', label: 'Branch main' },
	],
	moves: [
		movedOf('US-09', 3, 2, { title: titles[0] ?? '', at: daysAgo(1), by: 'Grace Hopper' }),
		movedOf('US-31', 12, 4, { title: titles[1] ?? '', reason: 'the payment provider ends its old interface in May' }),
		movedOf('US-15', 1, 3, { title: titles[2] ?? '', by: undefined, at: undefined }),
		movedOf('US-99', 7, undefined, { key: undefined, title: 'Export as a spreadsheet', at: daysAgo(40) }),
		movedOf('US-40', undefined, 5, { title: 'Remove a saved card', at: daysAgo(10) }),
		movedOf('US-60', 8, undefined, { title: 'Order again what I ordered last time', at: daysAgo(400) }),
	],
	problem: undefined,
	busy: false,
};

export function manyMoves(count: number): BoardMoves {
	const moves = Array.from({ length: count }, (_, index) =>
		movedOf(`US-${index + 1}`, index + 1, ((index * 7919) % count) + 1),
	);
	return { ...sampleMoves, moves: moves.filter(({ from, to }) => from !== to) };
}

const plain = (text: string) => ({ text, style: 'plain' }) as const;

export const sampleDetail: BoardDetail = {
	key: keyOf('US-12'),
	path: 'backlog/US-12 story.md',
	sentence: [
		plain('As a '),
		{ text: 'returning shopper', style: 'strong' },
		plain(' I want to reset my password so that I can '),
		{ text: 'order', style: 'emphasis' },
		plain(' again.'),
	],
	criteria: [
		{ index: 0, depth: 0, words: [plain('A mail with a link is sent within 30 s')], checked: true },
		{ index: 1, depth: 1, words: [plain('the link holds for '), { text: '15 min', style: 'code' }], checked: false },
		{
			index: 2,
			depth: 0,
			words: [plain('Given a used link, see '), { text: 'the rules', style: 'link' }],
			checked: false,
		},
		{ index: 3, depth: 0, words: [plain('A note without a box')], checked: undefined },
	],
	questions: [
		{ words: [plain('Does support reset passwords, too?')], answered: false },
		{ words: [plain('How long are links kept?')], answered: true },
	],
	findings: [
		{ rule: 'vague-word', severity: 'warning', message: '“quickly” cannot be tested: say how fast.', line: 11 },
		{ rule: 'unknown-id', severity: 'error', message: 'US-404 is not in the backlog.', line: 3 },
		{ rule: 'long-title', severity: 'hint', message: 'The title is longer than most.', line: 0 },
	],
	links: [
		{ relation: 'epic', id: 'EP-3', title: 'Password recovery', key: 'file:///backlog/EP-3.md', category: 'active' },
		{ relation: 'waits-for', id: 'US-09', title: 'Sign in with a passkey', key: keyOf('US-09'), category: 'ready' },
		{ relation: 'sprint', id: 'SP-7', title: '', key: undefined, category: undefined },
	],
	score: [
		{ name: 'Reach', value: '800' },
		{ name: 'Impact', value: '2' },
		{ name: 'Confidence', value: '80 %' },
		{ name: 'Effort', value: '3' },
	],
};
