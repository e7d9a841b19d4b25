import type { Convention } from '../conventions/convention';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import { orderOf } from '../model/productOrder';
import { type Plan, refused } from '../model/textEdit';
import type { Clock, Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { aimAt, type Goal, peersOf } from '../priority/goal';
import { notComparable } from '../priority/placement';
import { relativePath } from '../util/paths';
import { addCriterion } from './addCriterion';
import { withDependency } from './addDependency';
import { addNote } from './addNote';
import { breakDown } from './breakDown';
import { convertCriteria } from './convertCriteria';
import { draftText } from './draftText';
import { extractEpic } from './extractEpic';
import { fieldValue, type ItemPlace } from './fieldValue';
import { followRenames } from './followRenames';
import { mergePlans } from './mergePlans';
import { type ListFile, moveAllInList, setColumn } from './moveInList';
import { moveItem } from './moveItem';
import { moveItems, moveLabel } from './moveItems';
import { newItem } from './newItem';
import { newItemPlace } from './newItemPlace';
import type { Planner, Refusal, Wish } from './planner';
import { PlansInTurn } from './plansInTurn';
import { renameItem } from './renameItem';
import { renumber } from './renumber';
import { respaceRanks } from './respaceRanks';
import { type FieldChange, setFields } from './setFields';
import { settlementsIn } from './settleOrder';
import { sortByScore } from './sortByScore';
import { spikeFromQuestion, unansweredIn } from './spikeFromQuestion';
import { splitAll } from './splitAll';
import { splitStory, topCriteriaIn } from './splitStory';
import { tickCriterion } from './tickCriterion';
import { withId } from './todoComment';

/** The planner itself; `createPlanner` loads it with the first wish. */
export function planningOn(index: BacklogIndex, store: FileStore, clock: Clock, random: Random): Planner {
	const conventionOf = (entry: Entry): Convention => index.conventions.named(entry.convention);
	const onText = async (
		entry: Entry,
		plan: (text: string, convention: Convention) => Plan | Promise<Plan>,
	): Promise<Plan> => {
		const content = await store.read(entry.uri);
		if (content.kind === 'text') return plan(content.text, conventionOf(entry));
		const why = content.kind === 'missing' ? 'it is not there any more.' : content.reason;
		return refused(`${entry.path} was not changed: ${why}`);
	};
	/** The file that keeps order and status of an item in its stead. */
	const onList = async (entry: Entry, plan: (list: ListFile) => Plan): Promise<Plan> => {
		const path = conventionOf(entry).list ?? '';
		const uri = store.resolve(path, entry.root);
		const content = uri === undefined ? undefined : await store.read(uri);
		if (uri === undefined || content?.kind !== 'text')
			return refused(`${path}, which lists ${entry.id}, cannot be read.`);
		return plan({ uri, path, text: content.text });
	};
	const changesFor = (wishes: readonly Wish[], place: ItemPlace): readonly FieldChange[] | Refusal => {
		const changes: FieldChange[] = [];
		for (const { field, words } of wishes) {
			const result = fieldValue(field, words, place, index);
			if (result.kind === 'refused') return refused(result.reason);
			changes.push({ field, value: result.value });
		}
		return changes;
	};
	const linkFrom = (entry: Entry) => (id: string) => {
		const target = index.find(id, entry)[0];
		return target && encodeURI(relativePath(entry.path, target.path));
	};
	/** Wordings that a face lets somebody choose from. */
	const wordingsIn = async (entry: Entry, look: (item: ItemText) => readonly string[]): Promise<readonly string[]> => {
		const content = await store.read(entry.uri);
		if (content.kind !== 'text') return [];
		const item = itemTextOf(content.text, readFrontMatter(content.text), conventionOf(entry), entry.anchor);
		return item ? look(item) : [];
	};
	const moveAll = async (moving: readonly Entry[], goal: Goal): Promise<Plan> => {
		const [first] = moving;
		const stranger = first && moving.find(({ type }) => type !== first.type);
		if (stranger) return refused(notComparable(first, stranger));
		const inList = first !== undefined && conventionOf(first).keeps === 'list';
		const peers = first ? peersOf(index.entries, first, inList) : [];
		const aim = aimAt(peers, moving, goal);
		if (aim.kind === 'refused') return refused(aim.reason);
		if (aim.kind === 'there' || !first) return { kind: 'change', label: moveLabel(moving), edits: [] };
		const { placement } = aim;
		if (inList) return onList(first, (list) => moveAllInList(index.entries, moving, list, placement));
		return moveItems(index.entries, moving, placement, index.conventions, (entries, entry) =>
			onText(entry, (text, convention) => moveItem(entries, entry, text, convention, placement, random)),
		);
	};
	const set = async (entry: Entry, wishes: readonly Wish[]): Promise<Plan> => {
		const changes = changesFor(wishes, entry);
		if ('kind' in changes) return changes;
		const label = labelFor(entry, wishes);
		const listed = conventionOf(entry).list === undefined ? [] : changes.filter(({ field }) => field === 'status');
		const own = changes.filter((change) => !listed.includes(change));
		const plans: Plan[] = [];
		for (const { value = '' } of listed)
			plans.push(await onList(entry, (list) => setColumn(entry, list, value, label)));
		if (own.length > 0 || plans.length === 0) {
			plans.push(
				await onText(entry, (text, convention) => setFields(entry, text, convention, own, label, linkFrom(entry))),
			);
		}
		const [only] = plans;
		return plans.length === 1 && only ? only : mergePlans(label, plans);
	};
	return {
		move: (entry, goal) => moveAll([entry], goal),
		moveAll,
		sortByScore: (type, watch) => sortByScore(index, { onText, onList }, clock, random, type, watch),
		respaceRanks: (root, type, watch) => respaceRanks(index, store, clock, random, { root, type }, watch),
		async settlements(entry, text) {
			const { keys, keeps } = conventionOf(entry);
			if (keeps === 'list') return [];
			const others = index.entries.filter(({ type }) => type === entry.type).map(orderOf);
			const known = others.filter((order) => order !== undefined);
			return settlementsIn(text, { keys: keys.rank, keeps, others: known }, random);
		},
		set,
		async changeAll(entries, placement, wishes) {
			const turn = new PlansInTurn(store);
			const planner = planningOn(index, turn.store, clock, random);
			for (const entry of wishes.length > 0 ? entries : []) {
				const plan = await planner.set(entry, wishes);
				if (plan.kind === 'refused') return refusalOf(entry, plan.reason);
				turn.take(plan);
			}
			// Behind the fields: where a list keeps the order, an item must be in the right column first.
			const plan = placement ? await planner.moveAll(entries, placement) : undefined;
			if (plan?.kind === 'refused') return plan;
			if (plan) turn.take(plan);
			return turn.plan(plan?.label ?? labelForAll(entries, wishes));
		},
		async setEach(changes, label) {
			const turn = new PlansInTurn(store);
			const planner = planningOn(index, turn.store, clock, random);
			for (const { entry, wishes } of changes) {
				const plan = await planner.set(entry, wishes);
				if (plan.kind === 'refused') return refusalOf(entry, plan.reason);
				turn.take(plan);
			}
			return turn.plan(label);
		},
		async setWithNote(entry, wishes, note) {
			const turn = new PlansInTurn(store);
			const fields = await planningOn(index, turn.store, clock, random).set(entry, wishes);
			if (fields.kind === 'refused') return fields;
			turn.take(fields);
			const content = await turn.store.read(entry.uri);
			if (content.kind !== 'text') return refused(`${entry.path} was not changed: it cannot be read any more.`);
			const noted = addNote(entry, content.text, index.conventions, note);
			if (noted.kind === 'refused') return noted;
			turn.take(noted);
			return turn.plan(fields.label);
		},
		refine: (entry, refinement) =>
			onText(entry, (text, convention) => refinement({ entry, text, convention, conventions: index.conventions })),
		addCriterion: (entry, wording) =>
			onText(entry, (text, convention) => addCriterion(entry, text, convention, wording)),
		tickCriterion: (entry, criterion, checked) =>
			onText(entry, (text, convention) => tickCriterion(entry, text, convention, criterion, checked)),
		rename: (entry, id, cancellation) => renameItem(index, store, entry, { id, mentions: true, cancellation }),
		followRenames: (renames, cancellation) => followRenames(index, store, clock, renames, cancellation),
		renumber: (entry) => renumber(index, store, entry, random),
		async addDependency(entry, other) {
			const wanted = withDependency(entry, other, index);
			if ('reason' in wanted) return refused(wanted.reason);
			return set(entry, [{ field: 'depends-on', words: wanted.ids.join(', ') }]);
		},
		convertCriteria: (entry, form) =>
			onText(entry, (text, convention) => convertCriteria(entry, text, convention, index.conventions, form)),
		criteriaOf: (entry) => wordingsIn(entry, topCriteriaIn),
		questionsOf: (entry) => wordingsIn(entry, unansweredIn),
		spike: (entry, request) => spikeFromQuestion(index, store, entry, request, random),
		extractEpic: (entry, title) => extractEpic(index, store, entry, title, random),
		breakDown: (entry, titles) => breakDown(index, store, entry, titles, random),
		split: (entry, request) => splitStory(index, store, entry, request, random),
		splitAll: (entry, requests) => splitAll(index, store, entry, requests, random),
		async create(type, title, wishes, draft) {
			const place = newItemPlace(index);
			const fields = changesFor(wishes, place);
			if ('kind' in fields) return fields;
			const made = newItem(index, place, { type, title, fields }, random);
			if ('kind' in made) return made;
			const uri = store.resolve(made.path, place.root);
			if (uri === undefined) return refused(`${made.path} lies outside of the workspace.`);
			const { path, id } = made;
			const text = draft ? draftText({ ...made, uri }, place, index.conventions, draft.source) : made.text;
			if (typeof text !== 'string') return text;
			const edits = draft?.mention ? [withId(draft.mention, id)] : [];
			return { kind: 'change', label: `Make ${id}`, edits, creations: [{ uri, text }], path, id };
		},
	};
}

/** Of several items the user must know which one it is. */
function refusalOf({ path }: Entry, reason: string): Refusal {
	return refused(reason.includes(path) ? reason : `${path} was not changed: ${reason}`);
}

function labelForAll(entries: readonly Entry[], wishes: readonly Wish[]): string {
	const [first] = entries;
	if (first && entries.length === 1) return labelFor(first, wishes);
	return `Set ${wishes.map(({ field }) => field).join(', ')} of ${entries.length} items`;
}

function labelFor(entry: Entry, wishes: readonly Wish[]): string {
	return `Set ${wishes.map(({ field }) => field).join(', ')} of ${entry.id}`;
}
