/** What both extension hosts (Node and web worker) offer beside the editor's API, as far as it is used here. */
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(handle: number | undefined): void;

declare class TextDecoder {
	constructor(encoding: string, options: { fatal: boolean; ignoreBOM: boolean });
	decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
	encode(text: string): Uint8Array<ArrayBuffer>;
}

declare const performance: { now(): number };

declare function queueMicrotask(callback: () => void): void;

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

declare function atob(base64: string): string;
