import type { ScanResult } from '../scan-result.ts';

const lines = {
  works: '-->',
  broken: '-. broken .->',
  conditional: '-. depends .->',
  unknown: '-. unknown .->',
} as const;

/** The picture as Mermaid text: labels hold letters, digits and a few marks only, so that nothing in them is taken for the language. */
export const printMermaid = ({ nodes, arrows }: ScanResult): string => {
  const used = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ id }) => used.has(id));
  const names = new Map(shown.map(({ id }, index) => [id, `n${index + 1}`]));
  const broken = arrows.flatMap(({ verdict }, index) =>
    verdict === 'broken' || verdict === 'conditional' ? [index] : [],
  );
  return `${[
    'flowchart LR',
    ...shown.map(({ id, label, type }) => `  ${names.get(id)}["${plain(label)}<br/>${plain(type)}"]`),
    ...arrows.map(({ from, to, verdict }) => `  ${names.get(from)} ${lines[verdict]} ${names.get(to)}`),
    ...(broken.length === 0 ? [] : [`  linkStyle ${broken.join(',')} stroke:#c0392b,stroke-width:2px`]),
  ].join('\n')}\n`;
};

const plain = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9 _.:/$-]+/g, ' ')
    .replace(/javascript:|::/gi, ' ')
    .trim()
    .slice(0, 80);
