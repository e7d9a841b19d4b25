import { RoadmapPage } from './roadmapPage';
import { sampleEpics, sampleRoadmap } from './sampleEpics';

describe('zzprobe', () => {
	for (const theme of ['light', 'dark', 'high-contrast'] as const)
		it('shoots ' + theme, async () => {
			const r = await RoadmapPage.open({ theme, own: true, height: 460 });
			await r.snapshot(sampleEpics, {
				frame: {
					milestones: [
						...sampleRoadmap.milestones,
						{ key: 'x', id: 'R-3', title: 'Spring cleaning', day: sampleRoadmap.milestones[1]!.day + 9, shipped: true },
					],
				},
			});
			await r.press('ArrowDown');
			await r.picture(`/tmp/t-${theme}.png`);
			await r.press('2');
			await r.option('EP-8').waitFor();
			await r.picture(`/tmp/h-${theme}.png`);
		});
	it('narrow', async () => {
		const r = await RoadmapPage.open({ theme: 'dark', own: true, width: 320, height: 560 });
		await r.snapshot(sampleEpics);
		await r.picture(`/tmp/n.png`);
		await r.press('2');
		await r.option('EP-8').waitFor();
		await r.picture(`/tmp/n2.png`);
	});
	it('scenario and drag', async () => {
		const r = await RoadmapPage.open({ theme: 'light', own: true });
		await r.snapshot(
			sampleEpics.map((e) =>
				e.id === 'EP-2'
					? {
							...e,
							start: e.start! + 20,
							target: e.target! + 20,
							filed: { start: e.start, target: e.target, horizon: 'now' },
						}
					: e.id === 'EP-1'
						? { ...e, dropped: true }
						: e,
			),
			{ frame: { scenario: { changes: 2 } } },
		);
		await r.hold('EP-3', 0.5, 60);
		await r.picture(`/tmp/s.png`);
		await r.page.mouse.up();
		await r.page.locator('.lane-button').nth(1).click();
		await r.picture(`/tmp/s2.png`);
	});
});
