import type { Report } from '../probes/support/report';

/** The same stories on disk in the layouts that are measured. */
export interface Fixture {
	/** Markdown files in each folder. */
	readonly items: number;
	readonly native: string;
	/** Undefined where no peer asks for it. */
	readonly backlogMd: string | undefined;
}

/** One thing that is measured, in a process of its own each time. */
export interface Measure {
	readonly id: string;
	/** Backlogs of more items are left out. */
	readonly atMost?: number;
	/** From this number of items on it is measured in the first round only, since it takes minutes. */
	readonly onceFrom?: number;
	run(fixture: Fixture): Promise<Report>;
}
