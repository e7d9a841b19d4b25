/**
 * The name under which a text is kept, checked: it becomes the name of a file.
 * @throws RangeError for anything but lower-case letters, digits and hyphens
 */
export function checkRecordName(name: string): string {
	if (!/^[a-z0-9-]{1,100}$/.test(name)) throw new RangeError(`"${name}" is no name for a record`);
	return name;
}
