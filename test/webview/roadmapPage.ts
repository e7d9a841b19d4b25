import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { BoardMatches } from '../../src/protocol/board';
import type { FromRoadmap, RoadmapEpic, RoadmapFields, RoadmapFrame, RoadmapLook } from '../../src/protocol/roadmap';
import { isFromRoadmap } from '../../src/protocol/roadmapMessages';
import { roadmapStrings } from '../../src/protocol/roadmapStrings';
import { lineId } from '../../src/webview/shared/lineId';
import { eventually } from './eventually';
import { epicKey, sampleRoadmap } from './sampleEpics';
import { openPage, type PageKind, type PageOptions, WebviewPage } from './webviewPage';

const kind: PageKind<FromRoadmap> = {
	name: 'roadmap',
	title: 'Roadmap',
	strings: roadmapStrings,
	isSent: isFromRoadmap,
};

/** What a new roadmap wants to see. */
export const firstRoadmapLook: RoadmapLook = {
	mode: 'timeline',
	filter: '',
	lanes: 'goal',
	closed: false,
	zoom: 'months',
};

interface Told {
	readonly frame?: Partial<RoadmapFrame>;
	readonly matches?: Partial<BoardMatches>;
}

/** The built roadmap in a page of its own, with the test in the part of the extension. */
export class RoadmapPage extends WebviewPage<FromRoadmap> {
	private revision = 0;
	private frame = sampleRoadmap;

	static async open(options: PageOptions = {}): Promise<RoadmapPage> {
		const roadmap = new RoadmapPage(kind, await openPage(kind, options));
		await roadmap.expectSent({ type: 'ready', look: firstRoadmapLook });
		return roadmap;
	}

	async snapshot(cards: readonly RoadmapEpic[], told: Told = {}): Promise<void> {
		this.revision += 1;
		this.frame = { ...sampleRoadmap, ...told.frame };
		const matches = { filter: '', keys: undefined, problem: undefined, ...told.matches };
		await this.send({ type: 'snapshot', revision: this.revision, cards, frame: this.frame, matches });
		if (this.frame.state.kind === 'ready' && cards[0]) await this.option(cards[0].id).first().waitFor();
	}

	/** What changed, as the next revision. */
	async patch(change: { readonly changed?: readonly RoadmapEpic[] } & Told): Promise<void> {
		const base = this.revision;
		this.revision += 1;
		if (change.frame) this.frame = { ...this.frame, ...change.frame };
		await this.send({
			type: 'patch',
			base,
			revision: this.revision,
			changed: change.changed ?? [],
			removed: [],
			order: undefined,
			frame: change.frame ? this.frame : undefined,
			matches: change.matches && { filter: '', keys: undefined, problem: undefined, ...change.matches },
		});
	}

	/** The bar or card of an epic, on the timeline, in the tray or in a column. */
	option(id: string): Locator {
		return this.page.locator(`[id="${lineId(epicKey(id))}"]`);
	}

	get ground(): Locator {
		return this.page.locator('.ground');
	}

	get scroller(): Locator {
		return this.page.locator('.scroller');
	}

	/** Where a bar lies in the window. */
	async box(id: string): Promise<{ x: number; y: number; width: number; height: number }> {
		const box = await this.option(id).boundingBox();
		assert.ok(box, `${id} has a bar`);
		return box;
	}

	/** Drags by so many pixels, beginning at a share of a bar's width. */
	async drag(id: string, share: number, across: number, down = 0): Promise<void> {
		await this.hold(id, share, across, down);
		await this.page.mouse.up();
	}

	/** The same without letting go. */
	async hold(id: string, share: number, across: number, down = 0): Promise<void> {
		const { x, y, width, height } = await this.box(id);
		const from = { x: x + width * share, y: y + height / 2 };
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		await this.page.mouse.move(from.x + across / 2, from.y + down / 2, { steps: 3 });
		await this.page.mouse.move(from.x + across, from.y + down, { steps: 3 });
	}

	/** Waits for one change of one epic. */
	async expectChange(change: number, id: string, fields: RoadmapFields): Promise<void> {
		await eventually(async () => {
			const all = (await this.page.evaluate(() => window.sentToHost)) as FromRoadmap[];
			assert.deepEqual(
				all.filter((message) => message.type === 'change' && message.change === change),
				[{ type: 'change', change, key: epicKey(id), fields }],
			);
		});
	}

	/** The epic on which keys act. */
	async expectActive(id: string): Promise<void> {
		const list = this.page.locator('.ground[role], .horizons, .plot');
		await eventually(async () => assert.equal(await list.getAttribute('aria-activedescendant'), lineId(epicKey(id))));
	}
}
