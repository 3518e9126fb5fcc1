import type { Scanning } from '../scan.ts';
import type { ScanInput } from '../scan-input.ts';

/** How a pasted template is scanned; `code`: what was pasted behind it, by the name that says its language (`pasted.py`). */
export type Pasting = Scanning & { readonly code?: { readonly path: string; readonly text: string } | undefined };

export const pastedInput = (template: string, { code }: Pasting): ScanInput => ({
  template,
  ...(code === undefined ? {} : { files: [code] }),
});
