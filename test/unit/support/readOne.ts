import { Conventions } from '../../../src/core/conventions/conventions';
import { readEntries } from '../../../src/core/conventions/readEntries';
import type { Entry } from '../../../src/core/model/item';
import type { FileContent, FileEntry } from '../../../src/core/ports/fileStore';

/** The first entry of a file by the standard conventions; undefined when it is no item. */
export function readOne(file: FileEntry, content: FileContent): Entry | undefined {
	return readEntries(file, content, new Conventions())[0];
}
