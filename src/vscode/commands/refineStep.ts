import type * as vscode from 'vscode';

/** One line of the refine menu. */
export interface RefineStep extends vscode.QuickPickItem {
	/** Does the step; `leave` when the user's work goes on in an editor. Separators have none. */
	readonly run?: () => Promise<'back' | 'leave'>;
}

/** A step after which the menu comes back with what is left. */
export function withReturn(label: string, description: string, work: () => Promise<unknown>): RefineStep {
	return {
		label,
		description,
		async run() {
			await work();
			return 'back';
		},
	};
}

/** A step that leads into an editor. */
export function leadingAway(label: string, description: string, work: () => Promise<unknown>): RefineStep {
	return {
		label,
		description,
		async run() {
			await work();
			return 'leave';
		},
	};
}

/** A step that says itself where the user goes on. */
export function orAway(label: string, description: string, work: () => Promise<'back' | 'leave'>): RefineStep {
	return { label, description, run: work };
}
