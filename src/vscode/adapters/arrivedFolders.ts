import * as vscode from 'vscode';
import type { LocalFiles } from '../../core/files/localFiles';

/** Folders that are watched at most: the system has only so many watches for all programs together. */
const most = 500;

/** Watches folders that came while the window was open, for a host on which the editor may not hear of what is in them. */
export interface ArrivedFolders extends vscode.Disposable {
	/** Watches one folder from now on; one that was watched before is watched anew, because it may be another one. */
	watch(folder: vscode.Uri): void;
	/** Tells of what came, went or changed right below a watched folder. */
	readonly onChild: vscode.Event<vscode.Uri>;
}

export function watchArrivedFolders(local: LocalFiles | undefined): ArrivedFolders {
	const watched = new Map<string, () => void>();
	const told = new vscode.EventEmitter<vscode.Uri>();
	return {
		onChild: told.event,
		watch(folder) {
			watched.get(folder.fsPath)?.();
			watched.delete(folder.fsPath);
			if (watched.size >= most) return;
			const end = local?.watch?.(folder.fsPath, (name) => told.fire(vscode.Uri.joinPath(folder, name)));
			if (end) watched.set(folder.fsPath, end);
		},
		dispose() {
			for (const end of watched.values()) end();
			watched.clear();
			told.dispose();
		},
	};
}
