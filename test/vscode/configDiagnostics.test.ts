import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, onDisk, open, replace, restoring, until } from './support/editing';
import { refineryDiagnostics, untilRule } from './support/findings';

const settings = () => fileUri('refinery.yml');

async function write(text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(settings(), new TextEncoder().encode(text));
}

describe('diagnostics of the settings file', () => {
	it('come and go as it is typed', () =>
		restoring([settings()], async () => {
			const editor = await open(settings());
			assert.deepEqual(refineryDiagnostics(settings()), []);
			const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
			await editor.edit((edit) => edit.insert(end, '\nraedy:\n  epic: true\n'));
			const [found] = await untilRule(settings(), 'config-unknown-key', true);
			assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning);
			assert.equal(editor.document.getText(found?.range), 'raedy');
			assert.match(found?.message ?? '', /did you mean `ready`/);
			await replace(editor, 'raedy', 'ready');
			await untilRule(settings(), 'config-unknown-key', false);
		}));

	it('follow the file on disk, and go with it', async () => {
		const before = onDisk(settings());
		try {
			await write('ready: {epic: maybe}\n');
			await untilRule(settings(), 'config-invalid', true);
			await vscode.workspace.fs.delete(settings());
			await until(
				() => refineryDiagnostics(settings()).length,
				(count) => count === 0,
			);
		} finally {
			await write(before);
		}
	});
});
