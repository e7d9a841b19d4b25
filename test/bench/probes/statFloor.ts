import { statSync } from 'node:fs';
import { listMarkdown } from './support/listMarkdown';
import { report } from './support/report';

/** Lists every file and asks for its size. */
let bytes = 0;
for (const file of listMarkdown(process.argv[2] ?? '.')) bytes += statSync(file).size;
report({ values: { bytes } });
