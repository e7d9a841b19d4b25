import { presentKey } from '../conventions/fieldKey';
import type { Field } from '../model/field';
import type { TextRange } from '../model/textRange';
import { headRange } from './headRange';
import type { LintDocument } from './rule';

/** Where a finding about a field is shown: its value under the key that the file has for it, else where the item is named. */
export function fieldRange(document: LintDocument, field: Field): TextRange {
	return headRange(document, presentKey(document.convention.keys[field], document.frontMatter.data));
}
