import type * as vscode from 'vscode';

/** A place for what an extension remembers. */
export class Memory implements vscode.Memento {
	readonly #values = new Map<string, unknown>();
	keys(): readonly string[] {
		return [...this.#values.keys()];
	}
	get<T>(key: string, otherwise?: T): T | undefined {
		return (this.#values.get(key) as T | undefined) ?? otherwise;
	}
	async update(key: string, value: unknown): Promise<void> {
		this.#values.set(key, value);
	}
}
