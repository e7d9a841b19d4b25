/**
 * What can only be judged: words that a comparison or a superlative makes no more testable. Those of vague-term and
 * unmeasurable-nfr are left to them.
 */
export const judged =
	'important|relevant|useful|helpful|effective|effectively|accurate|accurately|comfortable|readable|legible|visible|prominent|prominently|understandable|engaging|powerful|valuable|clear|clearly|detailed|advanced|obvious|natural|consistent|concise|descriptive|informative|granular';
