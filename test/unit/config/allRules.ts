import { ruleMetas } from '../../../src/core/lint/catalogue';

/** What a settings file may say of the rules. */
export const rules = ruleMetas;
