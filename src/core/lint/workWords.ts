const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a team does and a product does not: these open a task whatever follows. */
export const teamVerbs = list(
	`implement refactor research investigate deploy migrate rewrite brainstorm prototype scaffold finalize finalise
	deprecate discuss coordinate rollout introduce develop integrate decide bump backport rebase define benchmark
	conduct provision design test fix document review plan draft port build setup cleanup explore spike learn repeat`,
);

/** Verbs of two words, of the same kind. */
export const teamPhrases =
	/^(?:roll out|set up|clean up|look into|figure out|come up with|reach out to|follow up|sync with|talk to|wire up|hook up|break down|work out|agree (?:on|with)|align with|check with|confirm with)\b/i;

/** Both a team and a product may do this; what it is done to tells who is meant. */
export const sharedVerbs = list(
	`write prepare perform execute run determine identify evaluate analyse analyze configure install publish release merge
	upgrade extract rename replace schedule estimate gather add create update remove delete enable disable set apply make
	copy move mark change generate provide use extend improve adjust modify collect communicate share clean convert drop
	audit profile optimize optimise consolidate switch get bring complete finish expose register`,
);

/** Nouns too: "Test button", "Review page". What follows decides. */
export const alsoNouns = list(
	`research prototype rollout design test fix document review plan draft port build setup cleanup explore spike benchmark
	deploy update copy change move mark set run share audit profile use release upgrade schedule estimate switch drop merge get`,
);

/** Behind one of {@link alsoNouns} they make a name of something that is shown: "Test results", "Build number". */
export const nameEnds = list(
	`page pages button buttons title titles number numbers result results note notes tab tabs mode data view views date
	dates name names type types id ids url link links list lists status version versions user users account accounts email
	environment file files form forms icon icons menu panel dialog modal field fields overview settings more history message operation operations request requests
	branch branches event events action actions command commands process rate time order key limit`,
);

/** What only those who build the product have to do with, as words of a pattern. */
const workNouns = [
	`(?:unit|integration|e2e|acceptance|regression|smoke|load) ?-?tests?|tests?|test[- ](?:cases?|suites?|coverage|plan)`,
	`documentation|docs?|readme|changelog|runbooks?|wiki|diagrams?|adrs?|design doc`,
	`mrs?|prs?|pull requests?|merge requests?|branch|commits?|code|codebase|class(?:es)?|component|components|modules?|package`,
	`librar(?:y|ies)|dependenc(?:y|ies)|sdk|migrations?|scripts?|schemas?|database|db|pipelines?|ci|ci/cd|jenkins|github actions?`,
	`helm|terraform|ansible|chef|docker\\w*|kubernetes|k8s|crds?|manifests?|config|configuration|env(?:ironment)? var\\w*`,
	`staging|production|prod|experiments?|feature[- ]flags?|endpoints?|apis?|microservices?|controllers?|middleware`,
	`repositor(?:y|ies)|repo|reducers?|entit(?:y|ies)|enums?|constants?|util(?:s|ity|ities)|helpers?|boilerplate|skeleton`,
	`lint(?:er|ing)?|storybook|fixtures?|mocks?|mock-?ups?|figma|wireframes?|designs?|prototypes?|proof of concept|poc`,
	`proposals?|meetings?|analysis|assessment|audit|findings|spike|monitoring|logging|instrumentation|telemetry|grafana`,
	`prometheus|sentry|deployments?|rollout|rollback|clusters?|infra|infrastructure|dns|implementation|changes|logic`,
	`functionality|methods?|support (?:for|to|of)|unused|deprecated|legacy|obsolete|dead|hard-?coded|backend|back-end`,
].join('|');

/** Something of the builders' own near the beginning. */
export const workObject = new RegExp(`^(?:[^.;]|\\.(?=\\S)){0,90}?(?<![\\w-])(?:${workNouns})(?![\\w-])`, 'i');

/** "Update Kind to 0.15". */
export const toVersion = /^[^.;,]{1,60} to (?:version )?v?\d+(?:\.\d+)+/i;

