import type { TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { type KeyLine, keysDialog } from '../shared/keysDialog';

/** All keys of the board, with what they do, in groups. */
export function keysHelp(words: BoardStrings, close: () => void): TemplateResult {
	const groups: readonly (readonly KeyLine[])[] = [
		[
			['↑ ↓', words.keyFocus],
			['Home End PgUp PgDn', words.keyEnds],
			['Enter', words.keyOpen],
			['/', words.keyFilter],
			['← →', words.keyFold],
			['C', words.keyCollapse],
			['1 2 3 4', words.keyModes],
			['D', words.keyPane],
		],
		[
			['Shift ↑ ↓', words.keyExtend],
			['Ctrl ↑ ↓', words.keyWander],
			['Ctrl Space', words.keyToggle],
			['Ctrl A', words.keyAll],
			['Esc', words.keyOne],
		],
		[
			['Space', words.keyLift],
			['Alt ↑ ↓', words.keyMove],
			['Alt Home End', words.keyMoveEnds],
			['M', words.keyPlace],
			['Ctrl Z', words.keyUndo],
			['Ctrl Shift Z', words.keyRedo],
		],
		[
			['E', words.editPoints],
			['S', words.editStatus],
			['P', words.editEpic],
			['T F2', words.editTitle],
			['Tab', words.keyNext],
		],
	];
	const shown = groups.map((group) => group.map(([key, text]) => [key, withoutKey(text)] as const));
	return keysDialog(words.keys, shown, words.close, close);
}

/** The words of a tooltip end with their key, which stands beside them here. */
function withoutKey(text: string): string {
	return text.replace(/ \(\w\)$/, '');
}
