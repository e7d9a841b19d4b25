import { vscodeClock } from './adapters/vscodeClock';

/** The date where the user is, as files write it. */
export function today(): string {
	const now = new Date(vscodeClock.date());
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
