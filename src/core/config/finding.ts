import type { Severity } from '../model/problem';
import type { TextRange } from '../model/textRange';

/** What can be wrong with a settings file; the codes of its problems. */
export type ConfigCode = 'config-syntax' | 'config-unknown-key' | 'config-duplicate' | 'config-invalid';

/** A problem of a settings file by offsets. */
export interface ConfigFinding {
	readonly code: ConfigCode;
	readonly message: string;
	readonly severity: Severity;
	readonly range: TextRange;
}
