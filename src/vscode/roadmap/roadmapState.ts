import * as vscode from 'vscode';
import type { Roadmap } from '../../core/roadmap/roadmap';
import type { RoadmapRow, RowGrouping } from '../../core/roadmap/roadmapRow';
import type { Session } from '../session';
import { limitsText } from '../views/limitsText';
import { readingText } from '../views/viewState';
import { groupingLabel } from './roadmapGroupings';

/** What a welcome text can ask of the view, in the context key `backlogRefinery.roadmap`. */
type State = 'reading' | 'failed' | 'empty' | 'noEpics' | 'covered' | 'ready';

/** Milliseconds after which counting files is worth a line. */
const messageEvery = 300;

export interface RoadmapState extends vscode.Disposable {
	/** Says what is to be said of these rows now. */
	tell(roadmap: Roadmap | undefined, rows: readonly RoadmapRow[], grouping: RowGrouping): void;
}

/** Keeps what surrounds the rows in step with them: context key, message, and the words beside the title. */
export function keepRoadmapState(session: Session, view: vscode.TreeView<unknown>): RoadmapState {
	let told: State | undefined;
	let timer: number | undefined;
	const tell: RoadmapState['tell'] = (roadmap, rows, grouping) => {
		clearTimeout(timer);
		timer =
			session.state.kind === 'reading' ? setTimeout(() => tell(roadmap, rows, grouping), messageEvery) : undefined;
		const state = stateOf(session, roadmap, rows, grouping);
		if (state !== told) void vscode.commands.executeCommand('setContext', 'backlogRefinery.roadmap', state);
		told = state;
		const message = messageOf(session, rows);
		if ((view.message ?? '') !== message) view.message = message;
		const description = grouping === 'goal' ? '' : groupingLabel(grouping);
		if ((view.description ?? '') !== description) view.description = description;
	};
	return { tell, dispose: () => clearTimeout(timer) };
}

function stateOf(
	{ state }: Session,
	roadmap: Roadmap | undefined,
	rows: readonly RoadmapRow[],
	grouping: RowGrouping,
): State {
	if (rows.length > 0) return 'ready';
	if (state.kind === 'reading' || state.kind === 'failed') return state.kind;
	if (!roadmap) return 'reading';
	if (roadmap.goals.length + roadmap.epics.length === 0) return 'empty';
	return grouping === 'coverage' && roadmap.goals.length > 0 ? 'covered' : 'noEpics';
}

/** The line above the rows. Without rows the welcome text has the word, since the editor shows only one of the two. */
function messageOf(session: Session, rows: readonly RoadmapRow[]): string {
	const { state } = session;
	if (state.kind === 'reading') return readingText(state.progress);
	return rows.length === 0 ? '' : limitsText(session);
}
