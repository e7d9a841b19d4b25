/** Beginnings of words by which a criterion tells that something goes wrong, is refused, is missing or comes to a limit. */
const stems =
	'error|fail|invalid|unable|den(?:y|ied)|forb[ia]d|reject|refus|declin|unauth|time[sd]? ?out|timing out|expir|offline|unavailab|' +
	'unreachab|interrupt|abort|cancel|conflict|duplicat|exceed|overflow|missing|absent|empt(?:y|ied)|blank|null|corrupt|broken|malform|' +
	'unsupport|unknown|unexpect|incorrect|wrong|mismatch|warn|alert|exception|crash|roll(?:s|ed)? ?back|fall(?:s|ing)? ?back|fallback|' +
	'retr(?:y|ies)|block|lock|prevent|restrict|prohibit|disab|disallow|insufficient|limit|outdated|stale|' +
	'ignor|skip|disconnect|unless|otherwise|except|without|instead|cannot|illegal|violat|problem|attempt|partial|unchanged|untouched|' +
	'undefined|throttl|leak|concurrent|fault|gone|deprecat|downtime|outage';
/** Whole words; much else begins like them ("note", "notify", "tool"). */
const words =
	'not|no|none|never|nothing|nobody|neither|nor|only|if|too|even|lost|loss|zero|false|max|maximum|minimum|less than|more than|at most|up to|[45]\\d\\d';

const unhappy = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${stems})|(?:${words})(?![\\p{L}\\p{N}]))|n['’]t(?!\\p{L})`, 'iu');

/** True when a text tells of anything but the usual case. Broad on purpose: one word shows that somebody has thought of it. */
export function tellsOfTrouble(text: string): boolean {
	return unhappy.test(text);
}
