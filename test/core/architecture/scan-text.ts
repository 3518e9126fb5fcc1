import { type ScanFile, type ScanInput, type ScanResult, scan } from '../../../layers/core/src/architecture/index.ts';

type Given = Partial<Omit<ScanInput, 'template' | 'files'>> & { readonly files?: Readonly<Record<string, string>> };

/** A template given as text, with its code by path. */
export const scanText = (template: string, { files = {}, ...given }: Given = {}): ScanResult => {
  const code = Object.entries(files).map(([path, text]): ScanFile => ({ path, text }));
  const answer = scan({ template, templatePath: 'template.yaml', files: code, ...given });
  if (answer.kind === 'unreadable') throw new Error(`${answer.because} (line ${answer.line})`);
  return answer.result;
};

/** The arrow between two ends, by what their ids begin with. */
export const verdict = ({ arrows }: ScanResult, from: string, to: string): string | undefined =>
  arrows.find((arrow) => arrow.from.startsWith(from) && arrow.to.startsWith(to))?.verdict;

export const errors = ({ findings }: ScanResult): readonly string[] =>
  findings.filter(({ level }) => level === 'error').map(({ rule, message }) => `${rule} ${message}`);
