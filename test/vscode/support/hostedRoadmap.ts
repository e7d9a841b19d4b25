import assert from 'node:assert/strict';
import { localFiles } from '../../../src/node/localFiles';
import type { FromRoadmap, RoadmapEpic, RoadmapFrame, RoadmapLook, ToRoadmap } from '../../../src/protocol/roadmap';
import { isFromRoadmap, isToRoadmap } from '../../../src/protocol/roadmapMessages';
import type { Session } from '../../../src/vscode/session';
import { createRoadmapHost } from '../../../src/vscode/webviews/roadmapHost';
import { fileUri } from './editing';
import { withSession } from './sessions';

type Answer = ToRoadmap & { readonly type: 'changed' | 'refused' };
type Asked = FromRoadmap & { readonly change: number };

/** The extension's side of a roadmap, driven by messages as the page would. */
export interface HostedRoadmap {
	readonly session: Session;
	readonly told: readonly ToRoadmap[];
	say(message: FromRoadmap): Promise<void>;
	/** Sends something that is answered under its number. @returns its one answer */
	ask(message: Asked): Promise<Answer>;
	/** What the page was told last of an epic. */
	epic(key: string): RoadmapEpic | undefined;
	frame(): RoadmapFrame | undefined;
}

export const roadmapLook: RoadmapLook = { mode: 'timeline', filter: '', lanes: 'goal', closed: false, zoom: 'months' };

export async function withRoadmap(test: (roadmap: HostedRoadmap) => Promise<void>): Promise<void> {
	await withSession({ local: localFiles }, async (session) => {
		const told: ToRoadmap[] = [];
		const epics = new Map<string, RoadmapEpic>();
		let frame: RoadmapFrame | undefined;
		const host = createRoadmapHost(
			session,
			{ extensionUri: fileUri('.'), globalStorageUri: fileUri('.printed') },
			(message) => {
				assert.ok(isToRoadmap(message), `The roadmap does not understand ${JSON.stringify(message)}`);
				told.push(message);
				if (message.type !== 'snapshot' && message.type !== 'patch') return;
				if (message.type === 'snapshot') epics.clear();
				for (const key of message.type === 'patch' ? message.removed : []) epics.delete(key);
				for (const epic of message.type === 'snapshot' ? message.cards : message.changed) epics.set(epic.key, epic);
				frame = message.frame ?? frame;
			},
		);
		const say = (message: FromRoadmap) => {
			assert.ok(isFromRoadmap(message), `The extension does not understand ${JSON.stringify(message)}`);
			return host.receive(message);
		};
		try {
			await say({ type: 'ready', look: roadmapLook });
			await test({
				session,
				told,
				say,
				async ask(message) {
					const before = told.length;
					await say(message);
					const answers = told
						.slice(before)
						.filter((answer): answer is Answer => answer.type === 'changed' || answer.type === 'refused');
					assert.equal(answers.length, 1, 'A change is answered once');
					assert.equal(answers[0]?.change, message.change);
					return answers[0] as Answer;
				},
				epic: (key) => epics.get(key),
				frame: () => frame,
			});
		} finally {
			host.dispose();
		}
	});
}
