import { singular } from './roleForms';
import { roleHead, roleName } from './roleWords';

/** A role without what does not tell it from another: case, hyphens, marks, article, number. */
export function roleKey(role: string): string {
	return singular(roleName(role).replace(/^(?:an?|the|any|every|each)\s/, ''));
}

/**
 * The keys by which a role may be known: the whole, the part that says who it is ("customer with a card" is a customer), and
 * each of several ("packer or roaster").
 */
export function roleParts(role: string): readonly string[] {
	const several = role.split(/\s*[,/&+]\s*|\s+(?:or|and)\s+/i);
	const wholes = several.length > 1 ? [role, ...several] : [role];
	return wholes.flatMap((part) => [roleKey(part), roleKey(roleHead(roleName(part)))]);
}
