import type { FoundSecret } from './found-secret.ts';
import { isReference } from './is-reference.ts';

/** The values of a Kubernetes Secret, whatever their names: https://kubernetes.io/docs/concepts/configuration/secret/ */
export const findManifestSecrets = (text: string): FoundSecret[] =>
  isManifest.test(text) ? [...text.matchAll(blocks)].flatMap(valuesOf) : [];

const isManifest = /(?:^|\n)[ \t]{0,20}["']?kind["']?[ \t]{0,4}:[ \t]{0,4}["']?Secret["']?[ \t,]{0,4}(?:\r?\n|$)/;
// Of YAML, what stands deeper than the line; of JSON, what stands between its braces.
const blocks =
  /(?<=^|\n)(?:[ \t]{0,20}(?:data|stringData):[ \t]{0,4}\r?\n((?:[ \t]{1,40}[^\n]{0,8000}(?:\n|$)){1,200})|[ \t]{0,40}"(?:data|stringData)"\s{0,4}:\s{0,4}\{([^{}]{0,60000}))/g;
const values = /((?:^|\n)[ \t]{1,80}["']?[\w.-]{1,200}["']?[ \t]{0,4}:[ \t]{0,4}["']?)([^\s"',]{4,8000})/g;

const valuesOf = (block: RegExpExecArray): FoundSecret[] => {
  const body = block[1] ?? block[2] ?? '';
  const from = block.index + block[0].length - body.length;
  return [...body.matchAll(values)].flatMap((match) => {
    const [whole, before = '', value = ''] = match;
    if (isReference(value) || value === '|' || value === '>-') return [];
    const start = from + match.index + before.length;
    return [
      { kind: 'password' as const, longTerm: true, isExample: false, start, end: from + match.index + whole.length },
    ];
  });
};
