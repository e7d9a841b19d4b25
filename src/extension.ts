import type * as vscode from 'vscode';
import { gitOnDemand } from './node/gitOnDemand';
import { localFiles } from './node/localFiles';
import { nodeRecordCache } from './node/recordCache';
import { activateRefinery } from './vscode/activate';

/** Entry for desktop and remote hosts, which run on Node. */
export function activate(context: vscode.ExtensionContext): void {
	activateRefinery(context, {
		local: localFiles,
		history: gitOnDemand,
		cache: ({ storageUri }) => (storageUri?.scheme === 'file' ? nodeRecordCache(storageUri.fsPath) : undefined),
	});
}
