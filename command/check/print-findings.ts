import { type CheckedPolicy, escapeMarks, type PolicyFinding } from '@whydenied/core/policy-check';
import { version } from '../../functions/composition/version.ts';
import { markdownCell } from './markdown-cell.ts';
import type { CheckFormat } from './read-check-arguments.ts';

type How = { readonly format: CheckFormat; readonly policies: readonly CheckedPolicy[]; readonly colours: boolean };

/** The findings in the form that was asked for. */
export const printFindings = (findings: readonly PolicyFinding[], how: How): string => {
  switch (how.format) {
    case 'text':
      return printText(findings, how);
    case 'json':
      return `${escapeMarks(JSON.stringify({ findings }, null, 2))}\n`;
    case 'sarif':
      return `${escapeMarks(JSON.stringify(sarif(findings), null, 2))}\n`;
    case 'markdown':
      return printMarkdown(findings);
    case 'junit':
      return printJunit(findings, how);
  }
};

const placeOf = ({ place, pointer }: PolicyFinding): string =>
  place === null ? pointer : `${place.line}:${place.column}`;

const suggestion = ({ nearest }: PolicyFinding): string =>
  nearest.length === 0 ? '' : ` (AWS has ${nearest.join(', ')})`;

const printText = (findings: readonly PolicyFinding[], { colours, policies }: How): string => {
  if (findings.length === 0)
    return `nothing found in ${policies.length === 1 ? 'the policy' : `${policies.length} policies`}\n`;
  const paint = { error: 31, warning: 33, note: 36 };
  return findings
    .map((finding) => {
      const level = colours
        ? `\u001b[${paint[finding.level]}m${finding.level.padEnd(7)}\u001b[0m`
        : finding.level.padEnd(7);
      return `${level} ${visible(`${finding.policy}:${placeOf(finding)}  ${finding.text}${suggestion(finding)}  [${finding.rule}]`)}\n`;
    })
    .join('');
};

// Somebody's policy must not steer the terminal.
const visible = (text: string): string => escapeMarks(text).replace(/[\n\t]/g, ' ');

const printMarkdown = (findings: readonly PolicyFinding[]): string => {
  if (findings.length === 0) return 'Nothing found.\n';
  const cell = (text: string): string => markdownCell(visible(text));
  const rows = findings.map(
    (finding) =>
      `| ${finding.level} | ${cell(finding.policy)} | ${placeOf(finding)} | ${cell(`${finding.text}${suggestion(finding)}`)} | ${finding.rule} |`,
  );
  return `| level | policy | place | what | rule |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
};

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
const sarif = (findings: readonly PolicyFinding[]) => ({
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'whydenied',
          version,
          rules: [...new Set(findings.map(({ rule }) => rule))].map((id) => ({ id })),
        },
      },
      results: findings.map((finding) => ({
        ruleId: finding.rule,
        level: finding.level,
        message: { text: `${finding.text}${suggestion(finding)}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(finding.policy.split(': ')[0] ?? finding.policy) },
              ...(finding.place === null
                ? {}
                : { region: { startLine: finding.place.line, startColumn: finding.place.column } }),
            },
            logicalLocations: [{ fullyQualifiedName: finding.pointer }],
          },
        ],
        partialFingerprints: { 'whydenied/v1': `${finding.policy}:${finding.rule}:${finding.pointer}` },
      })),
    },
  ],
});

const escapeXml = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const printJunit = (findings: readonly PolicyFinding[], { policies }: How): string => {
  const cases = policies.map(({ name }) => {
    const own = findings.filter(({ policy, level }) => policy === name && level === 'error');
    const failures = own.map(
      (finding) =>
        `      <failure type="${finding.rule}" message="${escapeXml(finding.text)}">${escapeXml(`${placeOf(finding)} ${finding.text}${suggestion(finding)}`)}</failure>\n`,
    );
    return `    <testcase classname="whydenied.check" name="${escapeXml(name)}">\n${failures.join('')}    </testcase>\n`;
  });
  const failed = new Set(findings.filter(({ level }) => level === 'error').map(({ policy }) => policy)).size;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="whydenied check" tests="${policies.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
};
