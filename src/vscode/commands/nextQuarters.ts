import { dayAfter, periodOf, quarterOf } from '../../core/query/periods';
import { today } from '../today';

/** This quarter and the next ones, as files write them. */
export function nextQuarters(count: number): readonly string[] {
	const quarters: string[] = [];
	for (let day = today(); quarters.length < count; ) {
		const quarter = quarterOf(day);
		quarters.push(quarter);
		day = dayAfter(periodOf(quarter)?.last ?? day, 1);
	}
	return quarters;
}
