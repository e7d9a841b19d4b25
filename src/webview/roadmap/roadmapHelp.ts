import type { TemplateResult } from 'lit';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { type KeyLine, keysDialog } from '../shared/keysDialog';

/** All keys of the roadmap, with what they do, in groups. */
export function roadmapHelp(words: RoadmapStrings, closed: () => void): TemplateResult {
	const groups: readonly (readonly KeyLine[])[] = [
		[
			['↑ ↓', words.keyFocus],
			['← →', words.keyPan],
			['Home End', words.keyEnds],
			['Enter', words.keyOpen],
			['/', words.keyFilter],
			['1 2 3', words.keyModes],
			['+ -', words.keyZoom],
			['T', words.keyToday],
		],
		[
			['Space', words.keyLift],
			['Shift ← →', words.keyEnd],
			['Ctrl Shift ← →', words.keyStart],
			['Alt ← →', words.keyMove],
			['Del', words.keyDrop],
			['Ctrl Z', words.keyUndo],
			['Ctrl Shift Z', words.keyRedo],
		],
	];
	return keysDialog(words.keys, groups, words.close, closed);
}
