import * as vscode from 'vscode';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { appendWords } from '../views/appendWords';
import { readinessMarkdown } from './readinessText';

/** On the id, the title and the heading of an open story: what is missing for ready, the INVEST hints, the score and what its place in the order disagrees with. */
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
			const markdown = readinessMarkdown(readiness);
			const { scoreLines } = await import('./scoreText');
			for (const line of scoreLines(entry, session)) appendWords(markdown.appendMarkdown('\n\n'), line);
			return new vscode.Hover(markdown, range);
		},
	});
}
