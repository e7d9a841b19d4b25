/**
 * Gives what the part-of-speech tagger knows of English, which lies beside the program as a file of its own; undefined
 * where it cannot be read. Rules that need it are silent then.
 */
export type LanguageData = () => Promise<string | undefined>;
