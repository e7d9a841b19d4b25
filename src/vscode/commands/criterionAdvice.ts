import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { ruleSettings } from '../features/ruleSettings';
import type { Session } from '../session';

/** What the rules would say of a criterion that is being typed; undefined when nothing. */
export async function criterionAdvice(
	{ backlog }: Session,
	entry: Entry,
	wording: string,
): Promise<string | undefined> {
	const line = wording.trim().replace(/\s+/g, ' ');
	if (line === '') return undefined;
	const text = `---\nid: ${entry.id}\n---\n\n## Acceptance criteria\n\n- [ ] ${line}\n`;
	const severities = ruleSettings(vscode.Uri.parse(entry.uri, true));
	const findings = await backlog.inspector.lintText(entry, text, { severities });
	return findings.find(({ criterion, severity }) => criterion !== undefined && severity !== 'hint')?.message;
}
