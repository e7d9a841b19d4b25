/** What VS Code gives a webview's script; may be asked for once only. */
interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension as a webview sees it: a partner in talk, and a place for the view's own state. */
export interface Host<Out> {
	post(message: Out): void;
	/** What was kept last, also by an earlier life of the page; to be checked before use. */
	readonly kept: unknown;
	keep(state: unknown): void;
}

/**
 * Connects to the extension.
 *
 * @param receive gets every message, unchecked
 */
export function connectHost<Out>(receive: (message: unknown) => void): Host<Out> {
	const api = acquireVsCodeApi();
	window.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data));
	return {
		post: (message) => api.postMessage(message),
		kept: api.getState(),
		keep: (state) => api.setState(state),
	};
}

/** The JSON that the host wrote into the page. */
export function readPageData(): unknown {
	return JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');
}
