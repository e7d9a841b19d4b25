/** Speaks through screen readers: politely, or at once when urgent. */
export type Say = (text: string, urgent?: boolean) => void;

/** Makes two live regions on the page and returns what speaks through them. */
export function createAnnouncer(parent: HTMLElement): Say {
	const polite = region(parent, 'polite');
	const assertive = region(parent, 'assertive');
	return (text, urgent = false) => {
		const target = urgent ? assertive : polite;
		// The same text twice is no change and would stay silent.
		target.textContent = target.textContent === text ? `${text}\u00a0` : text;
	};
}

function region(parent: HTMLElement, politeness: 'polite' | 'assertive'): HTMLElement {
	const element = document.createElement('div');
	element.className = 'spoken';
	element.setAttribute('aria-live', politeness);
	element.setAttribute('aria-atomic', 'true');
	parent.append(element);
	return element;
}
