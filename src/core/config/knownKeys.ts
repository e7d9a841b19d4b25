import type * as z from 'zod/mini';
import type { TreePath } from './tree';

/** Keys that a mapping at a path may have; none when there is no such mapping or any key is taken. */
export function knownKeys(schema: z.core.$ZodType, path: TreePath): readonly string[] {
	return path.reduce((found, step) => found.flatMap((each) => below(each, step)), mappings(schema)).flatMap(keysOf);
}

/** What a schema may be, without the layers around it: the branches of a union, the inside of an optional one. */
function mappings(schema: z.core.$ZodType): readonly z.core.$ZodTypes[] {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (def.type === 'optional') return mappings(def.innerType);
	if (def.type === 'union') return def.options.flatMap(mappings);
	return [schema as z.core.$ZodTypes];
}

function below(schema: z.core.$ZodTypes, step: PropertyKey): readonly z.core.$ZodTypes[] {
	const { def } = schema._zod;
	if (def.type === 'array') return mappings(def.element);
	const inner = def.type === 'object' ? def.shape[String(step)] : undefined;
	return inner ? mappings(inner) : [];
}

function keysOf(schema: z.core.$ZodTypes): readonly string[] {
	const { def } = schema._zod;
	return def.type === 'object' ? Object.keys(def.shape) : [];
}
