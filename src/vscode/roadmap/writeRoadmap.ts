import * as vscode from 'vscode';
import type { Audience, RoadmapFormat } from '../../core/roadmap/roadmapFormats';
import { vscodeClock } from '../adapters/vscodeClock';
import { formatNumber } from '../numbers';
import type { Session } from '../session';
import { trustedHistory } from '../trustedHistory';
import { drawPicture } from '../webviews/drawPicture';

/** In what a roadmap can be written here: where there are pages, a picture can be drawn. */
export type ExportFormat = RoadmapFormat | 'png';

/**
 * Writes the roadmap into a file; tells the user why, where that cannot be done.
 * @returns what is to be said of the file; undefined when it was not written
 */
export async function writeRoadmap(
	session: Session,
	extension: vscode.Uri,
	file: vscode.Uri,
	{ format, audience }: { readonly format: ExportFormat; readonly audience: Audience },
): Promise<string | undefined> {
	const path = vscode.workspace.asRelativePath(file);
	let message = vscode.l10n.t('The roadmap was written to {0}.', path);
	try {
		await session.start();
		const { exportRoadmap } = await import('../../core/roadmap/exportRoadmap');
		const ports = { ...session.backlog, history: trustedHistory(session) };
		const text = await exportRoadmap(ports, {
			format: format === 'png' ? 'svg' : format,
			audience,
			now: vscodeClock.date(),
		});
		let bytes = new TextEncoder().encode(text);
		if (format === 'png') {
			const picture = await drawPicture(session, extension, text);
			if (!picture) return undefined;
			if (picture.type !== 'drawn') throw new Error(reasonOf(picture));
			bytes = Uint8Array.from(atob(picture.png), (sign) => sign.charCodeAt(0));
			if (picture.reduced)
				message = vscode.l10n.t(
					'The roadmap was written to {0}. It is so long that the picture is drawn smaller than usual; SVG and HTML have no such limit.',
					path,
				);
		}
		await vscode.workspace.fs.writeFile(file, bytes);
		return message;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('The roadmap was not written: {0}', reason));
		return undefined;
	}
}

type NotDrawn = Exclude<Awaited<ReturnType<typeof drawPicture>>, undefined | { readonly type: 'drawn' }>;

function reasonOf(picture: NotDrawn): string {
	if (picture.type === 'failed') return picture.reason;
	const [width, height, most] = [picture.width, picture.height, picture.most].map(formatNumber);
	return vscode.l10n.t(
		'The picture would have {0} by {1} pixels, and {2} on a side are the most. SVG and HTML have no such limit.',
		width ?? '',
		height ?? '',
		most ?? '',
	);
}
