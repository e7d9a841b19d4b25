// @ts-check

/**
 * A block of code in markdown.
 * @param {string} language
 * @param {string} text
 */
export function fence(language, text) {
	return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}
