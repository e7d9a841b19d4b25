import fc from 'fast-check';
import { stringify } from 'yaml';
import { generatedConfig } from './generatedConfig';

const style = fc.record({
	flow: fc.constantFrom(undefined, 'views', 'board', 'root'),
	indent: fc.constantFrom(2, 3, 4),
	indentSeq: fc.boolean(),
	comments: fc.boolean(),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	ends: fc.boolean(),
});

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

/** A settings file as different people write it; every comment is another one. What it says of rules only makes it longer. */
export const writtenConfig: fc.Arbitrary<string> = fc
	.tuple(generatedConfig, style)
	.map(([{ lint: _, ...config }, said]) => written(config, said));

function written(config: Record<string, unknown>, { flow, comments, lineEnd, ends, ...options }: Style): string {
	const inner = (value: unknown) => stringify(value, { ...options, collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
	const board = config.board as Record<string, unknown> | undefined;
	if (flow === 'root') return inner(config);
	const marks = new Map<string, string>();
	const mark = (value: unknown) => {
		const name = `MARK${marks.size}`;
		marks.set(name, inner(value));
		return name;
	};
	const shape =
		board === undefined || flow === undefined
			? config
			: {
					...config,
					board: flow === 'board' ? mark(board) : board.views ? { ...board, views: mark(board.views) } : board,
				};
	let text = stringify(shape, { ...options, lineWidth: 0 });
	for (const [name, value] of marks) text = text.replace(name, () => value);
	const lines = text.trimEnd().split('\n');
	// In front of a line that goes on with a text a number sign would be part of that text.
	const marked = comments && !/[|>][-+]?$/m.test(text) ? lines.flatMap((line, at) => [`# comment ${at}`, line]) : lines;
	return marked.join(lineEnd) + (ends ? lineEnd : '');
}
