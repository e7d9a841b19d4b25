import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { catalogue } from '../../core/lint/catalogue';
import { ruleTexts } from '../../core/lint/ruleTexts';
import { LineIndex, type PositionRange } from '../../core/model/position';
import type { Severity } from '../../core/model/problem';
import type { TextEdit } from '../../core/model/textEdit';
import type { LintMessage, RelatedMessage, ReportedFile } from './lintMessage';
import { repositoryRoot } from './repositoryRoot';

/** What paths count from; whoever reads the log elsewhere says where that is. */
const base = 'SRCROOT';

const levels = {
	error: 'error',
	warning: 'warning',
	info: 'note',
	hint: 'note',
	off: 'none',
} as const satisfies Record<Severity | 'off', Result.level>;

/** What reading a file reports by itself, besides the rules. */
const others: readonly ReportingDescriptor[] = [
	descriptor('file-unreadable', 'File that is no text', 'error'),
	descriptor('status-unknown', 'Status that the workflow does not know', 'info'),
	descriptor('rank-invalid', 'Rank that is none', 'warning'),
	descriptor('rank-long', 'Rank that has grown long', 'info'),
	descriptor('key-result-invalid', 'Key result that cannot be read', 'warning'),
	descriptor('config-invalid', 'Mistake in the settings file', 'error'),
];

/**
 * Findings in the Static Analysis Results Interchange Format, version 2.1.0, which code scanning services take. Places
 * are given relative to the root of the repository around the backlog.
 */
export function sarifLog(files: readonly ReportedFile[], root: string): Log {
	const home = repositoryRoot(root);
	const rules = [...catalogue.map(ruleDescriptor), ...others];
	const indices = new Map(rules.map(({ id }, at) => [id, at]));
	// What other reading comes upon is a rule here only when it occurs.
	for (const { rule, severity } of files.flatMap(({ messages }) => messages)) {
		if (!indices.has(rule)) indices.set(rule, rules.push(descriptor(rule, rule, severity)) - 1);
	}
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Backlog Refinery', version, semanticVersion: version, rules } },
				originalUriBaseIds: { [base]: { uri: pathToFileURL(`${home}${path.sep}`).href } },
				columnKind: 'utf16CodeUnits',
				results: files.flatMap((file) => resultsOf(file, home, indices)),
			},
		],
	};
}

function ruleDescriptor({ meta }: (typeof catalogue)[number]): ReportingDescriptor {
	const { description = '', why = '' } = ruleTexts[meta.id] ?? {};
	return {
		...descriptor(meta.id, meta.title, meta.severity),
		fullDescription: { text: description },
		help: { text: `${description}\n\n${why}` },
		properties: { tags: [meta.category] },
	};
}

function descriptor(id: string, title: string, severity: Severity | 'off'): ReportingDescriptor {
	const isOff = severity === 'off';
	return {
		id,
		shortDescription: { text: title },
		defaultConfiguration: isOff ? { enabled: false } : { level: levels[severity] },
	};
}

function resultsOf(file: ReportedFile, home: string, indices: ReadonlyMap<string, number>): readonly Result[] {
	const artifact: ArtifactLocation = { uri: relativeUri(file.entry.uri, home), uriBaseId: base };
	const source = sourceLines(file.text ?? '');
	const seen = new Map<string, number>();
	return file.messages.map((message): Result => {
		const { rule, severity, message: text, range, fix, related } = message;
		const location: Location = { physicalLocation: { artifactLocation: artifact, region: regionOf(range) } };
		const said = `${rule}\n${artifact.uri}\n${text}\n${source.lineAt(range)}`;
		const turn = seen.get(said) ?? 0;
		seen.set(said, turn + 1);
		return {
			ruleId: rule,
			ruleIndex: indices.get(rule) ?? -1,
			level: levels[severity],
			message: { text },
			locations: [location],
			...(related ? { relatedLocations: related.map((other, at) => relatedLocation(other, at, home)) } : {}),
			// Not by the line's number: a finding stays the same one when something is written above it.
			partialFingerprints: { 'refineryFinding/v1': fingerprint(`${said}\n${turn}`) },
			...(fix ? { fixes: [fixOf(message, fix, artifact, source)] } : {}),
		};
	});
}

function relatedLocation({ uri, message, range }: RelatedMessage, at: number, home: string): Location {
	const artifactLocation = { uri: relativeUri(uri, home), uriBaseId: base };
	return { id: at + 1, physicalLocation: { artifactLocation, region: regionOf(range) }, message: { text: message } };
}

interface Source {
	lineAt(range: PositionRange): string;
	regionOf(edit: TextEdit): Region;
}

function sourceLines(text: string): Source {
	const plain = text.replace(/^\ufeff/, '');
	const mark = text.length - plain.length;
	const index = new LineIndex(plain);
	const lines = plain.split(/\r?\n/);
	return {
		lineAt: ({ start }) => (lines[start.line] ?? '').trim(),
		regionOf: ({ range: { start, end } }) =>
			regionOf(index.rangeOf({ start: Math.max(0, start - mark), end: Math.max(0, end - mark) })),
	};
}

/** Lines and columns count from 1; the end is behind the last letter, as SARIF has it too. */
function regionOf({ start, end }: PositionRange): Region {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}

function fixOf({ message }: LintMessage, edit: TextEdit, artifactLocation: ArtifactLocation, source: Source): Fix {
	const replacement = { deletedRegion: source.regionOf(edit), insertedContent: { text: edit.newText } };
	return { description: { text: message }, artifactChanges: [{ artifactLocation, replacements: [replacement] }] };
}

/** Relative to a folder, with blanks and the like escaped. */
function relativeUri(uri: string, home: string): string {
	const parts = path.relative(home, fileURLToPath(uri)).split(path.sep);
	return parts.map((part) => (part === '..' ? part : encodeURIComponent(part))).join('/');
}

function fingerprint(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
