import * as vscode from 'vscode';
import { personKey, personName } from '../../core/estimation/person';
import { repositoryOf } from '../history/gitExtension';

const remembered = 'backlogRefinery.estimatesAs';

/**
 * Who sits in front of this window: the name that was given once, else the one in git's settings, where that is one of those who
 * are named; else the user is asked, once.
 * @returns undefined when the user left
 */
export async function whoVotes(
	memory: vscode.Memento,
	root: string,
	named: readonly string[],
): Promise<string | undefined> {
	const given = memory.get<string>(remembered);
	if (given) return asNamed(given, named) ?? given;
	const own = await nameInGit(root);
	return (own && asNamed(own, named)) || askWhoVotes(memory, root, named);
}

/** Asks for the name and remembers it for this workspace. */
export async function askWhoVotes(
	memory: vscode.Memento,
	root: string,
	named: readonly string[],
): Promise<string | undefined> {
	const title = vscode.l10n.t('Who are you?');
	const other = vscode.l10n.t('Another name…');
	const picked = named.length === 0 ? other : await vscode.window.showQuickPick([...named, other], { title });
	const name = picked === other ? await typedName(title, root) : picked;
	if (name) await memory.update(remembered, name);
	return name || undefined;
}

async function typedName(title: string, root: string): Promise<string | undefined> {
	const answer = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Your name, as the others know it'),
		value: (await nameInGit(root)) ?? '',
		validateInput: (text) => (personName(text) === '' ? vscode.l10n.t('A vote needs a name.') : undefined),
	});
	return answer === undefined ? undefined : personName(answer);
}

/** The name that git puts into commits; undefined where the window has no git or git no name. */
export async function nameInGit(root: string): Promise<string | undefined> {
	const repository = await repositoryOf(vscode.Uri.parse(root, true), true);
	for (const ask of [() => repository?.getConfig('user.name'), () => repository?.getGlobalConfig('user.name')]) {
		try {
			const name = personName((await ask()) ?? '');
			if (name !== '') return name;
		} catch {
			// Git ends with an error where it has no such setting.
		}
	}
	return undefined;
}

/** The one of some persons that a name means: the same, or the only one whose name begins with the same word. */
function asNamed(name: string, named: readonly string[]): string | undefined {
	const same = named.find((other) => personKey(other) === personKey(name));
	if (same) return same;
	const firstWord = (text: string) => personKey(text).split(' ')[0];
	const alike = named.filter((other) => firstWord(other) === firstWord(name));
	const [only] = alike;
	// "Ada" is "Ada Lovelace", but "Ada Byron" is somebody else.
	return alike.length === 1 && only && (!only.includes(' ') || !name.includes(' ')) ? only : undefined;
}
