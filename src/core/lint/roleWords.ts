/** A role reduced to what it names: lower case, no brackets, no clause or phrase behind, single blanks. */
export function roleName(role: string): string {
	return role
		.toLowerCase()
		.replace(/[*_`"“”()[\]{}<>]/g, ' ')
		.replace(/[-–\s]+/g, ' ')
		.trim();
}

const clause = /\s(?:who|whose|that|which|with|of|for|from|in|on|at|without|working|using|looking|trying)\s/;

/** The part of a role's name that says who it is: "tester of the team" is a tester. */
export function roleHead(name: string): string {
	const at = clause.exec(name)?.index;
	return at === undefined ? name : name.slice(0, at);
}

const anybody = new Set(
	(
		'user|users|end user|end users|customer|customers|client|clients|person|people|human|individual|someone|somebody|' +
		'anyone|anybody|everyone|everybody|stakeholder|stakeholders|party|member|role|actor|user of the system|' +
		'user of the app|user of the application|user of the site|user of the website|user of this app|system user|' +
		'application user|app user|site user|website user|platform user'
	).split('|'),
);

/** True for a role that could be anybody: "user", "customer", "someone", with nothing that tells which. */
export function isAnybody(role: string): boolean {
	return anybody.has(roleName(role));
}

const builder =
	/(?:^|\s)(?:(?:software |web |front ?end |back ?end |full ?stack |mobile |app |application |api |lead |senior |game )?(?:developers?|programmers?|coders?)|devs?|(?:software|dev ?ops|devops|qa|quality assurance|platform|back ?end|front ?end|full ?stack|site reliability|test|build|release) engineers?|sres?|testers?|qas?|(?:ui|ux|ui\/ux|ux\/ui) designers?|(?:dev|development|developer|engineering|scrum|project|product|qa|test|devops|delivery|implementation)(?: team)(?: members?)?|product owners?|scrum masters?|(?:software |solution |system |technical |enterprise )architects?|tech leads?)$/;
/** Only alone: a "support team" and a "booking system administrator" are users. */
const thing =
	/^(?:the )?(?:engineers?|designers?|architects?|team|team members?|po|sm|system|software|application|app|website|web ?site|platform|product|service|server|client application|database|back ?end|front ?end|api|ui|code|codebase|company|business)$/;

const otherDeveloper = /(?:^|\s)(?:property|land|estate|business|curriculum|course) developers?$/;

/** True for a role that builds the product, or is the product, instead of using it. */
export function isBuilder(role: string): boolean {
	const head = roleHead(roleName(role));
	if (otherDeveloper.test(head)) return false;
	return builder.test(head) || thing.test(head);
}
