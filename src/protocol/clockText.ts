/** Minutes and seconds, as `6:40`; hours before them where there are any. */
export function clockText(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	const two = (number: number) => String(number).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const rest = Math.floor(seconds / 60) % 60;
	return hours > 0 ? `${hours}:${two(rest)}:${two(seconds % 60)}` : `${rest}:${two(seconds % 60)}`;
}
