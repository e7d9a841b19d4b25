import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';

const roadmapIn = (text: string) => readConfig(text).config.roadmap;

describe('the section `roadmap` of the settings', () => {
	it('takes one label or several', () => {
		assert.deepEqual(roadmapIn('roadmap:\n  public: customers\n  internal: [legal, secret]\n  unlabelled: public\n'), {
			publicLabels: ['customers'],
			internalLabels: ['legal', 'secret'],
			unlabelled: 'public',
		});
		assert.deepEqual(roadmapIn('roadmap:\n'), noConfig.roadmap);
	});

	it('opens nothing by a mistake', () => {
		for (const text of ['internal: []', 'internal: [7]', 'internal: 7', 'public: [[a]]', 'unlabelled: all'])
			assert.deepEqual(roadmapIn(`roadmap:\n  ${text}\n`), noConfig.roadmap, text);
	});
});
