import { blank } from './blankRanges';

const htmlNames =
	'a|abbr|b|blockquote|br|center|code|col|dd|del|details|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|pre|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video';
/** Tags of known names, so that gaps such as `<fill in>` stay, and addresses in angle brackets. */
const tag = new RegExp(`</?(?:${htmlNames})(?:\\s[^<>\\n]{0,300})?/?>|<(?:https?|mailto|ftp):[^<>\\s]{1,2000}>`, 'gi');
/** Addresses, without the full stop or comma of the sentence around them. */
const address = /(?:https?|ftp|file):\/\/[^\s<>"'`)\]]*[^\s<>"'`)\].,;:!?]/gi;
const webAddress = /www\.[^\s<>"'`)\]]*[^\s<>"'`)\].,;:!?]/gi;
const mail = /(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
/** What stands behind a link's text: target or reference. The text itself is prose. */
const target =
	/\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,5}(?:[ \t]{1,4}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)|\[[^\]\n[]{1,100}\])/g;

/** Blanks HTML tags, addresses and link targets. Patterns run only where their characteristic sign occurs. */
export function maskLinks(text: string): string {
	let masked = text;
	if (masked.includes('](') || masked.includes(']['))
		masked = masked.replace(target, (found) => `]${blank(found.slice(1))}`);
	if (masked.includes('<')) masked = masked.replace(tag, blank);
	if (masked.includes('://')) masked = masked.replace(address, blank);
	if (masked.includes('www.')) masked = masked.replace(webAddress, blank);
	return masked.includes('@') ? masked.replace(mail, blank) : masked;
}
