import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { RoadmapPage } from './roadmapPage';
import { epicKey, sampleEpics } from './sampleEpics';
import type { ThemeKind } from './themes';

interface Picture {
	readonly name: string;
	readonly theme: ThemeKind;
	/** What to do before the picture is taken. */
	readonly act?: (roadmap: RoadmapPage) => Promise<void>;
}

async function columns(roadmap: RoadmapPage): Promise<void> {
	await roadmap.press('2');
	await roadmap.option('EP-8').waitFor();
}

/** Two epics elsewhere than in their files, one left out, and one being dragged. */
async function scenario(roadmap: RoadmapPage): Promise<void> {
	const later = (id: string, days: number) => {
		const epic = sampleEpics.find((each) => each.id === id);
		if (!epic?.start || !epic.target) throw new Error(`${id} has dates`);
		const { start, target, horizon } = epic;
		const conflicts = id === 'EP-5' ? [] : epic.conflicts;
		return { ...epic, conflicts, start: start + days, target: target + days, filed: { start, target, horizon } };
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
	{ name: 'roadmap-scenario', theme: 'light', act: scenario },
	{ name: 'roadmap-detail', theme: 'dark', act: (roadmap) => roadmap.press('ArrowDown', 'ArrowDown') },
];

describe('roadmap: pictures to look at', () => {
	const folder = path.resolve('test/webview/screenshots');
	before(() => mkdirSync(folder, { recursive: true }));

	for (const { name, theme, act } of pictures) {
		it(name, async () => {
			const roadmap = await RoadmapPage.open({ theme, width: 1180, height: 440 });
			await roadmap.snapshot(sampleEpics);
			await roadmap.press('t');
			await act?.(roadmap);
			await roadmap.picture(path.join(folder, `${name}.png`));
		});
	}
});
