/**
 * A file's name as the editor spells it. On macOS the editor gives every name in the composed normal form (NFC), whatever
 * the disk holds, and the disk takes either; elsewhere names that differ in their bytes are different files.
 */
export function editorName(name: string, platform: NodeJS.Platform = process.platform): string {
	return platform === 'darwin' ? name.normalize('NFC') : name;
}
