import { criterionSentences, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';

/** Names as only code has them: with an underscore, a capital inside, or brackets behind. */
const codeName =
	/(?<![\p{L}\p{N}_./-])(?:[a-z]{1,30}(?:_[a-z0-9]{1,30}){1,6}|[a-z]{2,20}(?:[A-Z][a-z0-9]{1,20}){1,5}|[A-Za-z_]{2,40}(?=\(\)))(?![\p{L}\p{N}_-])/gu;
const technology =
	/(?<![\p{L}\p{N}-])(?:SQL|NoSQL|REST(?:ful)?|GraphQL|gRPC|JSON|YAML|XML|Redis|Kafka|RabbitMQ|Postgres(?:QL)?|MySQL|MongoDB|Elasticsearch|DynamoDB|React|Angular|Vue|Redux|Node\.js|Django|Rails|Spring Boot|Kubernetes|Docker|Terraform|cron ?jobs?|[Ww]ebhooks?|[Mm]icroservices?|[Mm]iddleware|API endpoints?|[Ee]ndpoints?|[Dd]atabase (?:tables?|columns?|ind(?:ex|exes|ices)|schema)|[Ff]oreign keys?|[Pp]rimary keys?|(?:GET|POST|PUT|PATCH|DELETE) (?:requests?|calls?)|HTTP [1-5]\d\d)(?![\p{L}\p{N}-])/gu;
/** Names of products that are written like code. */
const spelled = /^(?:iPhones?|iPads?|iOS|macOS|eBay|eCommerce|eBooks?|eMails?|iCloud|iTunes|watchOS|tvOS|iFrame)$/;

export const implementationDetail: Rule = {
	meta: {
		id: 'implementation-detail',
		title: 'How it is built',
		description:
			'Reports technologies, tables, endpoints, requests and names as code has them ("order_items", "getTotal()") outside of code spans in acceptance criteria. Off by default: where the product is a programming interface, these are its surface.',
		why: 'A criterion that names the table cannot be read by who asked for it, and rules out better ways.',
		sources: ['INCOSE Guide to Writing Requirements, R31'],
		category: 'criterion',
		severity: 'off',
		fix: 'none',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket is still there after a new start.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket is written to Redis.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The field order_total holds the tax.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			for (const { words, range } of [...matchesIn(sentence, codeName), ...matchesIn(sentence, technology)]) {
				if (spelled.test(words)) continue;
				report({ message: `"${words}" is how it is built: say what can be seen from outside.`, range });
			}
		}
	},
};
