import type { Config } from '../config/config';
import { loadConfig } from '../config/loadConfig';
import type { RecordCache } from '../ports/recordCache';
import { openRecord, sealRecord } from '../util/sealedRecord';

/** Name of the record. */
const name = 'settings';

/** Settings files as they were read at an earlier time, by their texts: to load their parser takes longer than to read a backlog. */
export class ConfigCache {
	readonly #cache: RecordCache;
	readonly #purpose: string;
	#known: ReadonlyMap<string, Config> | undefined;
	readonly #present = new Map<string, Config>();

	/** @param version of the program: what another one kept is not used */
	constructor(cache: RecordCache, version: string) {
		this.#cache = cache;
		this.#purpose = `settings ${version}`;
	}

	/** The settings that a text gives. */
	async read(text: string): Promise<Config> {
		this.#known ??= await this.#load();
		const config = this.#known.get(text) ?? (await loadConfig(text));
		this.#present.set(text, config);
		return config;
	}

	/** Keeps what was asked for, where that is not kept yet. Rejects when it cannot be written. */
	async save(): Promise<void> {
		if ([...this.#present.keys()].every((text) => this.#known?.has(text))) return;
		await this.#cache.save(name, sealRecord(this.#purpose, JSON.stringify([...this.#present])));
	}

	async #load(): Promise<ReadonlyMap<string, Config>> {
		const record = await this.#cache.load(name).catch(() => undefined);
		const kept = record && openRecord(this.#purpose, record);
		return new Map(kept ? (JSON.parse(kept) as [string, Config][]) : []);
	}
}
