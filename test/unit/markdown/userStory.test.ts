import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/markdown/outline';
import { findUserStory, isStoryAttempt } from '../../../src/core/markdown/userStory';
import { cut } from './readMarkdown';

const parts = (text: string) => {
	const story = findUserStory(text, outlineOf(text, 0));
	return story && [cut(text, story.role), cut(text, story.means), cut(text, story.benefit)];
};
const attempt = (text: string) => cut(text, isStoryAttempt(text, outlineOf(text, 0)));

describe('markdown user story', () => {
	const well: [text: string, role: string | undefined, means: string, benefit: string | undefined][] = [
		['As a cook, I want tea, so that I stay awake.', 'cook', 'tea', 'I stay awake'],
		['As an owner I need to see sales in order to plan', 'owner', 'to see sales', 'plan'],
		['As the night cook, we would like tea', 'night cook', 'tea', undefined],
		['As admin, I can log in.', 'admin', 'log in', undefined],
		['as a cook, i don’t want tea so I can sleep', 'cook', 'tea', 'I can sleep'],
		["As a cook, I'd like tea, because it is cold", 'cook', 'tea', 'it is cold'],
		["As a cook, I'd want tea", 'cook', 'tea', undefined],
		["As a cook, I'll need tea", 'cook', 'tea', undefined],
		["As a cook, I'm looking for tea", 'cook', 'looking for tea', undefined],
		['As a cook, I want tea because I am cold', 'cook', 'tea', 'I am cold'],
		['As a cook, I want tea so the night is short', 'cook', 'tea', 'the night is short'],
		['As a cook, I want tea so work is fun', 'cook', 'tea', 'work is fun'],
		['As a cook, I want tea, that way nobody sleeps', 'cook', 'tea', 'nobody sleeps'],
		[
			'As a cook, I want to pour tea and do so the whole night',
			'cook',
			'to pour tea and do so the whole night',
			undefined,
		],
		['In order to stay awake as a cook, I want tea', 'cook', 'tea', 'stay awake'],
		['In order to use it as a drink, as a cook, I want tea', 'cook', 'tea', 'use it as a drink'],
		['As a cook, would like tea', 'cook', 'tea', undefined],
		['As a cook, I see the orders', 'cook', 'see the orders', undefined],
		['As a cook, working at night, I want tea', 'cook', 'tea', undefined],
		['As a cook who is new here, I must be able to ask', 'cook who is new here', 'be able to ask', undefined],
		['As a cook, I want tea. So that I stay awake. It is cold.', 'cook', 'tea', 'I stay awake'],
		['As a cook, I want tea, e.g. Assam, so that that I wake up', 'cook', 'tea, e.g. Assam', 'I wake up'],
		['**As a** cook\n**I want** tea\n**so that** I stay awake', 'cook', 'tea', 'I stay awake'],
		['**As a** cook  \n\n**I want** tea\n\n**So that** I stay awake\n\nMore.', 'cook', 'tea', 'I stay awake'],
		['- **As a** cook\n- **I want** tea\n- **So that** I stay awake\n- other', 'cook', 'tea', 'I stay awake'],
		['As a **cook**, I want **tea** so that I wake', 'cook', 'tea', 'I wake'],
		['> As a cook, I want\n> green tea', 'cook', 'green tea', undefined],
		['**User story:** As a cook, I want tea', 'cook', 'tea', undefined],
		['In order to stay awake, as a cook, I want tea', 'cook', 'tea', 'stay awake'],
		['In order to stay awake\nAs a cook\nI want tea', 'cook', 'tea', 'stay awake'],
		['When I am tired, I want tea, so I can work on.', undefined, 'tea', 'I can work on'],
		['# As a cook, I want tea', 'cook', 'tea', undefined],
		['As a cook,\r\nI want tea,\r\nso that I wake.\r\n', 'cook', 'tea', 'I wake'],
	];
	for (const [text, ...expected] of well) {
		it(`parses ${JSON.stringify(text)}`, () => {
			assert.deepEqual(parts(text), expected);
			assert.equal(attempt(text), undefined);
		});
	}

	const none = [
		'',
		'As a result, I want tea.',
		'As an example, we can take tea.',
		'As is',
		'When I click, I should see tea.',
		'When I click, I want tea.',
		'Tea as a service: I want it',
		'```\nAs a cook, I want tea\n```',
		'## AC\n- As a cook, I can see tea',
		'<!-- As a [role], I want [goal] -->',
	];
	for (const text of none) {
		it(`finds no story in ${JSON.stringify(text)}`, () => {
			assert.equal(parts(text), undefined);
			assert.equal(attempt(text), undefined);
		});
	}

	const attempts: [text: string, expected: string][] = [
		['Intro.\n\nAs a shopper, faster checkout\nplease.\n\nMore.', 'As a shopper, faster checkout\nplease.'],
		['**As a** cook\n\nText.', '**As a** cook'],
		['As a cook, the kettle must whistle.', 'As a cook, the kettle must whistle.'],
		['## User Story\n\n<!-- who, what, why -->\nTea for all\n\n## Notes', 'Tea for all'],
		['## 📖 Story\nI want tea', 'I want tea'],
	];
	for (const [text, expected] of attempts) {
		it(`takes for an attempt: ${JSON.stringify(text)}`, () => {
			assert.equal(parts(text), undefined);
			assert.equal(attempt(text), expected);
		});
	}

	it('takes the first well-formed story and covers it', () => {
		const text = 'As a cook, tea.\n\nAs a guest, I want milk. Thanks.\nAs a baker, I want flour.';
		const story = findUserStory(text, outlineOf(text, 0));
		assert.equal(cut(text, story?.range), 'As a guest, I want milk.');
	});
});
