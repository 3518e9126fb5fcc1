import type { Finding, ScanResult } from '../scan-result.ts';
import { plainText } from './plain-text.ts';

/** Where a finding is looked for: at the call that needs what lacks, where code tells it; else where the finding stands. */
export const saidPlace = ({ arrow, level, at }: Finding, { arrows }: Pick<ScanResult, 'arrows'>): string => {
  const calls = level === 'error' ? (arrows.find(({ id }) => id === arrow)?.because ?? []) : [];
  const { file, line } = calls.find(({ kind }) => kind === 'code')?.at ?? at;
  return file === at.file ? `line ${line}` : `\`${plainText(file)}\`, line ${line}`;
};
