// @ts-check

/**
 * What to tell a person when the server build could not be fetched: what, why, and what to do.
 *
 * @param {unknown} error
 * @param {string} folder where it would have gone
 * @returns {string}
 */
export function explainFetchFailure(error, folder) {
	const detail = error instanceof Error ? error.message : String(error);
	return [
		"Visual Studio Code's server build could not be installed.",
		`Why: ${reason(detail, folder)}`,
		'What to do: make the npm registry reachable (a proxy or a registry of your own belongs in your .npmrc) and run',
		'the same command again; or use a desktop Visual Studio Code instead: set VSCODE_EXECUTABLE to its executable for',
		'the tests, or put `code` on the PATH for npm start.',
		'',
		detail,
	].join('\n');
}

/**
 * @param {string} detail
 * @param {string} folder
 */
function reason(detail, folder) {
	if (/spawn npm/.test(detail)) {
		return 'npm was not found.';
	}
	if (/ENOSPC|EDQUOT/.test(detail)) {
		return 'the disk is full.';
	}
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(detail)) {
		return 'the npm registry cannot be reached from this machine.';
	}
	if (/E40[134]|ETARGET|E50\d/.test(detail)) {
		return 'the npm registry does not hand out a package that is needed.';
	}
	if (/EACCES|EPERM|EROFS|ENOTDIR/.test(detail)) {
		return `${folder} cannot be written.`;
	}
	return 'a step of the installation failed; its output is below.';
}
