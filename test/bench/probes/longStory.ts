import type { Entry } from '../../../src/core/model/item';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { median, percentile } from '../measure/statistics';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

const lines = 300;
const warmUps = 10;
const repeats = 40;

/** The same story typed on: one of its lines is another one each time, so that nothing that is remembered helps. */
function longStory(turn: number): string {
	const head =
		'---\nid: US-1\ntype: story\ntitle: Share a reservation\nstatus: refining\npoints: 3\n---\n\nAs a branch librarian, I want to share a reservation, so that nobody asks twice.\n\n## Acceptance criteria\n\n';
	const criteria = Array.from({ length: lines - 12 }, (_, at) => {
		if (at % 3 === 0)
			return `- [ ] Given a card that expires in ${at} days, when I open \`/cards/${turn}\`, then the page shows the date.`;
		if (at % 3 === 1) return `- [ ] The page of branch ${at + turn} loads quickly and shows all copies, if possible.`;
		return `  See [the notes](notes.md#${at}) of meeting ${turn}, which was held with the carriers and the volunteers.`;
	});
	return `${head}${criteria.join('\n')}\n`;
}

/** Milliseconds from the text of one open document of 300 lines to its findings. */
async function lintLongStory(root: string): Promise<void> {
	const backlog = openBacklog(nodeFileStore(root));
	await backlog.scan();
	const entry = backlog.index.entries.find(({ type }) => type === 'story') as Entry;
	const times: number[] = [];
	for (let turn = 0; turn < warmUps + repeats; turn++) {
		const text = longStory(turn);
		const started = performance.now();
		const findings = await backlog.inspector.lintText(entry, text);
		times.push(performance.now() - started);
		if (findings.length < lines / 3) throw new Error(`Only ${findings.length} findings: the story is not linted`);
	}
	const counted = times.slice(warmUps);
	report({ values: { median: median(counted), p90: percentile(counted, 0.9), first: times[0] ?? 0 } });
}

void lintLongStory(process.argv[2] ?? '.');
