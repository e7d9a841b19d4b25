/** What a solution is made of on the screen. Words that people who use a product also say of their own things are left out. */
const screen =
	'drop-?downs?|drop down(?: (?:menu|list))?s?|combo ?box(?:es)?|check ?box(?:es)?|radio buttons?|tool ?tips?|modals?|modal dialogs?|pop-?ups?|popovers?|' +
	'lightbox(?:es)?|accordions?|carousels?|side ?bars?|nav ?bars?|navigation bars?|hamburger menus?|toggle (?:switch(?:es)?|buttons?)|sliders?|date ?pickers?|' +
	'colou?r ?pickers?|text ?(?:box(?:es)?|fields?|areas?)|input (?:box(?:es)?|fields?)|breadcrumbs?|spinners?|progress bars?|snack ?bars?|toasts?|' +
	'autocompletes?|type-?ahead|lazy[- ]load(?:ing|ed)?|infinite scroll(?:ing)?|hyperlinks?|iframes?|(?:submit|save|cancel|ok|delete|edit|add|back|search|download|upload|print) buttons?|' +
	'context menus?|scroll ?bars?|tree ?views?|data ?grids?|css';

/** What it is made of behind it. */
const behind =
	'rest(?:ful)? (?:api|service|endpoint|interface)s?|rest api|graphql|grpc|soap|end ?points?|end-points?|web ?sockets?|web ?hooks?|micro-?services?|middleware|' +
	'back-?end|front-?end|back end|front end|databases?|sql|nosql|my ?sql|postgres(?:ql)?|sqlite|mongo ?db|dynamo ?db|maria ?db|cassandra|redis|memcached|elastic ?search|solr|' +
	'kafka|rabbit ?mq|message (?:queues?|bus|brokers?)|event bus|pub/?sub|cron(?: ?jobs?| ?tabs?)?|batch jobs?|stored procedures?|foreign keys?|primary keys?|' +
	'db (?:tables?|columns?|schemas?)|database (?:tables?|columns?|schemas?)|json|xml|yaml|jwt|oauth ?2?|saml|ldap|tls|ssl|cookies?|local ?storage|session storage|' +
	'cdn|aws|azure|gcp|s3(?: buckets?)?|lambda functions?|docker|kubernetes|k8s|helm charts?|terraform|nginx|apache|jenkins|git ?hub actions|ci/cd|' +
	'react(?:\\.?js)?|angular(?:\\.?js)?|vue(?:\\.?js)?|svelte|next\\.js|node\\.?js|jquery|bootstrap|tailwind|typescript|javascript|java ?beans?|spring boot|' +
	'django|flask|laravel|ruby on rails|\\.net|php|orm|hibernate|regex(?:es)?|regular expressions?|base64|uuids?|sha-?256|md5|api keys?|http[- ]?(?:requests?|headers?|status(?: codes?)?|post|get|put)|ajax|' +
	'(?:unit|integration|e2e) tests?|feature flags?|load balancers?|reverse prox(?:y|ies)|virtual machines?|thread pools?';

const term = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${screen}|${behind})(?![\\p{L}\\p{N}-])`, 'giu');
/** userId, order_items: names of code. Brands ("iPhone", "eBay") have one small letter in front. */
const codeName =
	/(?<![\p{L}\p{N}])(?:[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,4}|[a-z]{2,20}(?:_[a-z]{1,20}){1,4})(?![\p{L}\p{N}])/gu;

export interface SolutionTerm {
	readonly words: string;
	readonly start: number;
}

/** The first word of a wish that names a means of building it; undefined where there is none. */
export function solutionTerm(prose: string, allow: readonly string[]): SolutionTerm | undefined {
	const allowed = new Set(allow.map((each) => each.trim().toLowerCase()));
	const found = [...prose.matchAll(term), ...prose.matchAll(codeName)]
		.filter(({ 0: words }) => !allowed.has(words.toLowerCase()))
		.map(({ index, 0: words }) => ({ words, start: index }));
	return found.sort((a, b) => a.start - b.start)[0];
}
