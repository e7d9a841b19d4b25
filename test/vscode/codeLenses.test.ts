import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, open, replace, restoring, storyUri, until } from './support/editing';
import { withRules } from './support/findings';

async function titlesOf(uri: vscode.Uri): Promise<string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
	return lenses
		.filter(({ command }) => command?.command.startsWith('backlogRefinery.'))
		.map(({ command }) => command?.title ?? '');
}

describe('the line above an item', () => {
	it('says that nothing is missing, and where the item stands', async () => {
		const uri = storyUri('US-1-pay-by-card');
		await restoring([uri], async () => {
			await open(uri);
			await until(
				() => titlesOf(uri),
				(titles) => titles.join(' | ') === '$(pass)\u00a0Ready | 3 points | EP-1 One-page checkout | SP-1 | refining',
			);
		});
	});

	it('says what is missing for ready, and follows the text', async () => {
		const uri = storyUri('US-3-sign-in-with-a-link');
		await restoring([uri], async () => {
			const editor = await open(uri);
			await until(
				() => titlesOf(uri),
				([first]) => first === '$(warning)\u00a0Not ready: no criteria, no estimate · Refine…',
			);
			await replace(editor, 'epic: EP-2', 'epic: EP-2\npoints: 5');
			await until(
				() => titlesOf(uri),
				([first, points]) => first === '$(warning)\u00a0Not ready: no criteria · Refine…' && points === '5 points',
			);
		});
	});

	it("follows the user's severities of rules, and what the project asks for", async () => {
		const uri = storyUri('US-2-see-the-delivery-cost');
		const settings = fileUri('refinery.yml');
		await restoring([uri, settings], async () => {
			await open(uri);
			const weak = (title: string) =>
				until(
					() => titlesOf(uri),
					([first]) => first === title,
				);
			await weak('$(warning)\u00a0Not ready: 3 weak criteria · Refine…');
			await withRules({ 'vague-term': 'hint', 'open-ended-list': 'off' }, async () => {
				await weak('$(warning)\u00a0Not ready: 1 weak criterion · Refine…');
			});
			await weak('$(warning)\u00a0Not ready: 3 weak criteria · Refine…');
			writeFileSync(settings.fsPath, 'ready:\n  findings: none\n  persona: true\n');
			await weak('$(warning)\u00a0Not ready: no persona · Refine…');
		});
	});

	it('gives the reason when the file cannot be read', async () => {
		const uri = storyUri('US-7-import');
		await restoring([uri], async () => {
			await open(uri);
			const titles = await until(
				() => titlesOf(uri),
				(found) => found.length === 1,
			);
			assert.match(titles[0] ?? '', /Cannot be read: /);
		});
	});

	it('is not shown when the user does not want it', async () => {
		const uri = storyUri('US-1-pay-by-card');
		const settings = vscode.workspace.getConfiguration('backlogRefinery');
		await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
		try {
			await restoring([uri], async () => {
				await open(uri);
				assert.deepEqual(await titlesOf(uri), []);
			});
		} finally {
			await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
