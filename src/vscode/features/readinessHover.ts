import * as vscode from 'vscode';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { readinessMarkdown } from './readinessText';

/** On the id, the title and the heading of an open story: what is missing for ready, and the INVEST hints. */
export function registerReadinessHover(session: Session): vscode.Disposable {
	return vscode.languages.registerHoverProvider('markdown', {
		async provideHover(document, position, token) {
			await session.start();
			const entry = session.entryOf(document.uri, position.line);
			if (!entry?.readable || entry.type !== 'story' || isClosed(entry.status.category)) return undefined;
			const { inspector } = session.backlog;
			const offset = document.offsetAt(position);
			const places = await inspector.headPlaces(entry, document.getText());
			const place = places.find(({ start, end }) => start <= offset && offset <= end);
			if (!place || token.isCancellationRequested) return undefined;
			const readiness = await inspector.readiness(entry);
			const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
			return new vscode.Hover(readinessMarkdown(readiness), range);
		},
	});
}
