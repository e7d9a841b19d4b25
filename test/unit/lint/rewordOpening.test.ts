import assert from 'node:assert/strict';
import { applyFix, findings, withCriteria } from './support';

const file = (sentence: string, id = 'US-7') =>
	withCriteria('The basket holds 3 coffees.')
		.replace('US-7', id)
		.replace(/As a .*/, sentence);
const usual = (opening: string) =>
	Object.fromEntries(
		['pay 3 bills', 'see 3 orders', 'rate 3 coffees', 'move 3 sacks', 'call 3 carriers'].map((wish, i) => [
			`backlog/stories/US-5${i}.md`,
			file(`As a roaster, ${opening} ${wish}, so that I need no help.`, `US-5${i}`),
		]),
	);
const reworded = (sentence: string, opening: string) => {
	const text = file(sentence);
	const [finding] = findings(text, usual(opening), { severities: { 'mixed-template': 'info' } }).filter(
		({ rule }) => rule === 'mixed-template',
	);
	assert.ok(finding, 'no finding');
	const [fix] = finding.fixes;
	return fix && /^As a (?:.|\n(?!\n))*/m.exec(applyFix(text, fix))?.[0];
};

describe('the usual opening of a wish', () => {
	for (const [opening, sentence, expected] of [
		['I want to', 'As a clerk, I need to print labels.', 'As a clerk, I want to print labels.'],
		['I want to', 'As a clerk, we need a label printer.', 'As a clerk, we want a label printer.'],
		['I want to', "As a clerk, I'd like to print labels.", 'As a clerk, I want to print labels.'],
		['I want to', 'As a clerk, I can print labels.', 'As a clerk, I want to print labels.'],
		['I want to', 'As a clerk, I should be able to print labels.', 'As a clerk, I want to print labels.'],
		['I want to', 'As a clerk, I want to be able to print labels.', 'As a clerk, I want to print labels.'],
		['I want to', 'As a clerk,\n**I can** print labels\nso that', 'As a clerk,\n**I want** to print labels\nso that'],
		['I want to', 'As a clerk, I need to not lose labels.', 'As a clerk, I want to not lose labels.'],
		['I need to', 'As a clerk, I would like to print labels.', 'As a clerk, I need to print labels.'],
		['I would like to', 'As a clerk, I want a label printer.', 'As a clerk, I would like a label printer.'],
		['I can', 'As a clerk, I want to print labels.', 'As a clerk, I can print labels.'],
		['I want to be able to', 'As a clerk, I can print labels.', 'As a clerk, I want to be able to print labels.'],
		// Not certain to mean the same.
		['I want to', 'As a clerk, I can not lose labels.', undefined],
		['I want to', 'As a clerk, I can easily print labels.', undefined],
		['I want to', 'As a clerk, I really need to print labels.', undefined],
		['I want to', 'As a clerk, I must print labels.', undefined],
		['I want to', 'As a clerk, I expect to print labels.', undefined],
		['I can', 'As a clerk, I want to be told of labels.', undefined],
		['I can', 'As a clerk, I want a label printer.', undefined],
		['I can', 'As a clerk, I should see the labels.', undefined],
		['I want to be able to', 'As a clerk, I want to print labels.', undefined],
	] as const) {
		it(`"${opening}": ${JSON.stringify(sentence)} ${expected === undefined ? 'stays' : 'is reworded'}`, () =>
			assert.equal(reworded(sentence, opening), expected));
	}
});
