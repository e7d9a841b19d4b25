// @ts-check
import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser when there is one to open. Never fails: the address was printed.
 *
 * @param {string} address
 */
export function openInDefaultBrowser(address) {
	const opener = openerOf(address);
	if (!opener) {
		return;
	}
	const [program, ...args] = opener;
	const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true });
	child.on('error', () => {});
	child.unref();
}

/**
 * @param {string} address
 * @returns {[string, ...string[]] | undefined}
 */
function openerOf(address) {
	switch (process.platform) {
		case 'darwin':
			return ['open', address];
		case 'win32':
			return ['rundll32', 'url.dll,FileProtocolHandler', address];
		default:
			return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
	}
}
