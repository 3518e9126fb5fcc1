import { scan } from '../scan.ts';
import { printBrief } from './print-brief.ts';

/** What a scan of a pasted template says in a chat; null where it is no template or has no arrow. */
export const briefOf = (template: string): string | null => {
  const scanned = scan({ template });
  return scanned.kind === 'scanned' && scanned.result.arrows.length > 0 ? printBrief(scanned.result) : null;
};
