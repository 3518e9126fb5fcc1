import type { ScanResult } from '../scan-result.ts';

/**
 * What fits an answer of so many bytes: all of it, or the first arrows with what they join and what was found of them, and a line that
 * says what is left out. Lambda hands an answer on as a text within JSON, in which quotes and backslashes are two bytes each.
 */
export const fitting = (result: ScanResult, mostBytes: number): ScanResult => {
  let arrows = result.arrows.length;
  let fitted = result;
  while (bytesOf(fitted) > mostBytes && arrows > 0) {
    arrows = Math.floor(arrows / 2);
    fitted = firstOf(result, arrows);
  }
  return fitted;
};

const bytesOf = (result: ScanResult): number => new TextEncoder().encode(JSON.stringify(JSON.stringify(result))).length;

const firstOf = (result: ScanResult, count: number): ScanResult => {
  const arrows = result.arrows.slice(0, count);
  const kept = new Set<string | null>(arrows.map(({ id }) => id));
  const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const share = count / result.arrows.length;
  const findings = result.findings.filter(({ arrow }) => kept.has(arrow));
  const further = result.findings.filter(({ arrow }) => arrow === null);
  const all = [...findings, ...further.slice(0, Math.floor(further.length * share))];
  const undecided = result.notDecided.slice(0, Math.floor(result.notDecided.length * share));
  const left = `${result.arrows.length - count} arrows, ${result.findings.length - all.length} findings and ${result.notDecided.length - undecided.length} notes of what was not decided are more than one answer holds`;
  return {
    ...result,
    nodes: result.nodes.filter(({ id }) => ends.has(id)),
    arrows,
    findings: all,
    notDecided: [
      { what: 'the answer', because: `${left}: \`whydenied scan PATH\` tells all of them, or scan a part` },
      ...undecided,
    ],
  };
};
