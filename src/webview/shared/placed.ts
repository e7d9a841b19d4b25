import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets style properties of an element through the DOM, since the page's policy allows no `style` attributes. */
class Placed extends Directive {
	private last: Readonly<Record<string, string>> = {};

	render(_styles: Readonly<Record<string, string>>): typeof noChange {
		return noChange;
	}

	override update(part: ElementPart, [styles]: [Readonly<Record<string, string>>]): typeof noChange {
		const { style } = part.element as HTMLElement;
		for (const [name, value] of Object.entries(styles)) {
			if (this.last[name] !== value) style.setProperty(name, value);
		}
		this.last = styles;
		return noChange;
	}
}

/** Lit directive: style properties by name, the same names each time. */
export const placed = directive(Placed);
