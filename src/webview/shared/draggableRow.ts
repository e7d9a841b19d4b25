import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';

/** Makes a row draggable as long as it is on the page. */
class DraggableRow extends AsyncDirective {
	private element: HTMLElement | undefined;
	private key = '';
	private label: string | undefined;
	private stop: (() => void) | undefined;

	render(_key: string, _label: string | undefined): typeof noChange {
		return noChange;
	}

	override update(part: ElementPart, [key, label]: [string, string | undefined]): typeof noChange {
		this.key = key;
		this.label = label;
		this.element = part.element as HTMLElement;
		this.start();
		return noChange;
	}

	override disconnected(): void {
		this.stop?.();
		this.stop = undefined;
	}

	override reconnected(): void {
		this.start();
	}

	private start(): void {
		if (this.label === undefined) this.disconnected();
		if (this.label === undefined || this.stop || !this.element) return;
		const element = this.element;
		this.stop = draggable({
			element,
			getInitialData: () => ({ key: this.key }),
			onGenerateDragPreview: ({ nativeSetDragImage }) =>
				setCustomNativeDragPreview({
					nativeSetDragImage,
					getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
					render: ({ container }) => {
						container.append(preview(this.label ?? ''));
					},
				}),
			onDragStart: () => element.classList.add('dragging'),
			onDrop: () => element.classList.remove('dragging'),
		});
	}
}

/** Lit directive for a row: `label` is what hangs on the pointer; a row without one cannot be dragged. */
export const draggableRow = directive(DraggableRow);

function preview(label: string): HTMLElement {
	const element = document.createElement('div');
	element.className = 'drag-preview';
	element.textContent = label;
	return element;
}
