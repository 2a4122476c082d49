import { bib } from './bib.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { ris } from './ris.ts';

/** The formats that works can be taken away in, in the order that readers are offered them. */
export const exportFormats = [bib, ris, cslJson, csv] as const;
