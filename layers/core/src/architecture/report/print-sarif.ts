import type { Finding, Place, ScanResult } from '../scan-result.ts';
import { plainText } from './plain-text.ts';
import { printJson } from './print-json.ts';
import { ruleTexts } from './rule-texts.ts';

/** SARIF 2.1.0, one result a finding, with fingerprints that stay when lines move. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const printSarif = ({ findings }: ScanResult, { version }: { readonly version: string }): string =>
  printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'whydenied',
            version,
            informationUri: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
            rules: Object.entries(ruleTexts).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(toResult),
      },
    ],
  });

const toResult = ({ rule, level, message, at, related, fingerprint }: Finding) => ({
  ruleId: rule,
  level,
  message: { text: plainText(message) },
  locations: [locationOf(at)],
  relatedLocations: related.map((each, index) => ({
    id: index + 1,
    ...locationOf(each.at),
    message: { text: plainText(each.message) },
  })),
  partialFingerprints: { 'whydenied/v1': fingerprint },
});

const locationOf = ({ file, line, column }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column },
  },
});
