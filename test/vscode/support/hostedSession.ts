import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { localFiles } from '../../../src/node/localFiles';
import type { FromSession, SessionView, ToSession } from '../../../src/protocol/session';
import { isFromSession, isToSession } from '../../../src/protocol/sessionMessages';
import { sessionStrings } from '../../../src/protocol/sessionStrings';
import type { Session } from '../../../src/vscode/session';
import type { RefinementDesk } from '../../../src/vscode/webviews/refinementDesk';
import { createRefinementHost, type RefinementHost } from '../../../src/vscode/webviews/refinementHost';
import { until } from './editing';
import { Memory } from './memory';
import { withSession } from './sessions';

type StoryView = SessionView & { readonly kind: 'story' };

/** The extension's side of a refinement session, driven by messages as the page would. */
export interface HostedSession {
	readonly session: Session;
	readonly host: RefinementHost;
	readonly told: ToSession[];
	/** Ids of the stories that were shown on the left, in turn, and `closed` when the page was taken away. */
	readonly shown: string[];
	say(message: FromSession): Promise<void>;
	/** The view that was told last. */
	view(): SessionView;
	/** The story on the card. */
	story(): StoryView;
	/** Waits until the page shows something. */
	shows(holds: (view: SessionView) => boolean): Promise<void>;
	/** What was said last. */
	said(): ToSession & { type: 'said' };
}

/**
 * @param memory keeps the session until the next start
 * @param returned whether the page came back with the window
 */
export async function withRefinement(
	test: (page: HostedSession) => Promise<void>,
	memory: vscode.Memento = new Memory(),
	returned = false,
): Promise<void> {
	await withSession({ local: localFiles }, async (session) => {
		const told: ToSession[] = [];
		const shown: string[] = [];
		const desk: RefinementDesk = {
			show: async ({ id }) => void shown.push(id),
			goTo: async () => {},
			run: async (_, work) => void (await work()),
			showText: async () => {},
			close: () => void shown.push('closed'),
		};
		const host = createRefinementHost({
			session,
			memory,
			desk,
			words: sessionStrings,
			returned,
			post(message) {
				assert.ok(
					isToSession(JSON.parse(JSON.stringify(message))),
					`The page does not understand ${JSON.stringify(message)}`,
				);
				told.push(message);
			},
		});
		const page: HostedSession = {
			session,
			host,
			told,
			shown,
			say(message) {
				assert.ok(isFromSession(message), `The extension does not understand ${JSON.stringify(message)}`);
				return host.receive(message);
			},
			view() {
				const last = told.findLast((message) => message.type === 'view');
				assert.ok(last, 'Nothing was told');
				return last.view;
			},
			story() {
				const view = page.view();
				assert.equal(view.kind, 'story');
				return view as StoryView;
			},
			shows: async (holds) => void (await until(page.view, holds)),
			said() {
				const last = told.findLast((message) => message.type === 'said');
				assert.ok(last, 'Nothing was said');
				return last;
			},
		};
		try {
			await page.say({ type: 'ready' });
			await test(page);
		} finally {
			host.dispose();
		}
	});
}
