import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dayText } from '../../src/core/model/calendarDay';
import { fileUri, onDisk, restoring, until } from './support/editing';
import { type HostedRoadmap, withRoadmap } from './support/hostedRoadmap';

const checkout = fileUri('backlog/epics/EP-1-checkout.md');
const account = fileUri('backlog/epics/EP-2-account.md');
const key = checkout.toString();
const fields = { start: '2026-11-02', target: '2026-11-27' };

const onRoadmap = (test: (roadmap: HostedRoadmap) => Promise<void>) =>
	restoring([checkout, account], () => withRoadmap(test));

/** Lines of a file that were not in it before. */
function newLines(before: string, after: string): readonly string[] {
	const known = new Set(before.split('\n'));
	return after.split('\n').filter((line) => !known.has(line));
}

describe('the roadmap', () => {
	it('writes the days of one epic, two lines of one file, and takes them back', () =>
		onRoadmap(async (roadmap) => {
			const before = onDisk(checkout);
			const answer = await roadmap.ask({ type: 'change', change: 1, key, fields });
			assert.equal(
				answer.type === 'changed' && answer.message,
				'start of EP-1 set to 2026-11-02; target of EP-1 set to 2026-11-27',
			);
			assert.deepEqual(newLines(before, onDisk(checkout)), ['start: "2026-11-02"', 'target: "2026-11-27"']);
			assert.equal(dayText(roadmap.epic(key)?.target ?? 0), '2026-11-27');
			const undone = await roadmap.ask({ type: 'undo', change: 1 });
			assert.equal(undone.type === 'changed' && undone.back, 'redo');
			assert.equal(onDisk(checkout), before);
			assert.equal(roadmap.epic(key)?.start, undefined);
		}));

	it('writes a horizon, and refuses what is gone', () =>
		onRoadmap(async (roadmap) => {
			await roadmap.ask({ type: 'change', change: 1, key, fields: { horizon: 'later' } });
			assert.match(onDisk(checkout), /^horizon: later$/m);
			const answer = await roadmap.ask({ type: 'change', change: 2, key: `${key}x`, fields });
			assert.match(answer.type === 'refused' ? answer.reason : '', /is not in the backlog any more/);
		}));

	it('writes impact alone, one line of one file, and takes it back', () =>
		onRoadmap(async (roadmap) => {
			const before = onDisk(checkout);
			await roadmap.ask({ type: 'change', change: 1, key, fields: { impact: '7.5' } });
			assert.deepEqual(newLines(before, onDisk(checkout)), ['impact: 7.5']);
			assert.equal(roadmap.epic(key)?.impact, 7.5);
			assert.equal(roadmap.epic(key)?.effort, undefined);
			await roadmap.ask({ type: 'undo', change: 1 });
			assert.equal(onDisk(checkout), before);
		}));

	it('tells of a file that is changed elsewhere', () =>
		onRoadmap(async (roadmap) => {
			writeFileSync(checkout.fsPath, onDisk(checkout).replace('horizon: now', 'horizon: now\ntarget: 2026-12-24'));
			await until(
				() => roadmap.epic(key)?.target,
				(target) => target !== undefined && dayText(target) === '2026-12-24',
			);
		}));

	it('tries a scenario without writing, and applies it as one step over several files', () =>
		onRoadmap(async (roadmap) => {
			const before = [onDisk(checkout), onDisk(account)];
			await roadmap.say({ type: 'start-scenario' });
			await roadmap.ask({ type: 'change', change: 1, key, fields });
			await roadmap.ask({ type: 'change', change: 2, key: account.toString(), fields: { horizon: 'now' } });
			await roadmap.ask({ type: 'undo', change: 2 });
			await roadmap.ask({ type: 'redo', change: 2 });
			assert.deepEqual(roadmap.frame()?.scenario, { changes: 2 });
			const { start, target, horizon } = roadmap.epic(key)?.filed ?? {};
			assert.deepEqual({ start, target, horizon }, { start: undefined, target: undefined, horizon: 'now' });
			assert.deepEqual([onDisk(checkout), onDisk(account)], before);
			const answer = await roadmap.ask({ type: 'apply-scenario', change: 3 });
			assert.equal(answer.type === 'changed' && answer.message, 'The scenario was applied to 2 items');
			assert.equal(roadmap.frame()?.scenario, undefined);
			assert.equal(roadmap.epic(key)?.filed, undefined);
			assert.match(onDisk(account), /^horizon: now$/m);
			await roadmap.ask({ type: 'undo', change: 3 });
			assert.deepEqual([onDisk(checkout), onDisk(account)], before);
			const late = await roadmap.ask({ type: 'undo', change: 1 });
			assert.equal(late.type, 'refused', 'what was tried in a scenario that is over cannot be taken back');
		}));

	it('drops an epic of a scenario by one line of one file', () =>
		onRoadmap(async (roadmap) => {
			const before = [onDisk(checkout), onDisk(account)];
			await roadmap.say({ type: 'start-scenario' });
			await roadmap.ask({ type: 'change', change: 1, key, fields });
			await roadmap.ask({ type: 'drop', change: 2, key, dropped: true });
			const answer = await roadmap.ask({ type: 'apply-scenario', change: 3 });
			assert.equal(answer.type === 'changed' && answer.message, 'The scenario was applied to 1 item');
			assert.deepEqual(newLines(before[0] ?? '', onDisk(checkout)), ['status: dropped']);
			await roadmap.ask({ type: 'undo', change: 3 });
			assert.deepEqual([onDisk(checkout), onDisk(account)], before);
		}));

	it('forgets a scenario that is discarded', () =>
		onRoadmap(async (roadmap) => {
			const before = onDisk(checkout);
			await roadmap.say({ type: 'start-scenario' });
			await roadmap.ask({ type: 'drop', change: 1, key, dropped: true });
			assert.equal(roadmap.epic(key)?.dropped, true);
			await roadmap.say({ type: 'discard-scenario' });
			assert.equal(roadmap.epic(key)?.dropped, false);
			assert.equal(roadmap.frame()?.scenario, undefined);
			assert.equal(onDisk(checkout), before);
		}));
});