/** What is still to be found out: "determine whether", "identify the best approach". */
export const openQuestion =
	/^(?:(?:the|an?|any|all|best|appropriate|possible) ){0,3}(?:how|whether|what|which|why|if we|where|options?|approach(?:es)?|methods?|ways?|feasibility|root cause|impact|requirements|candidates|scope|next steps)\b/i;

/** The product acts where its user or an event is named. */
export const productClause =
	/\b(?:when|whenever|if(?! (?:necessary|needed|possible|required|applicable)\b)|once|upon|on click|every time|each time|so that|for each|after (?:the |a )?(?:user|customer|guest|admin))\b/i;

/** A finite verb before any further clause: the words before it are a subject and no order to anybody. */
export const statement =
	/^(?:(?!\b(?:that|which|who|so|when|if|where|because|to)\b)[^.;:]){0,90}?\b(?:is|are|was|were|has|have|can|cannot|must|should|will|shall|may|does|shows?|displays?|lists|opens?|contains?|appears?|sends?|returns?|redirects?|works?|includes?|remains?|stays?|fails?|pass|passes|gets?|uses|succeeds?|runs|exists?|covers?|confirms?|verify|verifies|asserts?|configurable|visible|available|disabled|enabled|supported)\b/i;

/** "Audit detects cycles", "changing it promotes the draft": a verb in -s and what it is done to. */
export const thirdPerson =
	/^(?:(?!\b(?:that|which|who)\b)[^.;:]){0,90}?(?<![\w-])[a-z]{2,20}s(?<!ss|us|is) (?!(?:for|of|in|on|to|with|and|or|from|by|at|as|that|which|into|per|via|without|when|if|not)\b|[a-z]{1,20}ing\b)[\w-]/i;

/** Tests, documents and the like as what is wanted, with no word on what is true of them. */
export const workNoun =
	/^(?:(?:the|an?|new|additional|more|automated|basic|some|full|any) ){0,3}(?:(?:unit|integration|e2e|end-to-end|acceptance|regression|smoke|performance|load|api|ui|component|snapshot|contract|functional|cypress|playwright|jest|automated) tests?\b(?: suites?| cases?| coverage)?|(?:technical |developer |api |user )?(?:documentation|docs?|runbook(?: docs?)?|readme|changelog|wiki page|adr|design doc) (?=(?:for|of|on|about|how|explaining|covering|describing)\b)|(?:implementation|refactoring|investigation|deployment|rollout|creation|setup|clean-?up|integration|analysis|migration) of\b)/i;

export const newThing =
	/^(?:an? )?new (?:feature[- ]flag|experiment|migration|test suite|pipeline|runbook|microservice|repo(?:sitory)?)\b/i;

/** "Meeting must be recorded", "Findings are shared", "Unit tests added": the work is done, and nothing said of the product. */
export const workResult =
	/^(?:(?:all|the|an?|any|our|relevant|necessary|new|follow-up) ){0,3}(?:(?:google |design |api |technical |user |developer )?(?:documentation|docs?)|readme|changelog|runbooks?|wiki|(?:unit |integration |e2e |acceptance |automated |regression )?tests?(?: cases?| plan| suite)?|test coverage|meetings?|findings|code review|mrs?|prs?|pull requests?|merge requests?|proposals?|demo|recording|adrs?|spike|stakeholders|team)(?: (?:for|of|on|about|from|in) [^.;,:]{1,50}?)? (?:(?:is|are|was|were|has been|have been|must be|should be|to be|needs? to be|will be) )?(?:written|created|added|updated|extended|shared|scheduled|recorded|documented|reviewed|merged|published|opened|presented|approved|prepared|drafted|uploaded|communicated|distributed|completed|done|informed|held)\b/i;

/** "The role will have to be modified": an order, only passive. */
export const passiveOrder =
	/^[^.;:]{1,90}? (?:needs? to|has to|have to|must|should|is to|are to|still to) be (?:implemented|refactored|researched|investigated|re-?written|modified|rolled out|deployed|migrated|documented)\b/i;
