import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/readConfig';
import { configuredRules } from '../../../src/core/lint/configuredRules';

const { config } = readConfig(`lint:
  rules:
    vague-term: info
    story-too-long: { severity: hint, maxWords: 30 }
  overrides:
    - files: [backlog/spikes/**, "**/draft-*.md"]
      rules:
        vague-term: off
        story-too-long: { maxWords: 60 }
    - files: backlog/spikes/open/*.md
      rules: { vague-term: error }
`);

describe('rules as configured for a file', () => {
	for (const [path, vague, words] of [
		['backlog/stories/US-1.md', 'info', 30],
		['backlog/spikes/SP-1.md', 'off', 60],
		['backlog/stories/draft-1.md', 'off', 60],
		['backlog/spikes/open/SP-2.md', 'error', 60],
	] as const) {
		it(`are those that hold everywhere, then each override that matches: ${path}`, () => {
			const { severities, options } = configuredRules(config.lint, path);
			assert.deepEqual(severities, { 'vague-term': vague, 'story-too-long': 'hint' });
			assert.deepEqual(options['story-too-long'], { maxWords: words });
		});
	}
});
