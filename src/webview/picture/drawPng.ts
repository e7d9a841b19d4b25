import type { FromPicture } from '../../protocol/picture';

/** Pixels of the file for one of the SVG, so that it is sharp on dense screens and on paper. */
const density = 2;

/** Pixels on a side that browsers draw for certain; beyond, some give an empty picture without a word. */
const most = 16_384;

/** Draws an SVG. As an image it runs no scripts and loads nothing, whatever is in it. Rejects when it cannot be drawn. */
export async function drawPng(svg: string): Promise<FromPicture> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const { naturalWidth: width, naturalHeight: height } = image;
		const scale = Math.min(density, most / Math.max(width, height));
		if (scale < 1) return { type: 'too-large', width, height, most };
		const canvas = document.createElement('canvas');
		canvas.width = Math.floor(width * scale);
		canvas.height = Math.floor(height * scale);
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const [kind, png] = canvas.toDataURL('image/png').split(',');
		// What a canvas without memory gives.
		if (kind !== 'data:image/png;base64' || !png) throw new Error('There is not enough memory for the picture.');
		return { type: 'drawn', png, reduced: scale < density };
	} finally {
		URL.revokeObjectURL(address);
	}
}
