import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { createFileFilter } from '../../../src/core/files/fileFilter';
import { listTree } from '../../../src/node/listTree';
import { nodeClock } from '../../../src/node/nodeClock';
import { temporaryFolder } from '../support/temporaryFolder';

/** A filter that knows some ignore files by the folder they lie in. */
function filterWith(texts: Readonly<Record<string, string>>, exclude?: Readonly<Record<string, unknown>>) {
	const filter = createFileFilter(exclude);
	for (const [folder, text] of Object.entries(texts)) filter.learn(folder, text);
	return filter;
}

const admitted = (filter: ReturnType<typeof createFileFilter>, paths: readonly string[]) => paths.filter(filter.admits);

describe('fileFilter', () => {
	it('lists markdown and the settings of backlogs, and nothing else', () => {
		const listed = ['a.md', 'B.MD', 'x/y.md', 'refinery.yml', 'backlog.config.yml'];
		const inTools = ['backlog/config.yml', 'x/backlog/config.yaml', '.kanbn/index.md'];
		const others = [
			'a.txt',
			'refinery.yaml',
			'config.yml',
			'.project/config.yaml',
			'x/refinery.yml',
			'x/config.yml',
			'backlog/x/config.yml',
			'a.md.bak',
			'.gitignore',
			'md',
		];
		const all = [...listed, ...inTools];
		assert.deepEqual(admitted(createFileFilter(), [...all, ...others]), all);
	});

	it('never looks into the folders of tools, not even when an ignore file asks for it', () => {
		const filter = filterWith({ '': '!node_modules/\n!.git/\n' });
		assert.deepEqual(admitted(filter, ['node_modules/a.md', 'x/.git/a.md', 'x/node_modules/y/a.md', 'git/a.md']), [
			'git/a.md',
		]);
	});

	it('follows ignore files of every level, the deeper one winning', () => {
		const filter = filterWith({
			'': '/build/\n*.draft.md\nsecret\n# comment.md\n\n',
			'docs/': '/private\n!keep.draft.md\nlogs/*\n!logs/today.md\n',
			'docs/deep/': 'a.md\n',
		});
		const kept = ['a.md', 'x/build/a.md', 'comment.md', 'docs/a.md', 'docs/keep.draft.md', 'docs/logs/today.md'];
		const kept2 = ['docs/x/private/a.md', 'docs/deep/b.md', 'x/logs/a.md'];
		const gone = ['build/a.md', 'a.draft.md', 'docs/b.draft.md', 'x/secret/y/a.md', 'docs/private/a.md'];
		const gone2 = ['docs/logs/old.md', 'docs/deep/a.md', 'docs/deep/x/a.md'];
		assert.deepEqual(admitted(filter, [...kept, ...kept2, ...gone, ...gone2]), [...kept, ...kept2]);
	});

	it('brings nothing back whose folder is left out', () => {
		assert.deepEqual(admitted(filterWith({ '': 'build/\n!build/a.md\n' }), ['build/a.md']), []);
		const reopened = filterWith({ '': 'x/*\n', 'x/': '!keep/\n' });
		assert.deepEqual(admitted(reopened, ['x/a.md', 'x/keep/a.md', 'x/other/a.md']), ['x/keep/a.md']);
	});

	it('takes a name for what it is, in folders that look like patterns', () => {
		const filter = filterWith({ 'a[b]*/': 'gone.md\n/x/*.md\n', 'c\\d/': '*.md\n' });
		const paths = ['a[b]*/gone.md', 'a[b]*/y/gone.md', 'a[b]*/x/a.md', 'c\\d/a.md', 'ab/gone.md', 'a[b]*/kept.md'];
		assert.deepEqual(admitted(filter, paths), ['ab/gone.md', 'a[b]*/kept.md']);
	});

	it('understands line ends, a byte-order mark and blanks at the end as git does', () => {
		const filter = filterWith({ '': '\ufeffa.md\r\nb.md  \r\n', 'x/': '\ufeffa.md\r\nb.md  \r\n\\#c.md\n\\!d.md\n' });
		const paths = ['a.md', 'b.md', 'x/a.md', 'x/b.md', 'x/#c.md', 'x/!d.md', 'x/e.md'];
		assert.deepEqual(admitted(filter, paths), ['x/e.md']);
	});

	it('follows files.exclude', () => {
		const filter = createFileFilter({
			'**/.DS_Store': true,
			'**/old': true,
			'drafts/': true,
			'docs/**/*.tmp.md': true,
			'{a,b}/c.md': true,
			'**/x?.md': true,
			'**/kept': false,
			'**/*.when.md': { when: '$(basename).ts' },
		});
		const gone = ['old/a.md', 'y/old/z/a.md', 'drafts/a.md', 'docs/x/y/a.tmp.md', 'a/c.md', 'b/c.md', 'y/x1.md'];
		const kept = ['older/a.md', 'y/drafts/a.md', 'a.tmp.md', 'c/c.md', 'kept/a.md', 'x.md', 'a.when.md'];
		assert.deepEqual(admitted(filter, [...gone, ...kept]), kept);
		assert.equal(filter.admitsFolder('y/old/z/'), false);
		assert.equal(filter.admitsFolder('y/older/z/'), true);
		assert.equal(filter.admitsFolder(''), true);
	});

	it('learns a changed ignore file, and answers the same after a rest', () => {
		const filter = filterWith({ '': 'a.md\n' });
		assert.equal(filter.admits('a.md'), false);
		filter.rest();
		assert.equal(filter.admits('a.md'), false);
		filter.learn('', 'b.md\n');
		assert.deepEqual(admitted(filter, ['a.md', 'b.md']), ['a.md']);
	});

	it('answers on the way down as it does out of nowhere', () => {
		const part = fc.constantFrom('a', 'b', 'a.md', 'b.md', 'x');
		const pattern = fc.constantFrom(
			'a',
			'/a',
			'a/',
			'!a',
			'b.md',
			'!b.md',
			'*.md',
			'a/b.md',
			'**/b',
			'!/x/',
			'x/*',
			'',
		);
		const ignoreText = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join('\n'));
		const folder = fc.array(part, { maxLength: 2 }).map((parts) => parts.map((each) => `${each}/`).join(''));
		const texts = fc.dictionary(folder, ignoreText, { maxKeys: 3 });
		fc.assert(
			fc.property(texts, fc.array(part, { minLength: 1, maxLength: 4 }), (known, parts) => {
				const filter = filterWith(known);
				const path = parts.join('/');
				const folders = parts.slice(0, -1).map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
				assert.equal(filter.admits(path), folders.every(filter.enters) && filter.keeps(path));
			}),
		);
	});

	it('leaves out what git itself leaves out', async function () {
		if (spawnSync('git', ['--version']).status !== 0) this.skip();
		const part = fc.constantFrom('a', 'b', 'c d', 'ö');
		const name = fc.constantFrom('a.md', 'b.md', 'c d.md', '[e].md');
		const file = fc.tuple(fc.array(part, { maxLength: 3 }), name).map(([parts, last]) => [...parts, last].join('/'));
		const pattern = fc.constantFrom(
			...['a', '/a', 'a/', 'b.md', '!b.md', '*.md', '!*.md', 'a/b.md', '**/b', 'a/**', '!a/', '/a/*', '!/a/b/'],
			...['c d.md', 'c\\ d/', '?.md', '[ab].md', '\\[e].md', '[!a].md', 'ö/', '# no', '', 'b/**/a.md'],
		);
		const ignoreFile = fc.tuple(fc.array(part, { maxLength: 2 }), fc.array(pattern, { minLength: 1, maxLength: 5 }));
		const backlogs = fc.tuple(fc.array(file, { minLength: 1, maxLength: 12 }), fc.array(ignoreFile, { maxLength: 3 }));
		// All in one repository, each below a folder of its own, because starting git takes longer than all the rest.
		const folder = temporaryFolder();
		try {
			for (const [at, [files, ignoreFiles]] of fc.sample(backlogs, 60).entries()) {
				for (const each of files) folder.write(`${at}/${each}`, '');
				for (const [parts, lines] of ignoreFiles) {
					folder.write([at, ...parts, '.gitignore'].join('/'), `${lines.join('\n')}\n`);
				}
			}
			execFileSync('git', ['init', '-q'], { cwd: folder.root });
			const options = ['ls-files', '-zo', '--exclude-per-directory=.gitignore'];
			const listed = execFileSync('git', options, { cwd: folder.root, encoding: 'utf8' }).split('\0');
			const ours = await listTree(folder.root, { filter: createFileFilter() }, nodeClock);
			assert.deepEqual(ours.map(({ path }) => path).sort(), listed.filter((path) => path.endsWith('.md')).sort());
		} finally {
			folder.remove();
		}
	});
});
