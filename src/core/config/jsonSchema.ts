import * as z from 'zod/mini';
import { configSchema } from './configSchema';
import type { KnownRule } from './lintSection';

/**
 * The JSON schema of `refinery.yml`, for completion and hovers in editors that know YAML schemas.
 * @param rules all lint rules; without them any is taken
 */
export function jsonSchema(rules?: readonly KnownRule[]): z.core.JSONSchema.JSONSchema {
	return z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input', reused: rules ? 'ref' : 'inline' });
}
