import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/**
 * The issues of a validation, with those inside of a choice between kinds (a glob, or a mapping with a path) told of the
 * kind that was written.
 */
export function flattenIssues(issues: readonly Issue[]): readonly Issue[] {
	return issues.flatMap((issue) => {
		if (issue.code !== 'invalid_union') return [issue];
		const meant = issue.errors.find((branch) => branch.every((inner) => !isOtherKind(inner)));
		if (!meant) return [issue];
		return flattenIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
	});
}

function isOtherKind({ code, path }: Issue): boolean {
	return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union');
}
