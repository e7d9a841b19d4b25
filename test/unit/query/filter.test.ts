import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/core/query/filter';
import { found, sample } from './sample';

const everything = sample.map(({ id }) => id.replace(/^.*\/|\.md$/g, ''));
const without = (...ids: string[]) => everything.filter((id) => !ids.includes(id));

describe('filter', () => {
	const cases: readonly (readonly [filter: string, ids: readonly string[]])[] = [
		['  CARD ', ['EP-30', 'US-3', 'US-4']],
		['card pay', ['US-3']],
		['"saved card"', ['EP-30', 'US-3']],
		['“saved card”', ['EP-30', 'US-3']],
		['"account lock"', []],
		['recovery', ['EP-3', 'US-1', 'US-2']],
		['lopez', ['US-1']],
		['sp-7', ['SP-7', 'US-2']],
		['import', ['US-77-import']],
		['5"', []],
		['status:ready', ['US-1']],
		['status=ready', ['US-1']],
		['status:"ready for review"', ['US-3']],
		['status:in-review', ['US-3']],
		['status:active', ['EP-3', 'US-3']],
		['status:wip', ['EP-3']],
		['status:in-progress', ['EP-3']],
		['status:done', ['US-4']],
		['status:erled', ['US-4']],
		['status:read', ['US-1', 'US-3']],
		['status:ready*', ['US-1', 'US-3']],
		['status:none', ['US-77-import']],
		['status:ready,done', ['US-1', 'US-4']],
		['-status:ready', without('US-1')],
		['id:US-1', ['US-1']],
		['id:us-1*', ['US-1', 'US-12']],
		['id:us', ['US-1', 'US-2', 'US-3', 'US-4', 'US-12']],
		['id:"us"', []],
		['title:card', ['EP-30', 'US-3', 'US-4']],
		['title:"old card"', ['US-4']],
		['type:epic', ['EP-3', 'EP-30']],
		['type:Epic,goal', ['GOAL-1', 'EP-3', 'EP-30']],
		['kind:bug,chore', ['US-3', 'US-4']],
		['label:tech', ['US-1', 'US-3']],
		['label:"tech"', ['US-3']],
		['#tech', ['US-1', 'US-3']],
		['label:tec', []],
		['label:tec*', ['US-1', 'US-3']],
		['label:tech_debt', ['US-1']],
		['-label:tech type:story', ['US-2', 'US-4', 'US-12', 'US-77-import']],
		['label:security,none type:story kind:none', ['US-1', 'US-2', 'US-12', 'US-77-import']],
		['@ana', ['US-1']],
		['@"ana lopez"', ['US-1']],
		['assignee:@ana', ['US-1']],
		['-@ana', without('US-1')],
		['epic:EP-3', ['US-1', 'US-2']],
		['epic:recovery', ['US-1', 'US-2']],
		['epic:none type:story', ['US-4', 'US-12', 'US-77-import']],
		['epic:any', ['US-1', 'US-2', 'US-3']],
		['goal:GOAL-1', ['EP-3', 'US-1', 'US-2']],
		['sprint:SP-7', ['US-2', 'US-3']],
		['sprint:sprint-7', ['US-2', 'US-3']],
		['sprint:7', []],
		['release:R-2', ['EP-3', 'US-1', 'US-2']],
		['release:R-1', ['US-3']],
		['persona:returning', ['US-1']],
		['persona:support-agent', ['US-2']],
		['depends-on:US-1', ['US-2']],
		['depends_on:us-1', ['US-2']],
		['priority:must', ['US-1']],
		['points>3', ['US-2']],
		['points>=3', ['US-1', 'US-2']],
		['points:>3', ['US-2']],
		['points<3', ['US-3']],
		['points<=3', ['US-1', 'US-3']],
		['points:3', ['US-1']],
		['points=3', ['US-1']],
		['points:3,8', ['US-1', 'US-2']],
		['points:.5', ['US-3']],
		['points:none type:story -id:US-77*', ['US-4', 'US-12', 'US-77-import']],
		['estimate:any', ['US-1', 'US-2', 'US-3']],
		['-points>3 points:any', ['US-1', 'US-3']],
		['score>20', ['US-2']],
		['score:none points:any', ['US-3']],
		['criteria:0 type:epic', ['EP-3', 'EP-30']],
		['criteria>=2', ['US-1', 'US-3']],
		['criteria:any', ['US-1', 'US-3']],
		['questions>0', ['US-2']],
		['problems:any', ['US-77-import']],
		['reach>=400', ['US-1']],
		['confidence>=80%', ['US-1']],
		['confidence>0.8', []],
		['value:high', ['US-1']],
		['value>medium', ['US-1']],
		['value>5', []],
		['capacity<30', ['SP-7']],
		['start>=2026-10-05', ['EP-30', 'SP-7']],
		['start>2026', ['EP-30']],
		['start:2026-10', ['EP-3', 'SP-7']],
		['end<2026-11', ['SP-7']],
		['target:2026', ['EP-3']],
		['target<=2026-Q4', ['EP-3']],
		['target<2027-q1', ['EP-3']],
		['target>2026-Q4', ['EP-30']],
		['horizon:now', ['EP-3']],
		['horizon>=2027', ['EP-30']],
		['is:open type:story', ['US-1', 'US-2', 'US-3', 'US-12', 'US-77-import']],
		['is:closed', ['US-4']],
		['is:ready', ['US-1']],
		['is:blocked', ['US-2']],
		['is:ranked', ['US-1', 'US-2']],
		['is:ranked,closed', ['US-1', 'US-2', 'US-4']],
		['has:estimate,questions', ['US-1', 'US-2', 'US-3']],
		['has:criteria', ['US-1', 'US-3']],
		['has:sentence', ['US-1']],
		['has:rank -has:sentence', ['US-2']],
		['has:target', ['EP-3', 'EP-30']],
		['"look: ready, steady"', ['US-12']],
		['title:"look: ready, steady"', ['US-12']],
		['status:ready epic:EP-3 points>2 -label:infra password', ['US-1']],
		['-"saved card" card', ['US-4']],
		['- card', ['EP-30', 'US-3', 'US-4']],
		['', everything],
		['  ', everything],
	];
	for (const [filter, ids] of cases) {
		it(`finds "${filter}"`, () => assert.deepEqual(found(filter), { ids, problem: undefined }));
	}

	const problems: readonly (readonly [filter: string, problem: string, ids: readonly string[]])[] = [
		['staus:ready type:epic', '"staus" is no field; did you mean status?', ['EP-3', 'EP-30']],
		[
			'https://x.org type:goal',
			'"https" is no field; put "https://x.org" in quotation marks to find it as text.',
			['GOAL-1'],
		],
		['status: type:goal', 'A value is missing in status:; write for example status:ready.', ['GOAL-1']],
		['status:ready, ', 'A value is missing in status:; write for example status:ready.', ['US-1']],
		['points>', 'A value is missing in points>; write for example points>3.', everything],
		['points>abc type:goal', '"abc" is no number; write for example points>3.', ['GOAL-1']],
		['points:abc,3', '"abc" is no number; write for example points:3.', ['US-1']],
		['points>3,5', 'points>3,5 compares with more than one value; write for example points>3.', everything],
		['points>none', '"none" is no number; write for example points>3.', everything],
		['start>soon', '"soon" is no day, month or quarter; write for example start>2026-01-31.', everything],
		['label>3', 'label has no order; write for example label:tech.', everything],
		['is>ready', 'is has no order; write for example is:open.', everything],
		['is:redy', '"redy" is not known after is:; did you mean is:ready?', everything],
		['is:mine', '"mine" is not known after is:; known are ready, blocked, ranked, open, closed.', everything],
		['has:criterias', '"criterias" is not known after has:; did you mean has:criteria?', everything],
		['type:stroy,epic', '"stroy" is no type; did you mean type:story?', ['EP-3', 'EP-30']],
		['kind:xyz', '"xyz" is no kind; use one of feature, bug, chore, spike.', everything],
		[
			'"saved card',
			'The quotation mark before saved card is not closed; put another one behind the words.',
			['EP-30', 'US-3'],
		],
		[
			'title:"saved card',
			'The quotation mark before saved card is not closed; put another one behind the words.',
			['EP-30', 'US-3'],
		],
		[
			'card "',
			'Nothing follows the last quotation mark; write words and another mark behind it.',
			['EP-30', 'US-3', 'US-4'],
		],
		[
			'constructor:x',
			'"constructor" is no field; put "constructor:x" in quotation marks to find it as text.',
			everything,
		],
		[
			'is:constructor',
			'"constructor" is not known after is:; known are ready, blocked, ranked, open, closed.',
			everything,
		],
	];
	for (const [filter, problem, ids] of problems) {
		it(`complains of "${filter}"`, () => assert.deepEqual(found(filter), { ids, problem }));
	}

	it('tells what it asks for beside the entry', () => {
		const asks = (filter: string) => [...(parseFilter(filter)?.asks ?? [])];
		assert.deepEqual(asks('status:ready'), []);
		assert.deepEqual(asks('-is:ready is:open score>3'), ['readiness', 'score']);
		assert.deepEqual(asks('is:open,blocked has:score'), ['blocked', 'score']);
	});

	it('does without what is not known', () => {
		const little = { epicOf: () => undefined };
		const passes = (filter: string) => sample.filter((entry) => parseFilter(filter)?.passes(entry, little)).length;
		for (const filter of ['is:ready', 'is:blocked', 'score>0']) assert.equal(passes(filter), 0, filter);
		assert.equal(passes('epic:EP-3 sprint:none'), 1);
	});

	it('takes time in proportion to its length', () => {
		const once = (filter: string) => {
			const start = performance.now();
			parseFilter(filter);
			return performance.now() - start;
		};
		// Other programs may take their turn in between.
		const time = (filter: string) => Math.min(...[1, 2, 3, 4, 5].map(() => once(filter)));
		for (const part of ['a', '"', 'a:', ',', '-', 'label:"', 'a-', '@', 'points>', '“x" ']) {
			const [short, long] = [time(part.repeat(1000)), time(part.repeat(10_000))];
			assert.ok(long < 50 * Math.max(short, 1), `${part}: ${short} and ${long} ms`);
		}
	});
});
