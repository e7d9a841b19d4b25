import { fileTitle } from '../util/paths';
import type { Signs } from './convention';

/** Names of documents that accompany a backlog: read-me files, indexes, templates. */
const names =
	/^(?:readme|index|index[-_].*|contributing|changelog|summary|overview|_.*|(?:(?:user-)?story|task|epic|goal|idea|issue|bug|sprint|item|spec|plan)?[-_ .]?template)$/i;

/** Endings by which a document says that it is about an item and not the item itself: `US-1-COMPLETION-REPORT`. */
const aboutItems =
	/[-_ .](?:completion|implementation|progress|status|test|testing|qa|validation|verification|review|final|sprint|session|gap|code[-_ ]?review|security)[-_ ](?:reports?|summary|notes|plan|checklist|results?|review|analysis)$/i;

/** Endings that items have in their titles as well ("Export a report"). */
const perhapsAboutItems =
	/(?:^|[-_ .])(?:reports?|summary|notes|checklist|retrospective|retro|review|walkthrough|status|overview|analysis|plan|guide|roadmap|index|progress|todo|template)$/i;

/** True for documents that accompany a backlog and are no items, whatever they hold. */
export function isCompanion(path: string): boolean {
	return names.test(fileTitle(path));
}

/** Whether a text is an item, where its name is also that of reports and summaries: it must then show more than labels. */
export function isItemByName(path: string, signs: Signs): boolean {
	const title = fileTitle(path);
	const about = aboutItems.test(title);
	// Each sign is looked for when it is asked for, and most names ask for none.
	if (!about && !perhapsAboutItems.test(title)) return true;
	return (signs.frontMatter && signs.fields) || signs.story || (!about && signs.criteria);
}
