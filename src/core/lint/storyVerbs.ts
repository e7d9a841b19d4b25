/** Verbs that people use for what they want of a product, and that are hardly ever nouns. */
export const plainVerbs = words(
	'accept activate add adjust analyse analyze announce append apply approve archive arrange ask assign associate ' +
		'attach authenticate avoid browse buy calculate choose classify clear collect combine compare configure ' +
		'confirm connect convert create customise customize decide decline define delete deliver deploy describe determine ' +
		'disable discover distribute duplicate edit embed enable encourage ensure enter evaluate examine exclude execute ' +
		'explore extract find forward generate get give hide identify implement improve include indicate inform insert inspect ' +
		'install integrate invite join keep know learn leave locate maintain make manage modify monitor move narrow navigate ' +
		'notify obtain open operationalize optimise optimize organise organize override pay perform pick populate prepare ' +
		'preserve prevent prioritise prioritize proceed prove provide publish put read recommend reject reload remove rename ' +
		'reorder replace reply resolve respond restore restrict retrieve save see select sell send separate set share solve ' +
		'specify store submit subscribe suggest suspend take tell track transfer translate understand unsubscribe upload use ' +
		'validate verify visualise visualize write pin post',
);

/** Verbs that are nouns as often ("access", "report"): they count only with a determiner or pronoun behind. */
export const nounVerbs = words(
	'access address alert alias allow complete balance block bookmark book cancel change chart charge check click comment contact control ' +
		'copy cut deposit design display document download draft encounter estimate export feature file filter flag follow ' +
		'forecast format group help highlight host import index invoice issue label like link list load log map mark mask ' +
		'match measure merge message name note number order pass pause plan plot post preview print process project promote ' +
		'query rank rate record redo refund register release remind report request research reserve reset review run scan ' +
		'schedule search segment show sign sort split start step stop stream support switch sync synchronise synchronize tag ' +
		'test time trace trade train transform trigger turn undo update version view vote watch',
);

/** Behind these a verb has its object: nothing else takes a determiner. */
export const determiners = words(
	'a an the this that these those my your his her its our their all any each every some no another other others it them ' +
		'him me us both new one two several multiple more different existing whether what which how who when where',
);

/** Words that no object starts with. */
export const noObject = words(
	'and or but then to of in on at by for from with without within into onto through across over under after before about ' +
		'as than if is are was were be been being has have had can could will would should must may might not via per so',
);

export const adverbs = words(
	'also then easily quickly simply optionally later immediately automatically directly safely securely successfully ' +
		'further subsequently efficiently better accurately manually effectively properly clearly',
);

/** With one of these behind it a word that is often a noun is a verb: "deal with", "search by". */
export const withPreposition: ReadonlySet<string> = new Set(
	(
		'act on|apply for|ask for|browse through|browse by|check for|comment on|connect to|deal with|draw on|filter by|go to|link to|listen to|' +
		'log into|look at|look for|pay for|play with|post to|react to|reply to|report on|respond to|return to|scroll through|search by|search for|' +
		'search through|search within|sign for|sort by|subscribe to|switch between|switch to|vote for|vote on|work on|work with|work from'
	).split('|'),
);

/** Verbs of two words. What follows must be no noun, as in "log in page". */
export const withParticle: ReadonlySet<string> = new Set(
	(
		'back up|call back|carry out|check in|check out|come back|cut off|fill in|fill out|find out|follow up|go back|log in|log off|log on|log out|' +
		'look up|move on|opt in|opt out|print out|roll back|send out|set up|sign in|sign off|sign out|sign up|start over|switch off|switch on|' +
		'take part|turn off|turn on|zoom in|zoom out'
	).split('|'),
);

/** Wishes to have or to know something, or that others do something: the verbs further on belong to the thing or to them. */
export const states = words(
	'have be know understand ensure see help want like let allow permit require prevent expect',
);

/** Pairs that name one act. */
export const pairs: readonly string[] = [
	'drag and drop',
	'copy and paste',
	'cut and paste',
	'search and filter',
	'search or filter',
	'filter and search',
	'filter and sort',
	'sort and filter',
	'search and find',
	'track and trace',
	'point and click',
	'pick and choose',
	'plug and play',
	'mix and match',
	'compare and contrast',
	'zoom and pan',
	'pan and zoom',
	'try and',
	'go and',
];

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
