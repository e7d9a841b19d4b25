import type { SessionCard, SessionSummary, SessionView } from '../../src/protocol/session';

type StoryView = SessionView & { readonly kind: 'story' };

export const sampleStory: SessionCard = {
	key: 'file:///backlog/stories/US-12.md',
	id: 'US-12',
	title: 'Reset a forgotten password',
	path: 'backlog/stories/US-12.md',
	standing: 'waiting',
	status: { text: 'refining', category: 'refining' },
	points: undefined,
	epic: 'EP-3 Password recovery',
	from: undefined,
	sentence: [
		{ text: 'As a ', style: 'plain' },
		{ text: 'returning customer', style: 'strong' },
		{
			text: ', I want to reset my password by e-mail, so that I can get back in without calling support.',
			style: 'plain',
		},
	],
	missing: ['2 weak criteria', 'no estimate'],
	score: 66,
	hints: [
		{ quality: 'estimable', reasons: ['no estimate', '2 open questions'] },
		{ quality: 'testable', reasons: ['vague words'] },
	],
	holds: ['independent', 'negotiable', 'valuable'],
	criteria: { done: 0, total: 3 },
	findings: [
		{
			severity: 'warning',
			message: '"quickly" cannot be tested: say how fast, for example "within 2 s at the 95th percentile".',
			line: 13,
		},
		{ severity: 'warning', message: '"user-friendly" cannot be tested: say what can be seen.', line: 15 },
	],
	questions: [
		{ text: 'Do we log the customer out on other devices?', persons: ['ann'] },
		{ text: 'How long is a link valid?', persons: [] },
	],
	next: '"quickly" cannot be tested',
	actions: [
		{ name: 'estimate', repairs: true },
		{ name: 'criterion', repairs: false },
		{ name: 'split', repairs: false },
		{ name: 'epic', repairs: false },
		{ name: 'rewrite', repairs: false },
		{ name: 'answer', repairs: false },
		{ name: 'ask', repairs: false },
		{ name: 'convert', repairs: false },
		{ name: 'dependency', repairs: false },
		{ name: 'spike', repairs: false },
		{ name: 'more', repairs: false },
	],
	unreadable: undefined,
};

export function storyOf(card: Partial<SessionCard> = {}, view: Partial<StoryView> = {}): StoryView {
	return {
		kind: 'story',
		card: { ...sampleStory, ...card },
		place: 3,
		of: 10,
		canUndo: true,
		fixed: undefined,
		...view,
	};
}

export const readyStory: Partial<SessionCard> = {
	missing: [],
	score: 100,
	points: 3,
	next: undefined,
	findings: [],
	questions: [],
	hints: [],
	holds: ['independent', 'negotiable', 'valuable', 'estimable', 'small', 'testable'],
	actions: sampleStory.actions.map(({ name }) => ({ name, repairs: false })),
};

export const sampleSummary: SessionSummary = {
	title: 'Refinement session',
	intro: '6 of 11 stories became ready, in 14:32.',
	parts: [
		{
			title: 'Became ready',
			lines: [
				'US-12 Reset a forgotten password',
				'US-15 Lock after five failed tries',
				'US-18 Check out as a guest',
				'US-20 Pay with a saved card',
				'US-23 See the roast date',
				'US-44 Declined cards',
			],
		},
		{ title: 'Split off', lines: ['US-44 Declined cards, off US-20'] },
		{ title: 'Dropped', lines: ['US-28 Redeem a gift voucher'] },
		{ title: 'Not now', lines: ['US-32 Say goodbye to a coffee'] },
		{ title: 'Looked at and still not ready', lines: ['US-26 Subscribe to a coffee'] },
		{ title: 'Not looked at', lines: ['US-37 Gift wrapping', 'US-43 Compare two coffees'] },
		{
			title: 'Decisions',
			lines: [
				'US-12: How long is a link valid? 30 minutes.',
				'US-28: Dropped: vouchers come with the new shop system.',
			],
		},
		{
			title: 'Open questions',
			lines: [
				'For @ann: Do we log the customer out on other devices? (US-12)',
				'Nobody asked yet: Which carriers? (US-26)',
			],
		},
	],
};

export const summaryOf: SessionView & { kind: 'summary' } = {
	kind: 'summary',
	summary: sampleSummary,
	commit: {
		kind: 'offered',
		message:
			'Refine 9 stories\n\nBecame ready: US-12, US-15, US-18, US-20, US-23, US-44\nSplit off: US-44\nDropped: US-28',
		running: false,
		files: ['backlog/stories/US-12.md', 'backlog/stories/US-15.md', 'backlog/stories/US-18.md'],
	},
};
