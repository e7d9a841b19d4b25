import { areTwoLists } from './areTwoLists';
import type { Draft } from './draft';
import { findSteps, openingKeyword } from './steps';

/**
 * Joins list items that are the steps of one criterion: items nested below a "Given …" or below a scenario's name, and
 * neighbours "Given …", "When …", "Then …".
 */
export function joinSteps(text: string, drafts: readonly Draft[]): Draft[] {
	for (const draft of drafts) {
		draft.children = joinSteps(text, draft.children);
		absorb(text, draft);
	}
	return joinNeighbours(text, drafts);
}

/** Takes nested items into the wording when all of them are steps. */
function absorb(text: string, draft: Draft): void {
	const { children } = draft;
	const last = children.at(-1);
	if (!last || draft.steps || !children.every((child) => child.mark && child.children.length === 0)) return;
	const keywords = children.map((child) => keywordOf(text, child));
	if (keywords.some((keyword) => keyword === undefined)) return;
	const own = keywordOf(text, draft);
	const opens = own === 'given' || own === 'when';
	if (!opens && !((keywords[0] === 'given' || keywords[0] === 'when') && lastsToThen(text, children))) return;
	if (!opens && children.length > 1 && children.filter((child) => hasThen(text, child)).length > 1) return;
	if (children.some((child) => child.mark?.checkRange) && draft.mark?.checkRange === undefined) return;
	draft.textRange.end = last.textRange.end;
	if (draft.named !== undefined) {
		// Below a heading the steps alone are the wording.
		draft.textRange.start = children[0]?.textRange.start ?? draft.textRange.start;
		draft.form = 'steps';
	}
	draft.children = [];
}

function lastsToThen(text: string, children: readonly Draft[]): boolean {
	return children.some((child) => keywordOf(text, child) === 'then' || hasThen(text, child));
}

function joinNeighbours(text: string, drafts: readonly Draft[]): Draft[] {
	const joined: Draft[] = [];
	for (let i = 0; i < drafts.length; ) {
		const first = drafts[i] as Draft;
		let end = i + 1;
		// In this order, because few neighbours follow and looking for steps is the dear part.
		if (follows(text, first, drafts[end]) && opensRun(text, first))
			do end++;
			while (follows(text, drafts[end - 1], drafts[end]));
		const run = drafts.slice(i, end);
		if (run.length > 1 && run.some((draft) => keywordOf(text, draft) === 'then')) joined.push(joinRun(run));
		else joined.push(...run);
		i = end;
	}
	return joined;
}

function opensRun(text: string, draft: Draft): boolean {
	const keyword = draft.mark && keywordOf(text, draft);
	return (keyword === 'given' || keyword === 'when') && draft.children.length === 0 && !hasThen(text, draft);
}

function follows(text: string, before: Draft | undefined, draft: Draft | undefined): boolean {
	if (!before || !draft?.mark || draft.label || draft.children.length > 0) return false;
	const keyword = keywordOf(text, draft);
	if (keyword === undefined || keyword === 'given' || (keyword === 'when' && hasThen(text, draft))) return false;
	return text.slice(before.range.end, draft.range.start).trim() === '' && !areTwoLists(text, before, draft);
}

function joinRun(run: readonly Draft[]): Draft {
	const [first] = run as [Draft];
	const last = run.at(-1) ?? first;
	const joined: Draft = {
		...first,
		range: { start: first.range.start, end: last.range.end },
		textRange: { start: first.textRange.start, end: last.textRange.end },
	};
	// One box stands for the criterion, but it is done only when all of its steps are ticked.
	if (first.mark?.checkRange) joined.checked = run.every((draft) => draft.mark?.checked !== false);
	return joined;
}

function keywordOf(text: string, draft: Draft): ReturnType<typeof openingKeyword> {
	return openingKeyword(text, draft.textRange.start, draft.textRange.end);
}

function hasThen(text: string, draft: Draft): boolean {
	const { start, end } = draft.textRange;
	return (
		/then/i.test(text.slice(start, end)) && findSteps(text, draft.textRange).some((step) => step.keyword === 'then')
	);
}
