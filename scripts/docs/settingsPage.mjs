// @ts-check
import { stringify } from 'yaml';
import { fence } from './fence.mjs';

/**
 * The parts of a JSON schema that the page is made from.
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [description]
 * @property {unknown} [default]
 * @property {unknown[]} [examples]
 * @property {unknown} [const]
 * @property {unknown[]} [enum]
 * @property {number} [minimum]
 * @property {Schema[]} [anyOf]
 * @property {Schema} [items]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Schema | false} [additionalProperties]
 */

const head = [
	'# The settings file refinery.yml',
	'A project says in `refinery.yml`, at the root of the workspace folder, what is special about its backlog. The file is YAML and belongs into git. Every key is optional, and so is the file: without it the usual places, spellings and statuses hold.',
	'A mistake is shown at its line, as you type, and costs only the value that is wrong: a glob that cannot be used leaves the other globs of its list in force, a key that is not known has no effect.',
];

const tail = [
	'## Notes on YAML',
	'- A value that begins with `*`, `!`, `&`, `@`, `[` or `{` needs quotes: `"**/archive/**"`.\n- Globs use `/` between folders and are relative to the workspace folder. `*` stands for anything in one part of a path, `**` for any number of folders, `{a,b}` for either.\n- The file may have 64 kB and some 4,000 lines. In editors that know YAML schemas, keys are completed and explained.\n- What the rules of `lint` report stands in [the list of rules](rules/README.md).\n- The language of `filter` is described in [Filters](filter.md).',
];

/**
 * The page that explains every key of the settings file.
 * @param {Schema} schema
 */
export function settingsPage(schema) {
	const sections = Object.entries(schema.properties ?? {});
	const whole = Object.fromEntries(sections.map(([name, { examples }]) => [name, examples?.[0]]));
	return `${[
		...head,
		'An example with every section:',
		fence('yaml', block(whole)),
		...sections.flatMap(([name, section]) => sectionOf(name, section)),
		...tail,
	].join('\n\n')}\n`;
}

/**
 * @param {string} name
 * @param {Schema} section
 */
function sectionOf(name, section) {
	const rows = rowsOf(section, '');
	return [
		`## ${name}`,
		section.description ?? '',
		`- Value: ${kindOf(section)}\n- Default: ${inline(section.default)}`,
		fence('yaml', block({ [name]: section.examples?.[0] })),
		...(rows.length > 0
			? [['| key | meaning | value | default | example |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')]
			: []),
	];
}

/**
 * One row for each key inside of a value, nested ones with a dot.
 * @param {Schema} schema
 * @param {string} prefix
 * @returns {string[]}
 */
function rowsOf(schema, prefix) {
	const mapping = mappingOf(schema);
	if (!mapping?.properties || isUniform(mapping)) return [];
	return Object.entries(mapping.properties).flatMap(([key, value]) => [
		`| ${[
			`\`${prefix}${key}\``,
			value.description ?? '',
			kindOf(value),
			mapping.required?.includes(key) ? 'required' : inline(value.default),
			inline(value.examples?.[0]),
		].join(' | ')} |`,
		...rowsOf(value, `${prefix}${key}.`),
	]);
}

/**
 * The mapping that a value may be, by itself, in a list or beside something shorter.
 * @param {Schema} schema
 * @returns {Schema | undefined}
 */
function mappingOf(schema) {
	if (schema.type === 'object') return schema;
	if (schema.items) return mappingOf(schema.items);
	return schema.anyOf?.map(mappingOf).find((found) => found !== undefined);
}

/**
 * True when all keys of a mapping take the same and only their names differ.
 * @param {Schema} mapping
 */
function isUniform({ properties = {} }) {
	const kinds = new Set(Object.values(properties).map(kindOf));
	return kinds.size === 1 && Object.keys(properties).length > 2;
}

/**
 * What may be written, in words.
 * @param {Schema} schema
 * @returns {string}
 */
function kindOf(schema) {
	if (schema.anyOf) return schema.anyOf.map(kindOf).join(', or ');
	if ('const' in schema) return inline(schema.const);
	if (schema.enum) return `one of ${schema.enum.map(inline).join(', ')}`;
	if (schema.items) return `a list of: ${kindOf(schema.items)}`;
	if (schema.type === 'object') return mappingKind(schema);
	if (schema.type === 'boolean') return '`true` or `false`';
	if (schema.type === 'string') return 'text';
	const kind = schema.type === 'integer' ? 'a whole number' : 'a number';
	return schema.minimum === undefined ? kind : `${kind}, at least ${schema.minimum}`;
}

/** @param {Schema} mapping */
function mappingKind({ properties, additionalProperties }) {
	const [first] = Object.values(properties ?? {});
	if (!first) return additionalProperties ? `a mapping from words to: ${kindOf(additionalProperties)}` : 'a mapping';
	if (!isUniform({ properties }))
		return `a mapping with ${names(properties)}${additionalProperties ? ' and more' : ''}`;
	return `a mapping from any of ${names(properties)} to: ${kindOf(first)}`;
}

/** @param {Record<string, Schema> | undefined} properties */
function names(properties = {}) {
	return Object.keys(properties)
		.map((name) => `\`${name}\``)
		.join(', ');
}

/**
 * A value on one line; a dash for none.
 * @param {unknown} value
 */
function inline(value) {
	if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
		return '–';
	const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
	return `\`${text.trim().replaceAll('|', '\\|')}\``;
}

/** @param {Record<string, unknown>} value */
function block(value) {
	return stringify(value, { lineWidth: 0 });
}
