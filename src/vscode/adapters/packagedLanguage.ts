import * as vscode from 'vscode';
import type { LanguageData } from '../../core/ports/languageData';
import type { Log } from '../log';

/**
 * Reads the tagger's data from the extension's own folder through the editor. The browser host runs one program file and
 * loads no other, but a file of data it can read.
 */
export function packagedLanguage(extensionUri: vscode.Uri, log: Log): LanguageData {
	return async () => {
		try {
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'english.json'));
			return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
		} catch (error) {
			log.warn(`Rules that look at parts of speech are silent, their data cannot be read: ${String(error)}`);
			return undefined;
		}
	};
}
