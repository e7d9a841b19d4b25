import type { BacklogIndex } from '../core/index/backlogIndex';
import type { Inspector } from '../core/lint/inspector';
import type { Entry } from '../core/model/item';
import { oneAfterTheOther } from '../core/util/oneAfterTheOther';
import type { BoardDetail, ToBoard } from '../protocol/board';
import { boardDetail, type DetailSource } from './boardDetail';

export interface DetailPorts {
	readonly index: BacklogIndex;
	readonly inspector: Inspector;
	readonly source: () => DetailSource;
	readonly post: (message: ToBoard) => void;
}

/** Tells one card in full, and again whenever something else is to be told of it. */
export class DetailFeed {
	readonly #ports: DetailPorts;
	#key: string | undefined;
	#told: BoardDetail | undefined;
	/** What the last detail was made of: nothing changes it while these stay. */
	#of: { readonly entry: Entry | undefined; readonly revision: number; readonly rules: number } | undefined;
	/** Something in the backlog changed. Resolves when the board knows. */
	readonly follow = oneAfterTheOther(() => this.#tell());

	constructor(ports: DetailPorts) {
		this.#ports = ports;
	}

	/** The card that is looked at from now on; undefined: none. It is told in any case. */
	async show(key: string | undefined): Promise<void> {
		this.#key = key;
		this.#of = undefined;
		await this.follow();
	}

	/** What is said of items may be something else although none of them changed. */
	lookAgain(): Promise<void> {
		if (this.#of) this.#of = { ...this.#of, rules: -1 };
		return this.follow();
	}

	async #tell(): Promise<void> {
		const key = this.#key;
		if (key === undefined) return;
		const { index, inspector, source, post } = this.#ports;
		const entry = index.get(key);
		const now = { entry, revision: index.revision, rules: inspector.revision };
		const before = this.#of;
		if (before && before.entry === entry && before.revision === now.revision && before.rules === now.rules) return;
		const detail = entry && boardDetail(entry, await inspector.detail(entry), source());
		// Somebody looks at another card by now.
		if (key !== this.#key) return;
		this.#of = now;
		if (before && JSON.stringify(detail) === JSON.stringify(this.#told)) return;
		this.#told = detail;
		post({ type: 'detail', key, detail });
	}
}
