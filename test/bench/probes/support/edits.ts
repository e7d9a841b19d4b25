/** Edits of one story's text as people make them, by name. Each changes the text. */
export const edits: readonly ((text: string) => string)[] = [
	(text) => text.replace(/^title: .*$/m, (line) => `${line} again`),
	(text) => withField(text, 'points', '21'),
	(text) => withField(text, 'rank', '"mmmmzz"'),
	(text) => withField(text, 'status', 'ready to go'),
	(text) => `${text}\nA line that was added later.\n`,
];

function withField(text: string, key: string, value: string): string {
	const line = new RegExp(`^${key}: .*$`, 'm');
	return line.test(text)
		? text.replace(line, `${key}: ${value}`)
		: text.replace(/^status: /m, `${key}: ${value}\nstatus: `);
}
