import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import * as vscode from 'vscode';
import { drawPicture } from '../../src/vscode/webviews/drawPicture';
import { closeAll, fileUri, onDisk, until } from './support/editing';
import { type HostedRoadmap, withRoadmap } from './support/hostedRoadmap';
import { withSession } from './support/sessions';

const file = fileUri('roadmap.png');
const svg = (height: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="${height}"><rect width="5" height="5"/></svg>`;

const exportPng = (name = 'roadmap.png') =>
	vscode.commands.executeCommand('backlogRefinery.exportRoadmap', {
		format: 'png',
		audience: 'internal',
		file: name,
	});

function pictureTabs(): readonly vscode.Tab[] {
	const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
	return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('picture'));
}

/** Does something in a window where something else stands in for what it shows. */
async function standingIn(shown: Partial<typeof vscode.window>, work: () => PromiseLike<unknown>): Promise<void> {
	const before = { ...vscode.window };
	Object.assign(vscode.window, shown);
	try {
		await work();
	} finally {
		for (const name of Object.keys(shown))
			Object.assign(vscode.window, { [name]: before[name as keyof typeof before] });
	}
}

/** What the user is told of errors while something is done. */
async function errorsDuring(work: () => PromiseLike<unknown>): Promise<readonly string[]> {
	const said: string[] = [];
	await standingIn({ showErrorMessage: async (message: string) => void said.push(message) }, work);
	return said;
}

/** Tabs are told of a moment after they were closed. */
async function noPage(): Promise<void> {
	await until(
		() => pictureTabs().length,
		(count) => count === 0,
	);
}

function installed(): vscode.Uri {
	const extension = vscode.extensions.getExtension('backlog-refinery.backlog-refinery');
	assert.ok(extension);
	return extension.extensionUri;
}

/** Size and pixels of a PNG file, the latter as they are filtered. */
function png(bytes: Buffer): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
	assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
	assert.equal(bytes.toString('latin1', 12, 16), 'IHDR');
	const data: Buffer[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
			data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
	}
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), pixels: inflateSync(Buffer.concat(data)) };
}

describe('the roadmap as a picture', () => {
	afterEach(async () => {
		await closeAll();
		rmSync(file.fsPath, { force: true });
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('is drawn into a file, written over what was there, and leaves no page behind', async () => {
		writeFileSync(file.fsPath, 'x'.repeat(1_000_000));
		await exportPng();
		const { width, height, pixels } = png(readFileSync(file.fsPath));
		assert.equal(width, 2400);
		assert.ok(height > 100 && height % 2 === 0, String(height));
		// An empty picture has few; the edges of letters have many.
		assert.ok(new Set(pixels).size > 40, `${new Set(pixels).size} values`);
		await noPage();
	});

	it('leaves the roadmap page in sight while it is drawn', async () => {
		await vscode.commands.executeCommand('backlogRefinery.openRoadmap');
		const activeTab = await until(
			() => vscode.window.tabGroups.activeTabGroup.activeTab,
			(tab) => tab?.input instanceof vscode.TabInputWebview,
		);
		const hidden: string[] = [];
		const listener = vscode.window.tabGroups.onDidChangeTabs(({ changed }) => {
			for (const tab of changed) if (tab.label === activeTab?.label && !tab.isActive) hidden.push(tab.label);
		});
		await exportPng();
		listener.dispose();
		assert.deepEqual(hidden, []);
		await until(
			() => vscode.window.tabGroups.all.length,
			(groups) => groups === 1,
		);
		assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, activeTab?.label);
	});

	it('is not written where no file can be, and says so', async () => {
		const below = fileUri('refinery.yml');
		const before = onDisk(below);
		const said = await errorsDuring(() => exportPng('refinery.yml/roadmap.png'));
		assert.match(said.join('\n'), /^The roadmap was not written: .*refinery\.yml.*$/);
		assert.equal(onDisk(below), before);
		await noPage();
	});

	it('is another one where the name that is chosen ends like that', async () => {
		const chosen = fileUri('roadmap.svg');
		const said: string[] = [];
		const shown = {
			showSaveDialog: async () => chosen,
			showInformationMessage: async (message: string) => void said.push(message),
		};
		try {
			await standingIn(shown, () =>
				vscode.commands.executeCommand('backlogRefinery.exportRoadmap', { format: 'png', audience: 'internal' }),
			);
			assert.match(onDisk(chosen), /^<svg /);
			assert.deepEqual(said, ['The roadmap was written to roadmap.svg.']);
		} finally {
			rmSync(chosen.fsPath, { force: true });
		}
	});

	it('is refused where it would be too large, or is no picture', () =>
		withSession({}, async (session) => {
			const large = await drawPicture(session, installed(), svg(20_000));
			assert.deepEqual(large, { type: 'too-large', width: 10, height: 20_000, most: 16_384 });
			const broken = await drawPicture(session, installed(), '<svg');
			assert.equal(broken?.type, 'failed');
			await noPage();
		}));

	it('is given up when its page is closed', () =>
		withSession({}, async (session) => {
			// Without a script the page never answers.
			const drawing = drawPicture(session, fileUri('.'), svg(10));
			const tabs = await until(pictureTabs, ({ length }) => length > 0);
			await vscode.window.tabGroups.close([...tabs]);
			assert.equal(await drawing, undefined);
		}));
});

/** Runs a test in a window whose browser is on the same machine, and notes what is opened in it. */
async function withBrowser(opens: boolean, test: (opened: readonly string[]) => Promise<void>): Promise<void> {
	const { env } = vscode;
	const before = Object.getOwnPropertyDescriptors(env);
	const opened: string[] = [];
	const openExternal = async (uri: vscode.Uri) => {
		opened.push(uri.toString());
		return opens;
	};
	Object.defineProperty(env, 'remoteName', { value: undefined, configurable: true });
	Object.defineProperty(env, 'openExternal', { value: openExternal, configurable: true });
	try {
		await test(opened);
	} finally {
		const { remoteName, openExternal } = before;
		Object.defineProperties(env, { ...(remoteName && { remoteName }), ...(openExternal && { openExternal }) });
	}
}

describe('printing the roadmap', () => {
	const page = fileUri('.printed/roadmap.html');

	afterEach(() => rmSync(fileUri('.printed').fsPath, { recursive: true, force: true }));

	/** Asks for it, and takes the first of what is offered. */
	async function print({ say }: Pick<HostedRoadmap, 'say'>): Promise<void> {
		let isOver = false;
		const over = say({ type: 'print' }).finally(() => {
			isOver = true;
		});
		await until(async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return isOver;
		}, Boolean);
		await over;
	}

	it('opens a page in the browser that has everything in itself', () =>
		withBrowser(true, (opened) =>
			withRoadmap(async (roadmap) => {
				await print(roadmap);
				assert.deepEqual(opened, [page.toString()]);
				assert.match(onDisk(page), /^<!DOCTYPE html>.*EP-1/s);
			}),
		));

	it('says where the page is when no browser opens', () =>
		withBrowser(false, () =>
			withRoadmap(async (roadmap) => {
				const said = await errorsDuring(() => print(roadmap));
				assert.deepEqual(said, [`The browser was not opened: open ${page.fsPath} in one and print it there.`]);
			}),
		));

	it('asks for a file where the browser is on another machine', () =>
		withRoadmap(async (roadmap) => {
			const asked: (string | undefined)[] = [];
			const showSaveDialog = async (options?: vscode.SaveDialogOptions) => void asked.push(options?.defaultUri?.path);
			await standingIn({ showSaveDialog }, () => print(roadmap));
			assert.deepEqual(asked, [fileUri('roadmap.html').path]);
		}));
});
