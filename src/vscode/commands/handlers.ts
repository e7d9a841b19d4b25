import type * as vscode from 'vscode';
import { editorModels } from '../ai/editorModels';
import { suggest } from '../ai/suggest';
import { createOrderHistory } from '../history/orderHistory';
import { whatMoved } from '../history/whatMovedCommand';
import type { Session } from '../session';
import { showGoal } from '../webviews/showGoal';
import { addCriterion } from './addCriterion';
import { addCriterionPattern } from './addCriterionPattern';
import { addDependency } from './addDependency';
import { addKeyResult } from './addKeyResult';
import { answerQuestion, reopenQuestion } from './answerQuestion';
import { askQuestion } from './askQuestion';
import { assignQuestion } from './assignQuestion';
import { breakDown } from './breakDown';
import type { CommandName } from './commandNames';
import { convertCriteria } from './convertCriteria';
import { copyId } from './copyId';
import { createSample } from './createSample';
import { expectEffect } from './expectEffect';
import { exportRoadmap } from './exportRoadmap';
import { extractEpic } from './extractEpic';
import { fixBacklog } from './fixBacklog';
import { fixFile } from './fixFile';
import { lookAhead } from './lookAhead';
import { makeSpike } from './makeSpike';
import { markReady } from './markReady';
import { moveStories, moveToPosition } from './moveStories';
import { newPlanned } from './newPlanned';
import { newStory } from './newStory';
import { openItem } from './openItem';
import { openQuestion } from './openQuestion';
import { openRule } from './openRule';
import { planningPoker } from './planningPoker';
import { recordMeasurement } from './recordMeasurement';
import { refineStory } from './refineStory';
import { renameItem, renumberItem } from './renameItem';
import { repairCriteria } from './repairCriteria';
import { repairMissing } from './repairMissing';
import { respaceRanks } from './respaceRanks';
import { rewriteStory } from './rewriteStory';
import { setDates } from './setDates';
import { setEpic } from './setEpic';
import { setGoal } from './setGoal';
import { setHorizon } from './setHorizon';
import { setPersona } from './setPersona';
import { setPoints } from './setPoints';
import { setRelease } from './setRelease';
import { setScoring } from './setScoring';
import { setSprint } from './setSprint';
import { setStatus } from './setStatus';
import { showLog } from './showLog';
import { sortByScore } from './sortByScore';
import { splitStory } from './splitStory';
import { storyFromClipboard, storyFromSelection } from './storyFromText';
import type { CommandHandler } from './target';

/** What the commands on items do, by the names under which they are registered. */
export function handlersOf(
	session: Session,
	context: vscode.ExtensionContext,
): Readonly<Record<CommandName, CommandHandler>> {
	return {
		refineStory: refineStory(session),
		repairMissing: repairMissing(session),
		lookAhead: lookAhead(session),
		addCriterion: addCriterion(session),
		rewriteStory: rewriteStory(session),
		addCriterionPattern: addCriterionPattern(session),
		convertCriteria: convertCriteria(session),
		splitCriteria: repairCriteria(session, 'split'),
		mergeCriteria: repairCriteria(session, 'merge'),
		moveTasks: repairCriteria(session, 'move'),
		splitStory: splitStory(session),
		suggestCriteria: suggest(session, context.workspaceState, 'criteria', editorModels),
		suggestSplit: suggest(session, context.workspaceState, 'split', editorModels),
		findUnhappyPaths: suggest(session, context.workspaceState, 'unhappy-paths', editorModels),
		makeSpike: makeSpike(session),
		extractEpic: extractEpic(session),
		addDependency: addDependency(session),
		breakDownGoal: breakDown(session, 'goal'),
		breakDownEpic: breakDown(session, 'epic'),
		recordMeasurement: recordMeasurement(session),
		addKeyResult: addKeyResult(session),
		expectEffect: expectEffect(session),
		exportRoadmap: exportRoadmap(session, context),
		showGoal: showGoal(session),
		askQuestion: askQuestion(session),
		answerQuestion: answerQuestion(session),
		assignQuestion: assignQuestion(session),
		reopenQuestion: reopenQuestion(session),
		openQuestion: openQuestion(session),
		setStatus: setStatus(session),
		setPoints: setPoints(session),
		planningPoker: planningPoker(session, context.workspaceState),
		setEpic: setEpic(session),
		setSprint: setSprint(session),
		setPersona: setPersona(session),
		setGoal: setGoal(session),
		setHorizon: setHorizon(session),
		setRelease: setRelease(session),
		setDates: setDates(session),
		markReady: markReady(session),
		moveTop: moveStories(session, 'top'),
		moveUp: moveStories(session, 'up'),
		moveDown: moveStories(session, 'down'),
		moveBottom: moveStories(session, 'bottom'),
		setScoring: setScoring(session),
		sortByScore: sortByScore(session),
		moveToPosition: moveToPosition(session),
		respaceRanks: respaceRanks(session, context),
		newStory: newStory(session),
		newEpic: newPlanned(session, 'epic'),
		newGoal: newPlanned(session, 'goal'),
		storyFromSelection: storyFromSelection(session),
		storyFromClipboard: storyFromClipboard(session),
		createSample: createSample(session, context),
		openItem: openItem(session),
		renameItem: renameItem(session),
		renumberItem: renumberItem(session),
		fixFile: fixFile(session),
		fixBacklog: fixBacklog(session),
		whatMoved: whatMoved(session, context.workspaceState),
		markReviewed: async () => createOrderHistory(session, context.workspaceState).markReviewed(),
		copyId: copyId(session),
		showLog: showLog(session),
		openRule: openRule(),
	};
}
