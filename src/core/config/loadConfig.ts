import type { Config } from './config';

/** The settings that a text gives. The parser of the settings file is large and most workspaces have none, so it is loaded when there is one. */
export async function loadConfig(text: string): Promise<Config> {
	const { readConfig } = await import('./readConfig');
	return readConfig(text).config;
}
