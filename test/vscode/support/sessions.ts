import { localFiles } from '../../../src/node/localFiles';
import type { Host } from '../../../src/vscode/host';
import type { Log } from '../../../src/vscode/log';
import { createSession, type Session } from '../../../src/vscode/session';

/** The two ways to files, by name: directly, and through the editor as in the browser. */
export const hosts: Readonly<Record<string, Host>> = {
	'files of this machine': { local: localFiles },
	"the editor's files": {},
};

/** Runs a test with a session of its own that has read the workspace. What it logs as an error fails the test. */
export async function withSession(host: Host, test: (session: Session) => Promise<void>): Promise<void> {
	const errors: string[] = [];
	const log: Log = { info() {}, warn() {}, error: (message) => void errors.push(message), show() {} };
	const session = createSession(log, host);
	try {
		await session.start();
		await test(session);
	} finally {
		session.dispose();
	}
	if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** Paths of the entries below a folder, in order of their names. */
export function pathsBelow({ backlog }: Session, folder: string): readonly string[] {
	const paths = backlog.index.entries.map(({ path }) => path);
	return paths.filter((path) => path.startsWith(folder)).sort();
}
