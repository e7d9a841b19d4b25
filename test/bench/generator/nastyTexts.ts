/** Parts whose repetition is most work for a reader or a rule: many beginnings, many hits, deep or broken structure. */
const parts: Readonly<Record<string, string>> = {
	'"As a"': 'As a ',
	'"so that"': 'so that ',
	'"I want to"': 'I want to ',
	and: 'and ',
	'and, with verbs': 'saves the draft and mails the owner and ',
	semicolons: 'it is; ',
	'opening brackets': '(',
	'pairs of brackets': '(a) ',
	backticks: '`',
	'backticks and blanks': '` `` ',
	'open comments': '<!-- ',
	'comments and ends': '<!-- --> --',
	'square brackets': '[',
	'ends of links': '](',
	links: '[a](b',
	Given: 'Given ',
	'Given, When, Then': 'Given a, when b, then c, ',
	blanks: ' ',
	tabs: '\t',
	'blanks and a letter': `${' '.repeat(400)}a`,
	dashes: '-',
	'dashes and blanks': '- ',
	digits: '1',
	'numbers and dots': '1.1,',
	'words with hyphens': 'a-',
	'words with apostrophes': "a's'",
	quotes: '"',
	'single quotes': "'a ",
	emphasis: '**a*_',
	slashes: 'a/',
	dots: '.',
	'dots and blanks': '. ',
	commas: ', a',
	colons: 'a: ',
	braces: '{{',
	'percent signs': '%a',
	'signs of mail': 'a@a.',
	addresses: 'http://a.',
	ids: 'AB-1-',
	'files and endings': 'a.md.',
	'HTML tags': '<div><span ',
	'HTML, closed': '<b>a</b>',
	pronouns: 'when the card and the list meet it ',
	passives: 'when the order is cancelled and ',
	'adverbs and adjectives': 'quickly easy ',
	nouns: 'order list ',
	'right to left': 'שלום \u202eعربي ',
	emoji: '👩‍👩‍👧🚀',
	'combining marks': 'e\u0301\u0301',
	'zero characters': '\0a',
	'half characters': '\ud800',
	letters: 'a',
	capitals: 'A',
	underscores: '_',
	pipes: '|',
	'quote marks': '> ',
	hashes: '#',
	escapes: '\\',
	ellipses: 'a..., ',
	'question marks': '??',
};

/** How the parts fill a story file. */
const shapes: Readonly<Record<string, (part: string, size: number) => string>> = {
	'in one criterion': (part, size) => story(`- [ ] ${repeated(part, size)}`),
	'in one criterion behind words': (part, size) =>
		story(`- [ ] The list shows ${repeated(part, size)} when it is open.`),
	'in the story sentence': (part, size) => `${head}As a guest, I want to ${repeated(part, size)}\n`,
	'in many criteria': (part, size) => {
		const line = `- [ ] ${repeated(part, 34).replace(/\n/g, ' ')}\n`;
		return story(line.repeat(Math.ceil(size / line.length)));
	},
	'in many steps': (part, size) => {
		const line = `  When ${repeated(part, 24)}\n  Then it is\n`;
		return story(`\`\`\`gherkin\nScenario: a\n${line.repeat(Math.ceil(size / line.length))}\`\`\``);
	},
};

/** Whole structures instead of parts. */
const structures: Readonly<Record<string, (size: number) => string>> = {
	'lists, twenty deep': (size) => {
		const tree = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- [ ] point ${depth}\n`).join('');
		return story(tree.repeat(Math.ceil(size / tree.length)));
	},
	'headings of criteria': (size) => `${head}${'## Acceptance criteria\n\n- [ ] a\n\n'.repeat(Math.ceil(size / 35))}`,
	'scenarios of one step': (size) => story('- Given a\n- When b\n- Then c\n'.repeat(Math.ceil(size / 28))),
	'bold steps': (size) => story('- **Given** a **When** b **Then** c\n'.repeat(Math.ceil(size / 36))),
	'open fences': (size) => story('```gherkin\nGiven a\n'.repeat(Math.ceil(size / 19))),
	'lines of HTML': (size) => story('<details>\n<summary>- [ ] a</summary>\n'.repeat(Math.ceil(size / 40))),
	'empty lines': (size) => story('\n'.repeat(size)),
};

const head = '---\nid: US-7\ntype: story\ntitle: Reorder\nstatus: refining\n---\n\n';

function story(criteria: string): string {
	return `${head}As a returning customer, I want to reorder, so that it takes a minute.\n\n## Acceptance criteria\n\n${criteria}\n`;
}

function repeated(part: string, size: number): string {
	return part.repeat(Math.ceil(size / part.length));
}

/** Story files of about a size that are hard to read, by what is hard about them. */
export const nastyTexts: Readonly<Record<string, (size: number) => string>> = {
	...structures,
	...Object.fromEntries(
		Object.entries(parts).flatMap(([name, part]) =>
			Object.entries(shapes).map(([shape, fill]) => [`${name} ${shape}`, (size: number) => fill(part, size)] as const),
		),
	),
};
