import type { Spot } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ScanInput } from '../scan-input.ts';

/** Long-term keys in the template and in the code as they are written, shown by their first letters only. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const keyRule = ({ first }: Judged, written: ScanInput): Draft[] => {
  // A plan is no text of the person's own: it has no places
  const inTemplate = (first.model.text === '' ? [] : keysIn(written.template)).map(({ key, offset }) =>
    draft(key, { kind: 'offset', file: first.file, offset }),
  );
  const inCode = (written.files ?? [])
    .filter(({ path }) => path !== first.file)
    .flatMap(({ path, text }) =>
      keysIn(text)
        .filter(({ key }) => (isCode.test(path) && !isTest.test(path)) || !/EXAMPLE(KEY)?$/.test(key))
        .map(({ key, offset }) => {
          const before = text.slice(0, offset).split('\n');
          return draft(key, {
            kind: 'line',
            file: path,
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
          });
        }),
    );
  return [...inTemplate, ...inCode];
};

// Beside the code, AWS's own example keys are what a page about it shows
const isCode = /\.(py|[mc]?[jt]s)$/;

// And what a test gives in place of one
const isTest =
  /(^|\/)(__tests__|__mocks__|tests?|specs?|fixtures)\/|(^|\/)(test_[^/]*|conftest)\.py$|[._](test|spec)\.[^/.]+$/;

const patterns: readonly RegExp[] = [
  /\b(AKIA[A-Z0-9]{16})\b/g,
  /\b(ABSK[A-Za-z0-9+/]{60,}={0,2})/g,
  /(?:AWS_SECRET_ACCESS_KEY|aws_secret_access_key|secretAccessKey)["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/g,
];

const keysIn = (text: string): readonly { readonly key: string; readonly offset: number }[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      key: match[1] ?? '',
      offset: match.index + (match[0].indexOf(match[1] ?? '') || 0),
    })),
  );

const draft = (key: string, spot: Spot): Draft => ({
  rule: 'WD010',
  level: 'warning',
  message: `a long-term key, \`${key.slice(0, 4)}…\`, is written here: whoever reads the file has it; the function's role needs none`,
  arrow: null,
  spot,
  related: [],
  subject: `key ${key.slice(0, 8)}`,
  denied: [],
});
