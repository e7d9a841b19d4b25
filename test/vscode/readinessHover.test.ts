import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, replace, restoring, storyUri, until } from './support/editing';
import { withRules } from './support/findings';

/** What the product's hover says at a place, without the signs by which text is kept from being read as markup. */
async function hoverAt(uri: vscode.Uri, line: number, character: number): Promise<string | undefined> {
	const place = new vscode.Position(line, character);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.map((text) => text.replaceAll('&nbsp;', ' ').replaceAll('\\', ''))
		.find((text) => text.includes('INVEST') || /^\$\((?:pass|warning)\)/.test(text));
}

describe('the hover on an item', () => {
	const delivery = storyUri('US-2-see-the-delivery-cost');

	it('lists what is missing for ready and the six qualities, on id and title alone', async () => {
		await restoring([delivery], async () => {
			const { document } = await open(delivery);
			const said = await until(
				() => hoverAt(delivery, 1, 5),
				(text) => text !== undefined,
			);
			assert.match(said ?? '', /^\$\(warning\) Not ready: 83% of what is asked for holds\./);
			assert.match(said ?? '', /\n- 3 weak criteria\n/);
			assert.match(said ?? '', /\$\(pass\) Independent {2}\n/);
			assert.match(said ?? '', /\$\(info\) Testable: vague words/);
			const titleLine = document
				.getText()
				.split('\n')
				.findIndex((line) => line.startsWith('title:'));
			assert.equal(await hoverAt(delivery, titleLine, 10), said);
			assert.equal(await hoverAt(delivery, titleLine + 1, 3), undefined, 'the status');
			assert.equal(await hoverAt(delivery, document.lineCount - 2, 10), undefined, 'a criterion');
		});
	});

	it("follows the text and the user's severities", async () => {
		await restoring([delivery], async () => {
			const editor = await open(delivery);
			await withRules({ 'vague-term': 'hint', 'open-ended-list': 'hint', 'escape-clause': 'hint' }, async () => {
				await until(
					() => hoverAt(delivery, 1, 5),
					(text) =>
						text?.startsWith('$(pass) Ready: nothing is missing.') === true && text.includes('Testable: vague words'),
				);
				await replace(editor, 'points: 2\n', '');
				await until(
					() => hoverAt(delivery, 1, 5),
					(text) => text?.includes('- no estimate') === true,
				);
			});
		});
	});

	it('reads nothing of a file as markup', async () => {
		await restoring([delivery], async () => {
			const editor = await open(delivery);
			await replace(editor, 'rank: "hmx"', 'rank: "hmx"\ndepends-on: ["<b>x</b>", "[a](command:b)", "$(bug)"]');
			const text = await until(
				async () => {
					const place = new vscode.Position(1, 5);
					const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
						'vscode.executeHoverProvider',
						delivery,
						place,
					);
					const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
					return contents.find(({ value }) => value.includes('INVEST'));
				},
				(found) => found?.value.includes('unknown') === true,
			);
			assert.ok(text && !text.isTrusted && !text.supportHtml);
			assert.doesNotMatch(text.value, /<b>|[^\\]\[a\]\(|[^\\]\$\(bug\)/);
		});
	});

	it('is none for what is closed or no item', async () => {
		const basket = storyUri('US-8-basket');
		await restoring([basket], async () => {
			await open(basket);
			assert.equal(await hoverAt(basket, 1, 5), undefined);
		});
	});
});
