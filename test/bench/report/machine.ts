import { arch, cpus, platform, totalmem } from 'node:os';
import type { Machine } from './result';

/** What the figures were measured on. */
export function machine(): Machine {
	const processors = cpus();
	return {
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGB: Math.round(totalmem() / 2 ** 30),
		system: `${platform()} (${arch()})`,
		node: process.versions.node,
	};
}
