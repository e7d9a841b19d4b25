import * as z from 'zod/mini';
import { configSchema } from './configSchema';

/**
 * The JSON schema of `refinery.yml`, for completion and hovers in editors that know YAML schemas.
 * @param rules ids of all lint rules
 */
export function jsonSchema(rules: readonly string[]): z.core.JSONSchema.JSONSchema {
	return z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input' });
}
