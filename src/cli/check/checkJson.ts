import type { Verdict } from '../../core/lint/invest';
import type { MissingCode } from '../../core/lint/missing';
import type { Readiness } from '../../core/lint/readiness';
import type { InvestQuality } from '../../core/model/invest';
import type { Entry } from '../../core/model/item';
import type { ItemType } from '../../core/model/itemType';
import type { StatusCategory } from '../../core/model/status';

/** An item and what the definition of ready says of it. */
export interface CheckedItem {
	readonly entry: Entry;
	readonly readiness: Readiness;
}

/** What `check --json` prints, in backlog order. */
export interface CheckJson {
	readonly schema: 1;
	readonly items: readonly CheckItem[];
}

interface CheckItem {
	readonly id: string;
	readonly type: ItemType;
	readonly title: string;
	/** As written in the file. */
	readonly status: string | null;
	readonly statusCategory: StatusCategory;
	/** Relative to the folder that was checked, with forward slashes. */
	readonly path: string;
	readonly line: number;
	readonly ready: boolean;
	/** Share of what is asked of the item that holds, 0 to 1, to three places. */
	readonly score: number;
	readonly missing: readonly { readonly code: MissingCode; readonly message: string }[];
	/** Null for what is no story, or cannot be read. */
	readonly invest: Readonly<
		Partial<Record<InvestQuality, { readonly verdict: Verdict; readonly reasons: readonly string[] }>>
	> | null;
}

export function checkJson(items: readonly CheckedItem[]): CheckJson {
	return { schema: 1, items: items.map(checkItem) };
}

function checkItem({ entry, readiness: { ready, score, missing, invest } }: CheckedItem): CheckItem {
	const { id, type, title, status, path, line } = entry;
	return {
		id,
		type,
		title,
		status: status.text || null,
		statusCategory: status.category,
		path,
		line: line + 1,
		ready,
		score: Math.round(score * 1000) / 1000,
		missing: missing.map(({ code, message }) => ({ code, message })),
		invest:
			invest.length === 0
				? null
				: Object.fromEntries(invest.map(({ quality, verdict, reasons }) => [quality, { verdict, reasons }])),
	};
}
