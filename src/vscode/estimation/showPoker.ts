import * as vscode from 'vscode';
import type { Session } from '../session';
import { pickEstimate } from './pickEstimate';
import { watchPokerFiles } from './pokerFiles';
import { type PokerItem, type PokerWish, pokerRows } from './pokerItems';
import type { PokerSteps } from './pokerSteps';
import { sizesFor } from './sizeItems';
import { askWhoVotes } from './whoVotes';

/**
 * Shows the planning poker of a story until the user leaves it or an estimate is accepted. It follows the files, so that the
 * votes of others come in while it stands there.
 * @param me under which name votes are written
 */
export async function showPoker(
	session: Session,
	steps: PokerSteps,
	memory: vscode.Memento,
	me: string,
): Promise<void> {
	let name = me;
	for (;;) {
		const wish = await playAs(session, steps, name);
		if (!wish) return;
		if (wish.kind === 'accept' && (await steps.accept(wish.value))) return;
		if (wish.kind === 'accept-other' && (await acceptOther(session, steps))) return;
		if (wish.kind === 'name') await steps.askNames((await steps.read()).named);
		if (wish.kind === 'who') name = (await askWhoVotes(memory, steps.place.root, (await steps.read()).named)) ?? name;
		if (wish.kind === 'open') return openFile(session, steps, wish.file);
	}
}

/**
 * Votes and new rounds, while the list stays open.
 * @returns what else the user wants; undefined when they left
 */
async function playAs(session: Session, steps: PokerSteps, me: string): Promise<PokerWish | undefined> {
	const story = steps.story();
	if (!story) return undefined;
	const pick = vscode.window.createQuickPick<PokerItem>();
	pick.title = vscode.l10n.t('Planning poker: {0} {1}', story.id, story.title);
	// Votes of others come while one looks elsewhere, for example at the story.
	pick.ignoreFocusOut = true;
	pick.keepScrollPosition = true;
	// What similar stories got would lead the votes; finished stories for comparison do not.
	const sizes = sizesFor(session, story.root, story.readable ? story : undefined, { isJudged: false });
	let shown = '';
	const refresh = async (cause: 'own' | 'others') => {
		const { items, status } = pokerRows(await steps.read(), sizes, me);
		const now = JSON.stringify(items);
		// The news of one's own vote may come before the vote has ended; the cursor still belongs on it then.
		if (now === shown && cause === 'others') return;
		shown = now;
		const label = cause === 'others' ? pick.activeItems[0]?.label : undefined;
		pick.placeholder = status;
		pick.items = items;
		// What others did must not give a key that is just being pressed another meaning: then Enter stays without effect.
		const next =
			label === undefined
				? items.find(({ first }) => first)
				: (items.find((item) => item.label === label) ?? items.find(isOnlyTold));
		if (next) pick.activeItems = [next];
	};
	const play = async (step: Promise<boolean>) => {
		pick.busy = true;
		pick.value = '';
		await step;
		await refresh('own');
		pick.busy = false;
	};
	const watcher = watchPokerFiles(session, steps.place, () => void refresh('others'));
	try {
		await refresh('own');
		return await new Promise((resolve) => {
			pick.onDidAccept(() => {
				const wish = pick.selectedItems[0]?.wish;
				if (wish?.kind === 'vote') void play(steps.vote(me, wish.value));
				else if (wish?.kind === 'new-round') void play(steps.newRound());
				else if (wish) resolve(wish);
			});
			pick.onDidHide(() => resolve(undefined));
			pick.show();
		});
	} finally {
		watcher.dispose();
		pick.dispose();
	}
}

function isOnlyTold({ kind, wish }: PokerItem): boolean {
	return kind !== vscode.QuickPickItemKind.Separator && wish === undefined;
}

async function acceptOther(session: Session, steps: PokerSteps): Promise<boolean> {
	const story = steps.story();
	const value = story && (await pickEstimate(session, [story], vscode.l10n.t('Estimate of {0}', story.id)));
	return value ? steps.accept(value) : false;
}

async function openFile({ store }: Session, { place }: PokerSteps, file: string): Promise<void> {
	const uri = store.resolve(`${place.folder}/${file}`, place.root);
	if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
}
