import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const forbidden = [
	['src/core/lint/x.ts', 'vscode'],
	['src/core/lint/x.ts', 'node:fs'],
	['src/core/index/x.ts', '../../vscode/session'],
	['src/core/index/x.ts', '../../node/nodeClock'],
	['src/core/lint/x.ts', 'gray-matter'],
	['src/core/model/x.ts', '../lint/rule'],
	['src/core/util/x.ts', '../index/backlogIndex'],
	['src/core/files/x.ts', '../index/backlogIndex'],
	['src/core/files/x.ts', 'node:fs'],
	['src/core/frontmatter/x.ts', '../markdown/outline'],
	['src/core/config/x.ts', '../lint/ruleIds'],
	['src/core/config/x.ts', '../conventions/conventions'],
	['src/core/config/x.ts', 'vscode'],
	['src/core/query/x.ts', '../lint/readiness'],
	['src/core/config/config.ts', './readConfig'],
	['src/core/config/conventionNames.ts', 'js-yaml'],
	['src/core/config/x.ts', '../frontmatter/frontMatter'],
	['src/core/markdown/x.ts', '../lint/rule'],
	['src/core/conventions/x.ts', '../index/backlogIndex'],
	['src/core/index/x.ts', '../lint/inspector'],
	['src/core/lint/x.ts', '../refine/planner'],
	['src/core/lint/x.ts', '../roadmap/roadmap'],
	['src/core/schedule/x.ts', '../lint/rule'],
	['src/core/schedule/x.ts', '../conventions/conventions'],
	['src/core/roadmap/x.ts', '../frontmatter/frontMatter'],
	['src/core/roadmap/x.ts', 'node:fs'],
	['src/core/lint/x.ts', '../queue/refinementQueue'],
	['src/core/queue/x.ts', '../refine/planner'],
	['src/core/queue/x.ts', 'node:fs'],
	['src/core/estimation/x.ts', '../lint/rule'],
	['src/core/estimation/x.ts', 'node:fs'],
	['src/core/history/x.ts', '../refine/planner'],
	['src/core/history/x.ts', 'node:child_process'],
	['src/core/questions/x.ts', '../refine/planner'],
	['src/core/questions/x.ts', 'vscode'],
	['src/protocol/x.ts', '../core/index/backlogIndex'],
	['src/protocol/x.ts', 'vscode'],
	['src/board/x.ts', 'vscode'],
	['src/board/x.ts', '../vscode/session'],
	['src/roadmap/x.ts', 'vscode'],
	['src/roadmap/x.ts', '../webview/roadmap/roadmapApp'],
	['src/refinement/x.ts', 'vscode'],
	['src/refinement/x.ts', '../vscode/session'],
	['src/webview/board/x.ts', '../../core/index/backlogIndex'],
	['src/webview/board/x.ts', '../../vscode/session'],
	['src/vscode/views/x.ts', 'node:path'],
	['src/vscode/views/x.ts', '../../node/nodeClock'],
	['src/vscode/views/x.ts', '../../webview/board/main'],
	['src/cli/x.ts', '../vscode/session'],
	['src/node/x.ts', 'vscode'],
] as const;

const allowed = [
	['src/core/lint/x.ts', '../model/item'],
	['src/core/lint/x.ts', '../index/backlogIndex'],
	['src/core/lint/x.ts', '../schedule/schedule'],
	['src/core/roadmap/x.ts', '../lint/catalogue'],
	['src/core/files/x.ts', '../ports/fileStore'],
	['src/core/lint/x.ts', '../estimation/finishedStories'],
	['src/core/frontmatter/grayMatter.ts', 'gray-matter'],
	['src/core/config/x.ts', '../model/status'],
	['src/core/config/x.ts', 'js-yaml'],
	['src/core/config/x.ts', '../frontmatter/yamlMessage'],
	['src/core/history/x.ts', '../index/backlogIndex'],
	['src/core/questions/x.ts', '../index/backlogIndex'],
	['src/core/config/x.ts', '../query/filter'],
	['src/core/queue/x.ts', '../lint/readiness'],
	['src/core/queue/x.ts', '../questions/askedQuestion'],
	['src/core/model/x.ts', '../util/compareIds'],
	['src/protocol/x.ts', '../core/model/status'],
	['src/board/x.ts', '../core/index/backlogIndex'],
	['src/board/x.ts', '../protocol/board'],
	['src/roadmap/x.ts', '../board/pageFeed'],
	['src/roadmap/x.ts', '../core/roadmap/roadmap'],
	['src/refinement/x.ts', '../core/lint/readiness'],
	['src/webview/board/x.ts', '../../protocol/board'],
	['src/vscode/views/x.ts', '../../core/index/backlogIndex'],
	['src/cli/x.ts', '../node/nodeClock'],
] as const;

/** Lints one small file for each import, under the project's own settings, in one run. Gives the files that were refused. */
function refusedFiles(imports: readonly (readonly [file: string, from: string])[]): ReadonlySet<string> {
	const root = mkdtempSync(path.join(tmpdir(), 'layering-'));
	try {
		copyFileSync('biome.json', path.join(root, 'biome.json'));
		for (const [at, [file, from]] of imports.entries()) {
			const target = path.join(root, probe(file, at));
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, `import { a } from '${from}';\nexport const b = a;\n`);
		}
		const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
		const options = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'];
		const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: root, encoding: 'utf8' });
		const refused = stdout.split('\n').filter((line) => line.includes('noRestrictedImports'));
		return new Set(refused.map((line) => /file=.*?(src\/[^,]+)/.exec(line)?.[1] ?? line));
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

/** A file of its own for each import; a file that a rule names keeps its name. */
function probe(file: string, at: number): string {
	return file.replace(/x\.ts$/, `probe${at}.ts`);
}

describe('layering', () => {
	const refused = refusedFiles([...forbidden, ...allowed]);

	for (const [at, [file, from]] of forbidden.entries()) {
		it(`${file} may not import ${from}`, () => assert.ok(refused.has(probe(file, at))));
	}

	for (const [at, [file, from]] of allowed.entries()) {
		it(`${file} may import ${from}`, () => assert.ok(!refused.has(probe(file, forbidden.length + at))));
	}
});
