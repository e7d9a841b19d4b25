import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { oneAfterTheOther } from '../../core/util/oneAfterTheOther';
import type { FromSession, SessionView, ToSession } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { storyAt } from '../../refinement/sessionState';
import { summaryMarkdown } from '../../refinement/summaryMarkdown';
import { elapsedAt } from '../../refinement/timer';
import { vscodeClock } from '../adapters/vscodeClock';
import { refinementQueueOf } from '../refinementQueueOf';
import type { Session } from '../session';
import type { PageHost } from './fillPanel';
import { nextStep, runAction } from './refinementActions';
import { type Decided, dropNow, markReadyNow } from './refinementChanges';
import type { RefinementDesk, StepEnd } from './refinementDesk';
import { RefinementEnd } from './refinementEnd';
import { storyView } from './refinementView';
import { RunningSession } from './runningSession';

export type RefinementHost = PageHost<FromSession>;

export interface RefinementPorts {
	readonly session: Session;
	/** Where a session is kept until the next start. */
	readonly memory: vscode.Memento;
	readonly desk: RefinementDesk;
	readonly words: SessionStrings;
	/** The page came back with the window: it goes on with what is kept, and begins nothing. */
	readonly returned: boolean;
	readonly post: (message: ToSession) => void;
}

export function createRefinementHost({
	session,
	memory,
	desk,
	words,
	returned,
	post,
}: RefinementPorts): RefinementHost {
	const { index } = session.backlog;
	const running = new RunningSession(session, memory);
	const end = new RefinementEnd(running, words, () => void tell());
	const queue = refinementQueueOf(session);
	/** `new` before anything was asked for, `offered` while the page asks whether to go on with an earlier session. */
	let phase: 'new' | 'offered' | 'begun' = 'new';
	let listens = false;
	let disposed = false;
	/** What the page knows, so that nothing is told twice. */
	let told = '';
	let shown: string | undefined;
	/** A step that asks in the editor is under way, or about to be. */
	let isStepping = false;
	/** What was asked for is carried out one after the other: keys are faster than files. */
	let carrying: Promise<unknown> = Promise.resolve();

	const view = async (): Promise<SessionView> => {
		const { state } = session;
		if (state.kind === 'failed') return { kind: 'error', message: state.reason };
		if (phase === 'new') {
			return { kind: 'loading', ...(state.kind === 'reading' ? state.progress : { done: 0, total: 0 }) };
		}
		const { unfinished } = running;
		if (phase === 'offered' && unfinished) return { kind: 'resume', ...unfinished };
		if (running.state.stories.length === 0) {
			return { kind: 'empty', stories: index.entries.some(({ type }) => type === 'story') };
		}
		return (await storyView(session, running)) ?? { kind: 'summary', summary: end.summary, commit: end.commit };
	};
	const tellOnce = async () => {
		if (phase === 'begun') await running.follow();
		const now = await view();
		if (!listens) return;
		const { timer } = running.state;
		const known = JSON.stringify([now, timer]);
		if (known === told) return;
		told = known;
		const elapsed = elapsedAt(timer, vscodeClock.now());
		post({ type: 'view', view: now, timer: { elapsed, running: timer.since !== undefined } });
	};
	const tell = oneAfterTheOther(tellOnce);
	const say = (text: string, refused = false) => {
		if (listens) post({ type: 'said', text, refused });
	};
	/** Brings the story on the card to the left, when it is another one, or the end. */
	const turn = async () => {
		const { at } = running.state;
		const entry = at === undefined ? undefined : index.get(at);
		if (at !== shown && entry) await desk.show(entry);
		if (at === undefined && shown !== undefined) void end.reach();
		shown = at;
		await tell();
	};
	const begin = async () => {
		phase = 'begun';
		shown = undefined;
		await running.begin((await queue.queue()).map(({ entry }) => entry));
		await turn();
	};
	/** To the summary of a session that had ended. Where none is kept there is nothing to show. */
	const comeBack = async () => {
		phase = 'begun';
		await running.goOn();
		if (running.state.stories.length === 0) return desk.close();
		await turn();
		await end.reach();
	};
	const act = async (key: string, work: (entry: Entry) => Promise<boolean>): Promise<readonly Entry[]> => {
		const entry = index.get(key);
		if (!entry) {
			say(vscode.l10n.t('{0} is not in the backlog any more.', storyAt(running.state)?.id ?? ''), true);
			return [];
		}
		const { joined } = await running.act(key, () => work(entry));
		for (const { id } of joined) say(vscode.l10n.t('{0} was split off and comes next.', id));
		await turn();
		return joined;
	};
	const decide = (key: string, standing: 'ready' | 'dropped', work: (entry: Entry) => Promise<Decided>) =>
		act(key, async (entry) => {
			const decided = await work(entry);
			if (decided.kind === 'refused') {
				say(decided.reason, true);
				return false;
			}
			running.dispatch({ type: 'decide', key, standing, note: decided.note, now: vscodeClock.now() });
			say(
				standing === 'ready' ? vscode.l10n.t('{0} is ready.', entry.id) : vscode.l10n.t('{0} was dropped.', entry.id),
			);
			return true;
		});
	const storyKeys = () => new Set(index.entries.filter(({ type }) => type === 'story').map(entryKey));
	/** A step runs in the editor; the page is shown again when it is over. */
	const step = async (key: string, work: (entry: Entry) => Promise<StepEnd>) => {
		await act(key, async (entry) => {
			const before = storyKeys();
			await desk.run(entry, async () => {
				const ended = await work(entry);
				// A new story comes up when its turn comes; nobody has to word it at once.
				return storyKeys().size > before.size ? 'back' : ended;
			});
			return false;
		});
	};
	const pass = (key: string, standing: 'skipped' | 'later') =>
		act(key, async () => {
			running.dispatch({ type: 'decide', key, standing, note: undefined, now: vscodeClock.now() });
			return true;
		});
	const back = async () => {
		if (!running.canUndo) return say(vscode.l10n.t('There is nothing to take back.'), true);
		const reason = await running.undo();
		shown = undefined;
		say(reason ?? vscode.l10n.t('Taken back.'), reason !== undefined);
		await turn();
	};

	const carryOut = async (message: FromSession): Promise<unknown> => {
		switch (message.type) {
			case 'next-step':
				return step(message.key, async (entry) =>
					(await (await nextStep(session, entry))?.run?.()) === 'leave' ? 'left' : 'back',
				);
			case 'act':
				return step(message.key, (entry) => runAction(entry, message.action));
			case 'mark-ready':
				return decide(message.key, 'ready', (entry) => markReadyNow(session, entry, message.reason));
			case 'drop':
				return decide(message.key, 'dropped', (entry) => dropNow(session, entry, message.reason));
			case 'skip':
				return pass(message.key, 'skipped');
			case 'later':
				return pass(message.key, 'later');
			case 'undo':
				return back();
			case 'step':
				running.dispatch(message);
				return turn();
			case 'end':
				running.dispatch({ type: 'end', now: vscodeClock.now() });
				return turn();
			case 'return':
				running.dispatch({ type: 'return', now: vscodeClock.now() });
				return turn();
			case 'timer':
				running.dispatch({
					type: running.state.timer.since === undefined ? 'resume' : 'pause',
					now: vscodeClock.now(),
				});
				return tell();
			case 'go-on':
				phase = 'begun';
				await running.goOn();
				return turn();
			case 'start-anew':
				return begin();
			case 'commit': {
				const reason = await end.carryOut(message.message);
				if (reason !== undefined) say(reason, true);
			}
		}
	};

	const listeners = vscode.Disposable.from(
		session.onDidChange(() => void tell()),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0 && phase === 'begun') running.touch(document.uri.toString());
		}),
	);

	return {
		async receive(message) {
			switch (message.type) {
				case 'ready':
					listens = true;
					told = '';
					await tell();
					if (phase !== 'new') return;
					await session.start();
					// The page may have gone or come anew while everything was read.
					if (disposed || phase !== 'new') return;
					if (session.state.kind === 'failed') return tell();
					if (running.unfinished) {
						phase = 'offered';
						return tell();
					}
					return returned ? comeBack() : begin();
				case 'open': {
					const entry = index.get(message.key);
					if (entry) await desk.goTo(entry);
					return;
				}
				case 'copy':
					await vscode.env.clipboard.writeText(summaryMarkdown(end.summary));
					return say(vscode.l10n.t('The summary was copied.'));
				case 'document':
					return desk.showText(summaryMarkdown(end.summary));
				case 'create-sample':
				case 'open-log':
					await vscode.commands.executeCommand(commands[message.type]);
					return;
				case 'problem':
					return session.log.error(`The page of the session met a problem: ${message.text}`);
			}
			if (isStepping) return say(vscode.l10n.t('A step is still under way in the editor.'), true);
			const isStep = message.type === 'act' || message.type === 'next-step';
			isStepping = isStep;
			const mine = carrying.then(() => carryOut(message));
			carrying = mine.catch(() => undefined);
			try {
				await mine;
			} finally {
				if (isStep) isStepping = false;
			}
		},
		hide() {
			listens = false;
		},
		dispose() {
			disposed = true;
			listens = false;
			if (phase === 'begun') running.leave();
			queue.dispose();
			listeners.dispose();
		},
	};
}

/** What the page leaves to commands that exist anyway. */
const commands = {
	'create-sample': 'backlogRefinery.createSample',
	'open-log': 'backlogRefinery.showLog',
} as const;
