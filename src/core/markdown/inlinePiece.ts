/** A piece of a line of markdown, for whoever shows it without reading markdown. */
export interface InlinePiece {
	readonly text: string;
	/** `link` for the words of a link; its target is left out. */
	readonly style: 'plain' | 'strong' | 'emphasis' | 'code' | 'link';
}
