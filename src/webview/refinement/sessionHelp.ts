import type { TemplateResult } from 'lit';
import { type SessionActionName, sessionActions } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { type KeyLine, keysDialog } from '../shared/keysDialog';
import { keyCap, storyKeys } from './sessionKeys';

/** All keys of the session, with what they do. */
export function sessionHelp(words: SessionStrings, close: () => void): TemplateResult {
	const key = (name: keyof typeof storyKeys) => keyCap(storyKeys[name]);
	const groups: readonly (readonly KeyLine[])[] = [
		[
			[key('next-step'), words.keyNextStep],
			[key('mark-ready'), words.keyReady],
			[key('skip'), words.keySkip],
			[key('drop'), words.keyDrop],
			[key('later'), words.keyLater],
			[`${key('previous')} ${key('next')}`, words.keySteps],
			[key('undo'), words.keyUndo],
			[key('open'), words.keyOpen],
			[key('timer'), words.keyTimer],
			[key('end'), words.keyEnd],
		],
		sessionActions.map((name: SessionActionName) => [key(name), words[name]] as const),
	];
	return keysDialog(words.keys, groups, words.close, close);
}
