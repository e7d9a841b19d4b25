import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { RoadmapEpic } from '../../src/protocol/roadmap';
import { RoadmapPage } from './roadmapPage';
import { epic, epicKey, sampleEpics } from './sampleEpics';
import type { ThemeKind } from './themes';

interface Picture {
	readonly name: string;
	readonly theme: ThemeKind;
	readonly epics?: readonly RoadmapEpic[];
	readonly width?: number;
	/** What to do before the picture is taken. */
	readonly act?: (roadmap: RoadmapPage) => Promise<void>;
}

async function columns(roadmap: RoadmapPage): Promise<void> {
	await roadmap.press('2');
	await roadmap.option('EP-8').waitFor();
}

async function chart(roadmap: RoadmapPage): Promise<void> {
	await roadmap.press('3');
	await roadmap.page.locator('.plot').waitFor();
	await roadmap.page.locator('.plot').focus();
}

/** As many as a large roadmap has. */
const many = Array.from({ length: 300 }, (_, at) =>
	epic(`EP-${at + 1}`, {
		impact: ((at * 7919) % 100) / 10,
		effort: (at * 104_729) % 89,
		confidence: ((at * 31) % 10) / 10,
		health: (['on-track', 'on-track', 'at-risk', 'late', 'unknown'] as const)[at % 5] ?? 'unknown',
	}),
);
const unplaced = [epic('EP-1', { title: 'One-page checkout' }), epic('EP-2', { title: 'Gift cards', impact: 'high' })];
const broken = [...sampleEpics, epic('EP-12', { title: 'Loyalty card', unreadable: 'line 4: value is not closed' })];

/** Two epics elsewhere than in their files, one left out, and one being dragged. */
async function scenario(roadmap: RoadmapPage): Promise<void> {
	const later = (id: string, days: number) => {
		const epic = sampleEpics.find((each) => each.id === id);
		if (!epic?.start || !epic.target) throw new Error(`${id} has dates`);
		const { start, target, horizon, impact, effort } = epic;
		const conflicts = id === 'EP-5' ? [] : epic.conflicts;
		return {
			...epic,
			conflicts,
			start: start + days,
			target: target + days,
			filed: { start, target, horizon, impact, effort },
		};
	};
	const dropped = sampleEpics.filter(({ key }) => key === epicKey('EP-3')).map((epic) => ({ ...epic, dropped: true }));
	await roadmap.patch({
		changed: [later('EP-5', 35), later('EP-2', -7), ...dropped],
		frame: { scenario: { changes: 3 } },
	});
	await roadmap.page.getByText('Scenario: 3 epics').waitFor();
}

const pictures: readonly Picture[] = [
	{ name: 'roadmap-timeline', theme: 'light' },
	{ name: 'roadmap-dark', theme: 'dark' },
	{ name: 'roadmap-high-contrast', theme: 'high-contrast' },
	{ name: 'roadmap-horizons', theme: 'light', act: columns },
	{ name: 'roadmap-horizons-dark', theme: 'dark', act: columns },
	{ name: 'roadmap-horizons-high-contrast', theme: 'high-contrast', act: columns },
	{ name: 'roadmap-chart', theme: 'light', act: chart },
	{ name: 'roadmap-chart-dark', theme: 'dark', act: chart },
	{ name: 'roadmap-chart-high-contrast', theme: 'high-contrast', act: chart },
	{ name: 'roadmap-chart-high-contrast-light', theme: 'high-contrast-light', act: chart },
	{ name: 'roadmap-chart-many', theme: 'dark', epics: many, act: chart },
	{ name: 'roadmap-chart-many-light', theme: 'light', epics: many, act: chart },
	{ name: 'roadmap-chart-none', theme: 'light', epics: unplaced, act: chart },
	{ name: 'roadmap-chart-broken', theme: 'dark', epics: broken, act: chart },
	{ name: 'roadmap-chart-narrow', theme: 'light', width: 480, act: chart },
	{
		name: 'roadmap-chart-detail',
		theme: 'dark',
		act: async (roadmap) => {
			await chart(roadmap);
			await roadmap.press('Home', 'ArrowLeft');
		},
	},
	{ name: 'roadmap-scenario', theme: 'light', act: scenario },
	{ name: 'roadmap-detail', theme: 'dark', act: (roadmap) => roadmap.press('ArrowDown', 'ArrowDown') },
];

describe('roadmap: pictures to look at', () => {
	const folder = path.resolve('test/webview/screenshots');
	before(() => mkdirSync(folder, { recursive: true }));

	for (const { name, theme, act, epics = sampleEpics, width = 1180 } of pictures) {
		it(name, async () => {
			const roadmap = await RoadmapPage.open({ theme, width, height: 440 });
			await roadmap.snapshot(epics);
			await roadmap.press('t');
			await act?.(roadmap);
			await roadmap.picture(path.join(folder, `${name}.png`));
		});
	}
});
