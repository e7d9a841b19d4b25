import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onDisk, open, restoring, storyUri, until } from './support/editing';
import { untilRule } from './support/findings';

/** The quick fixes offered on the first finding of a rule. */
async function fixesFor(
	uri: vscode.Uri,
	rule: string,
): Promise<{ editor: vscode.TextEditor; fixes: vscode.CodeAction[] }> {
	const editor = await open(uri);
	const [finding] = await untilRule(uri, rule, true);
	assert.ok(finding);
	const ask = async () => {
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			finding.range,
			vscode.CodeActionKind.QuickFix.value,
		);
		return actions.filter(({ edit }) => edit !== undefined);
	};
	// The editor drops an answer when another provider registers meanwhile, as its own markdown support does after the first
	// document is opened; its light bulb then asks again, and so must whoever asks by command.
	return { editor, fixes: await until(ask, (fixes) => fixes.length > 0) };
}

async function applied(editor: vscode.TextEditor, fix: vscode.CodeAction | undefined): Promise<string> {
	assert.ok(fix?.edit);
	await vscode.window.showTextDocument(editor.document);
	assert.ok(await vscode.workspace.applyEdit(fix.edit));
	return editor.document.getText();
}

async function undone(editor: vscode.TextEditor): Promise<string> {
	await vscode.window.showTextDocument(editor.document);
	await vscode.commands.executeCommand('undo');
	return editor.document.getText();
}

describe('quick fixes', () => {
	const weak = storyUri('US-2-see-the-delivery-cost');

	it('repair a finding, and one undo brings the exact text back', () =>
		restoring([weak], async () => {
			const { editor, fixes } = await fixesFor(weak, 'escape-clause');
			const before = editor.document.getText();
			const after = await applied(editor, fixes[0]);
			assert.equal(after, before.replace(', if possible', ''));
			await untilRule(weak, 'escape-clause', false);
			assert.equal(await undone(editor), before);
		}));

	it('leave a gap where only the author knows the words', () =>
		restoring([weak], async () => {
			const { editor, fixes } = await fixesFor(weak, 'vague-term');
			const before = editor.document.getText();
			const after = await applied(editor, fixes[0]);
			assert.ok(after.includes('- [ ] The delivery cost loads within 2 s.'), after);
			assert.equal(editor.document.getText(editor.selection), '2');
			assert.equal(await undone(editor), before);
		}));

	it('let a rule be disabled at its place with a gap for the reason, after all repairs', () =>
		restoring([weak], async () => {
			const { editor, fixes } = await fixesFor(weak, 'vague-term');
			const before = editor.document.getText();
			const titles = fixes.map(({ title }) => title);
			const here = titles.indexOf('Disable this rule here, with a reason… (vague-term)');
			assert.ok(here > 0, titles.join('\n'));
			assert.match(titles[here + 1] ?? '', /^Disable this rule in this file/);
			assert.equal(fixes[here]?.isPreferred, false);
			const after = await applied(editor, fixes[here]);
			assert.match(
				after,
				/<!-- refinery-disable-next-line vague-term -- reason -->\r?\n- \[ \] The delivery cost loads/,
			);
			assert.equal(editor.document.getText(editor.selection), 'reason');
			await untilRule(weak, 'vague-term', false);
			assert.equal(await undone(editor), before);
		}));

	it('insert criteria that keep the file as it is otherwise', async () => {
		const uri = storyUri('US-3-sign-in-with-a-link');
		await restoring([uri], async () => {
			const { editor, fixes } = await fixesFor(uri, 'missing-acceptance-criteria');
			const before = editor.document.getText();
			const after = await applied(editor, fixes[0]);
			assert.ok(after.startsWith(before.trimEnd()));
			assert.match(after, /\n- \[ \] Given .*, when .*, then .*\.\n- \[ \] /);
			await untilRule(uri, 'missing-acceptance-criteria', false);
			assert.equal(await undone(editor), before);
		});
	});

	it('make a file readable again, as the preferred fix', async () => {
		const uri = storyUri('US-7-import');
		await restoring([uri], async () => {
			const { editor, fixes } = await fixesFor(uri, 'front-matter-invalid');
			assert.equal(fixes[0]?.isPreferred, true);
			assert.equal(await applied(editor, fixes[0]), onDisk(uri).replace('@mara', '"@mara"'));
			await untilRule(uri, 'front-matter-invalid', false);
		});
	});
});
