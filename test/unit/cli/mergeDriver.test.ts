import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { repository } from './support';

const item = 'backlog/stories/US-1.md';
const text = `---
id: US-1
title: Pay by card
status: refining
rank: "hqvmke"
labels: [shop, card]
points: 3
---

As a customer, I want to pay by card, so that I need no cash.

## Acceptance criteria

- [ ] The card is charged once.
- [ ] A refusal is shown within 5 s.
- [ ] A receipt is sent by mail.
`;

const replaced =
	(...pairs: readonly (readonly [string, string])[]) =>
	(before: string) =>
		pairs.reduce((now, [from, to]) => {
			assert.ok(now.includes(from), from);
			return now.replace(from, to);
		}, before);

describe('refinery merge-driver, called by git', function () {
	this.timeout(60_000);
	let folder: TemporaryFolder;

	const git = (...args: string[]) => {
		const ran = spawnSync('git', args, {
			cwd: folder.root,
			encoding: 'utf8',
			env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
		});
		return { status: ran.status, out: ran.stdout + ran.stderr };
	};
	const commit = (message: string) => {
		git('add', '-A');
		assert.equal(git('commit', '-q', '--allow-empty', '-m', message).status, 0);
	};
	/** What a merge of two branches that each change the file leaves there. */
	const merge = (ours: (before: string) => string, theirs: (before: string) => string, before = text) => {
		folder.write(item, before);
		commit('base');
		git('checkout', '-q', '-b', 'feature');
		folder.write(item, theirs(before));
		commit('theirs');
		git('checkout', '-q', 'main');
		folder.write(item, ours(before));
		commit('ours');
		const { status, out } = git('merge', '-q', '-m', 'merge', 'feature');
		return { isClean: status === 0, out, text: folder.read(item) };
	};

	beforeEach(() => {
		folder = temporaryFolder({ '.gitattributes': 'backlog/**/*.md merge=refinery\n' });
		git('init', '-q', '-b', 'main');
		git('config', 'user.name', 'Test');
		git('config', 'user.email', 'test@example.org');
		git('config', 'core.autocrlf', 'false');
		git('config', 'merge.refinery.name', 'Backlog items');
		const program = path.join(repository, 'dist/cli.js');
		git('config', 'merge.refinery.driver', `"${process.execPath}" "${program}" merge-driver %O %A %B %P`);
	});
	afterEach(() => folder.remove());

	for (const [what, before] of [
		['LF', text],
		['CRLF', text.replaceAll('\n', '\r\n')],
		['a byte-order mark', `\ufeff${text}`],
	] as const) {
		it(`merges keys beside each other, and ticks of criteria, with ${what}`, () => {
			const ours = replaced(['refining', 'ready'], ['- [ ] The card', '- [x] The card']);
			const theirs = replaced(
				['hqvmke', 'bcdefg'],
				['- [ ] A refusal', '- [x] A refusal'],
				['5 s', '5 s'],
				['sent by mail', 'sent'],
			);
			const merged = merge(ours, theirs, before);
			assert.equal(merged.isClean, true, merged.out);
			assert.equal(merged.text, theirs(ours(before)));
		});
	}

	it('leaves a rank that both moved in conflict, on its one line', () => {
		const merged = merge(
			replaced(['hqvmke', 'bbbbbb'], ['points: 3', 'points: 5']),
			replaced(['hqvmke', 'cccccc'], ['refining', 'ready']),
		);
		assert.equal(merged.isClean, false);
		assert.equal(
			merged.text,
			replaced(
				['rank: "hqvmke"\n', '<<<<<<< ours\nrank: "bbbbbb"\n=======\nrank: "cccccc"\n>>>>>>> theirs\n'],
				['points: 3', 'points: 5'],
				['refining', 'ready'],
			)(text),
		);
		assert.match(git('status', '--porcelain').out, /^UU backlog\/stories\/US-1\.md$/m);
	});

	it('shows the common ancestor where the user wants it', () => {
		git('config', 'merge.conflictStyle', 'diff3');
		const merged = merge(replaced(['points: 3', 'points: 5']), replaced(['points: 3', 'points: 8']));
		assert.match(
			merged.text,
			/<<<<<<< ours\npoints: 5\n\|\|\|\|\|\|\| base\npoints: 3\n=======\npoints: 8\n>>>>>>> theirs\n---\n/,
		);
	});

	it('merges lists that are sets, and keys that came or went', () => {
		const merged = merge(
			replaced(['[shop, card]', '[card, urgent]'], ['points: 3\n', 'points: 3\nsprint: SP-1\n']),
			replaced(['[shop, card]', '[shop, card, "a: b"]'], ['points: 3\n', 'epic: EP-1\n']),
		);
		assert.equal(merged.isClean, true, merged.out);
		assert.equal(
			merged.text,
			replaced(['[shop, card]', '[card, urgent, "a: b"]'], ['points: 3\n', 'epic: EP-1\nsprint: SP-1\n'])(text),
		);
	});

	it('leaves a key in conflict that one side took out and the other changed', () => {
		const merged = merge(replaced(['points: 3\n', '']), replaced(['points: 3', 'points: 5']));
		assert.match(merged.text, /\n<<<<<<< ours\n=======\npoints: 5\n>>>>>>> theirs\n---\n/);
	});

	it('leaves in conflict what git would in the body', () => {
		const merged = merge(
			replaced(['charged once', 'charged']),
			replaced(['charged once', 'charged at once'], ['refining', 'ready']),
		);
		assert.equal(merged.isClean, false);
		assert.match(merged.text, /status: ready\n/);
		assert.match(
			merged.text,
			/<<<<<<< ours\n- \[ \] The card is charged\.\n=======\n- \[ \] The card is charged at once\.\n>>>>>>> theirs\n/,
		);
	});

	it('does as git does where it does not understand the file', () => {
		for (const before of [
			'# Without a front matter\n\none\ntwo\nthree\nfour\nfive\n',
			'---\nassignees: @mara\n---\n\none\ntwo\nthree\nfour\nfive\n',
			'---\nid: US-1\r\nrank: "b"\n---\n\none\ntwo\nthree\nfour\nfive\n',
		]) {
			const [ours, theirs] = [replaced(['one', 'ONE']), replaced(['five', 'FIVE'])];
			const clean = merge(ours, theirs, before);
			assert.deepEqual([clean.isClean, clean.text], [true, theirs(ours(before))]);
			git('checkout', '-q', '--orphan', `next${before.length}`);
			git('branch', '-q', '-D', 'feature', 'main');
			git('branch', '-q', '-m', 'main');
			const torn = merge(replaced(['one', 'ONE']), replaced(['one', '1']), before);
			assert.deepEqual(
				[torn.isClean, /<<<<<<< ours\nONE\n=======\n1\n>>>>>>> theirs\n/.test(torn.text)],
				[false, true],
			);
			git('merge', '--abort');
			git('branch', '-q', '-D', 'feature');
		}
	});

	it('is not in the way of files that were renamed, deleted or made on both sides', () => {
		folder.write(item, text);
		folder.write('backlog/stories/US-2.md', text.replace('US-1', 'US-2'));
		commit('base');
		git('checkout', '-q', '-b', 'feature');
		git('mv', item, 'backlog/stories/US-1-card.md');
		folder.write('backlog/stories/US-1-card.md', replaced(['refining', 'ready'])(text));
		git('rm', '-q', 'backlog/stories/US-2.md');
		folder.write('backlog/stories/US-3.md', '---\nid: US-3\nrank: "b"\n---\n');
		commit('theirs');
		git('checkout', '-q', 'main');
		folder.write(item, replaced(['hqvmke', 'bcdefg'])(text));
		folder.write('backlog/stories/US-2.md', replaced(['refining', 'ready'])(text.replace('US-1', 'US-2')));
		folder.write('backlog/stories/US-3.md', '---\nid: US-3\nrank: "c"\n---\n');
		commit('ours');
		const { out } = git('merge', 'feature');
		assert.equal(
			folder.read('backlog/stories/US-1-card.md'),
			replaced(['refining', 'ready'], ['hqvmke', 'bcdefg'])(text),
		);
		assert.match(out, /CONFLICT \(modify\/delete\): backlog\/stories\/US-2\.md/);
		assert.match(
			folder.read('backlog/stories/US-3.md'),
			/<<<<<<< ours\nrank: "c"\n=======\nrank: "b"\n>>>>>>> theirs\n/,
		);
	});

	it('leaves a file that is no text as it was', () => {
		const merged = merge(
			() => 'a\0b',
			() => 'a\0c',
			'a\0a',
		);
		assert.deepEqual([merged.isClean, merged.text], [false, 'a\0b']);
		assert.match(merged.out, /backlog\/stories\/US-1\.md was not merged: git merge-file cannot merge it\./);
	});
});
