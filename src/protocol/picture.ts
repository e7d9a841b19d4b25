import { anyOf, isFlag, isNumber, isText, oneOf, shape } from './check';

/** What becomes of a picture, from the page that draws it to the extension. */
export type FromPicture =
	| {
			readonly type: 'drawn';
			/** The bytes of a PNG file, in base 64. */
			readonly png: string;
			/** Drawn smaller than usual, since it would have had too many pixels. */
			readonly reduced: boolean;
	  }
	/** Even one pixel for each of the SVG would be more than `most` on a side. */
	| { readonly type: 'too-large'; readonly width: number; readonly height: number; readonly most: number }
	| { readonly type: 'failed'; readonly reason: string };

export const isFromPicture = anyOf<FromPicture>(
	shape({ type: oneOf(['drawn']), png: isText, reduced: isFlag }),
	shape({ type: oneOf(['too-large']), width: isNumber, height: isNumber, most: isNumber }),
	shape({ type: oneOf(['failed']), reason: isText }),
);
