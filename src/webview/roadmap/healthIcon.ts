import type { TemplateResult } from 'lit';
import type { RoadmapEpic } from '../../protocol/roadmap';
import { icon } from '../shared/icons';

const icons = { done: 'check', 'on-track': 'none', 'at-risk': 'warning', late: 'late', unknown: 'none' } as const;

/** The sign of how an epic stands, beside the colour that says the same. */
export function healthIcon({
	health,
	conflicts,
	unreadable,
}: Pick<RoadmapEpic, 'health' | 'conflicts' | 'unreadable'>): TemplateResult {
	if (unreadable !== undefined || conflicts.length > 0) return icon('error');
	return icon(icons[health]);
}
