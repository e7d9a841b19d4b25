/** A wording as a list item of a front matter: plain where that is safe, quoted where it is not or where the item before it is. */
export function yamlItem(wording: string, before: string, inBrackets: boolean): string {
	if (before.endsWith("'") && !wording.includes("'")) return `'${wording}'`;
	const unsafe =
		wording === '' ||
		/^[\s\-?:,[\]{}#&*!|>'"%@`.~=]/.test(wording) ||
		/[\s:]$|:\s|\s#|[\r\n\t]|[^\x20-\uFFFD]/.test(wording) ||
		(inBrackets && /[[\]{},]/.test(wording)) ||
		/^(?:true|false|yes|no|on|off|null|[-+.\d]\S*)$/i.test(wording);
	return unsafe || before.endsWith('"') ? JSON.stringify(wording) : wording;
}
