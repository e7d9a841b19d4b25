import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { refineryDiagnostics, ruleOf, untilRule, withRules } from './support/findings';

const weak = storyUri('US-2-see-the-delivery-cost');

describe('diagnostics of an open document', () => {
	it('follow the text as it is typed', () =>
		restoring([weak], async () => {
			const editor = await open(weak);
			const [finding] = await untilRule(weak, 'vague-term', true);
			assert.ok(finding);
			assert.equal(editor.document.getText(finding.range), 'quickly');
			await replace(editor, 'quickly', 'within 2 s');
			await untilRule(weak, 'vague-term', false);
			await replace(editor, 'within 2 s', 'quickly');
			await untilRule(weak, 'vague-term', true);
		}));

	it('lead to the page of their rule', () =>
		restoring([weak], async () => {
			await open(weak);
			const [finding] = await untilRule(weak, 'vague-term', true);
			assert.ok(typeof finding?.code === 'object');
			const page = await vscode.workspace.openTextDocument(finding.code.target);
			assert.match(page.getText(), /^# /);
			assert.match(page.getText(), /vague-term/);
		}));

	it('have the severity that the user has set', () =>
		restoring([weak], async () => {
			await open(weak);
			await withRules({ 'vague-term': 'error' }, async () => {
				await until(
					() => refineryDiagnostics(weak).find((diagnostic) => ruleOf(diagnostic) === 'vague-term')?.severity,
					(severity) => severity === vscode.DiagnosticSeverity.Error,
				);
			});
			await withRules({ 'vague-term': 'off' }, async () => {
				await untilRule(weak, 'vague-term', false);
			});
			await untilRule(weak, 'vague-term', true);
		}));

	it('name the other item that has the same id', async () => {
		const uri = storyUri('US-6-gift-card');
		await restoring([uri], async () => {
			await open(uri);
			const [finding] = await untilRule(uri, 'duplicate-id', true);
			const other = finding?.relatedInformation?.[0]?.location.uri.toString();
			assert.equal(other, storyUri('US-6-gift-wrap').toString());
		});
	});

	it('stand at the line that cannot be read', async () => {
		const uri = storyUri('US-7-import');
		await restoring([uri], async () => {
			await open(uri);
			const [finding] = await untilRule(uri, 'front-matter-invalid', true);
			assert.equal(finding?.range.start.line, 5);
			assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
		});
	});

	it('of a sprint follow the stories that it holds', async () => {
		const story = storyUri('US-1-pay-by-card');
		const sprint = vscode.Uri.joinPath(story, '../../sprints/SP-1-first-orders.md');
		await restoring([story, sprint], async () => {
			const editor = await open(sprint);
			await replace(editor, 'end: 2026-01-16', 'end: 2099-01-16\ncapacity: 4');
			await editor.document.save();
			writeFileSync(story.fsPath, onDisk(story).replace('points: 3', 'points: 5'));
			const [finding] = await untilRule(sprint, 'over-capacity', true);
			assert.match(finding?.message ?? '', /5 points/);
			writeFileSync(story.fsPath, onDisk(story).replace('points: 5', 'points: 4'));
			await untilRule(sprint, 'over-capacity', false);
		});
	});

	it('are gone when it is closed', () =>
		restoring([weak], async () => {
			await open(weak);
			await untilRule(weak, 'vague-term', true);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await until(
				() => refineryDiagnostics(weak).length,
				(count) => count === 0,
			);
		}));
});

describe('the check of the whole backlog', () => {
	it('shows problems of files that are not open, and counts them', async () => {
		const result = await vscode.commands.executeCommand<Record<string, number>>('backlogRefinery.lintBacklog');
		assert.equal(result?.checked, result?.total);
		const all = vscode.languages
			.getDiagnostics()
			.map(
				([uri]) => refineryDiagnostics(uri).filter(({ severity }) => severity < vscode.DiagnosticSeverity.Hint).length,
			)
			.filter((count) => count > 0);
		assert.equal(result?.affected, all.length);
		assert.equal(
			result?.problems,
			all.reduce((sum, count) => sum + count, 0),
		);
		await untilRule(storyUri('US-7-import'), 'front-matter-invalid', true);
		await untilRule(storyUri('US-4-leave-a-note'), 'dependency-unknown', true);
		await untilRule(storyUri('US-6-gift-wrap'), 'duplicate-id', true);
	});

	it('leaves the wording of done items alone', () => {
		assert.deepEqual(refineryDiagnostics(storyUri('US-8-basket')), []);
	});

	it('keeps following the files, and stays when one is closed', () =>
		restoring([weak], async () => {
			await vscode.workspace.fs.writeFile(
				weak,
				new TextEncoder().encode(onDisk(weak).replace('quickly', 'within 2 s')),
			);
			await untilRule(weak, 'vague-term', false);
			await open(weak);
			await untilRule(weak, 'escape-clause', true);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			await new Promise((resolve) => setTimeout(resolve, 1000));
			await untilRule(weak, 'escape-clause', true);
		}));
});
