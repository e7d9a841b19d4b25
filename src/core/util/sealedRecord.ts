import { fingerprint } from './fingerprint';

/** A text as it is kept until another time: behind a line that says what it is for and tells whether it is whole. */
export function sealRecord(purpose: string, body: string): string {
	return `${sealOf(purpose, body)}\n${body}`;
}

/** What was sealed for the same purpose; undefined for anything else and for what is damaged. */
export function openRecord(purpose: string, record: string): string | undefined {
	const end = record.indexOf('\n');
	const body = record.slice(end + 1);
	return record.slice(0, Math.max(0, end)) === sealOf(purpose, body) ? body : undefined;
}

function sealOf(purpose: string, body: string): string {
	return JSON.stringify([purpose, fingerprint(body)]);
}
