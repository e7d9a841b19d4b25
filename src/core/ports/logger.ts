/** Where the product writes what happened, for the user who opens the log. Never personal data beyond file paths. */
export interface Logger {
	info(message: string): void;
	warn(message: string): void;
	error(message: string): void;
}
