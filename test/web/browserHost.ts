import * as vscode from 'vscode';

declare const process: { versions?: { node?: string } } | undefined;
declare const importScripts: unknown;

function equal(actual: unknown, expected: unknown, what: string): void {
	if (actual !== expected) throw new Error(`${what}: expected ${String(expected)}, got ${String(actual)}`);
}

/** Asks again until a condition holds; mocha's limit ends it otherwise. */
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

async function storyFile(): Promise<vscode.Uri> {
	const [file] = await vscode.workspace.findFiles('backlog/stories/US-2-*.md');
	if (!file) throw new Error('The fixture has no story US-2');
	return file;
}

/** A story with nothing else to find. */
const twoDemands = [
	'---',
	'id: US-90',
	'type: story',
	'title: Pay by card',
	'status: refining',
	'---',
	'',
	'As a returning customer, I want to pay by card, so that the order leaves today.',
	'',
	'## Acceptance criteria',
	'',
	'- [ ] The shop saves the order and mails a receipt.',
	'',
].join('\n');

/** What must hold in the web-worker host, one after the other. */
export const checks: Readonly<Record<string, () => Promise<void>>> = {
	'runs without Node': async () => {
		equal(typeof importScripts, 'function', 'importScripts');
		equal(typeof process === 'undefined' ? undefined : process.versions?.node, undefined, 'Node');
	},

	activates: async () => {
		const extension = vscode.extensions.getExtension('backlog-refinery.backlog-refinery');
		await extension?.activate();
		equal(extension?.isActive, true, 'active');
	},

	'finds weak criteria in an open story': async () => {
		const uri = await storyFile();
		await vscode.window.showTextDocument(uri);
		const found = await until(() => {
			const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'refinery');
			return own.length > 0 ? own : undefined;
		});
		equal(typeof found[0]?.message, 'string', 'message');
	},

	'tells verbs from nouns with the data that lies beside the program': async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		if (!folder) throw new Error('There is no folder');
		const uri = vscode.Uri.joinPath(folder.uri, 'backlog/stories/US-90-two-demands.md');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(twoDemands));
		await vscode.window.showTextDocument(uri);
		const codes = await until(() => {
			const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'refinery');
			return own.length > 0 ? own.map(({ code }) => (typeof code === 'object' ? code.value : code)) : undefined;
		});
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await vscode.workspace.fs.delete(uri);
		equal(codes.join(), 'compound-criterion', 'codes');
	},

	'finds a mistake in the settings file': async () => {
		const [uri] = await vscode.workspace.findFiles('refinery.yml');
		if (!uri) throw new Error('The fixture has no settings file');
		const before = await vscode.workspace.fs.readFile(uri);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('ready: {epic: maybe}\n'));
		const found = await until(() => vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'refinery'));
		equal(found.code, 'config-invalid', 'code');
		await vscode.workspace.fs.writeFile(uri, before);
	},

	'offers what to change in a line above the story': async () => {
		const uri = await storyFile();
		const lenses = await until(async () => {
			const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
			return all.length > 0 ? all : undefined;
		});
		equal(lenses.length > 0, true, 'lenses');
	},

	'moves a story by one line': async () => {
		const uri = await storyFile();
		const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		await vscode.commands.executeCommand('backlogRefinery.moveBottom', uri);
		const after = await until(async () => {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			return text === before ? undefined : text;
		});
		const old = before.split('\n');
		const changed = after.split('\n').filter((line, at) => line !== old[at]);
		equal(changed.length, 1, 'changed lines');
		equal(changed[0]?.startsWith('rank: "'), true, 'rank line');
	},

	'draws the roadmap as a picture': async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		if (!folder) throw new Error('There is no folder');
		const wish = { format: 'png', audience: 'internal', file: 'roadmap.png' };
		await vscode.commands.executeCommand('backlogRefinery.exportRoadmap', wish);
		const uri = vscode.Uri.joinPath(folder.uri, wish.file);
		const bytes = await vscode.workspace.fs.readFile(uri);
		await vscode.workspace.fs.delete(uri);
		equal(bytes.slice(0, 8).join(), '137,80,78,71,13,10,26,10', 'signature');
		equal((bytes[18] ?? 0) * 256 + (bytes[19] ?? 0), 2400, 'width');
	},
};
