/** What the operating system's codes mean to somebody who edits stories. */
const words: Readonly<Record<string, string>> = {
	EACCES: 'there is no permission',
	EPERM: 'there is no permission',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EBUSY: 'another program holds the file',
	ENAMETOOLONG: 'the name is too long',
	ENOENT: 'it is not there any more',
	ELOOP: 'its symbolic links lead in a circle',
	ENOTDIR: 'a part of its path is no folder',
};

/** The code that Node gives an error of the file system; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why a file operation failed, as the second half of a sentence, without a full stop. */
export function fileErrorReason(error: unknown): string {
	const known = words[fileErrorCode(error) ?? ''];
	return known ?? (error instanceof Error ? error.message : String(error));
}
