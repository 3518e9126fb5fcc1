import { catalogDate } from '../catalog/index.ts';
import { modelOf, nodeOfValue, readModel } from '../template/index.ts';
import type { Draft, Fix } from './finding.ts';
import { type Judged, judgeAll } from './judge/judge-all.ts';
import { mendAll } from './mend/mend-all.ts';
import { notDecidedOf } from './report/not-decided-of.ts';
import { placing } from './report/placing.ts';
import { printArrows } from './report/print-arrows.ts';
import { printFindings } from './report/print-findings.ts';
import { printNodes } from './report/print-nodes.ts';
import { dataAccessRule } from './rules/data-access.ts';
import { deniedRule } from './rules/denied.ts';
import { deputyRule } from './rules/deputies.ts';
import { entranceRule } from './rules/entrances.ts';
import { keyRule } from './rules/keys.ts';
import { undecidedRule } from './rules/undecided.ts';
import { unusedRules } from './rules/unused.ts';
import { writtenPolicyRules } from './rules/written-policies.ts';
import type { ScanInput } from './scan-input.ts';
import type { Finding, Place, ScanResult } from './scan-result.ts';
import { type Plan, readPlan } from './terraform/plan.ts';
import { dot, toTemplate } from './terraform/to-template.ts';
import { emptyMemory } from './world/memory.ts';

export type Scanned =
  | { readonly kind: 'scanned'; readonly result: ScanResult }
  | { readonly kind: 'unreadable'; readonly because: string; readonly line: number };

/** Decides every arrow of a template and its functions' code before anything is deployed. Pure: nothing is read but what is given. */
export const scan = (input: ScanInput): Scanned => {
  const plan = readPlan(input.template);
  if (plan !== null) return scanPlan(plan, input);
  const reading = readModel(input.template);
  if (reading.kind === 'unreadable')
    return {
      kind: 'unreadable',
      because: reading.because,
      line: input.template.slice(0, reading.offset).split('\n').length,
    };
  const memory = emptyMemory();
  const judged = judgeAll(reading.model, { input, memory });
  const drafts = draftsOf(judged);
  return { kind: 'scanned', result: resultOf(judged, drafts, mendAll(drafts, { judged, input, memory, draftsOf })) };
};

/** A plan is no text of the person's own: it is decided like a template and has no edits. */
const scanPlan = (plan: Plan, input: ScanInput): Scanned => {
  const model = modelOf(nodeOfValue(toTemplate(plan)), { text: '', isJson: true });
  if (model === null) return { kind: 'unreadable', because: 'it plans no resources that are known here', line: 1 };
  const judged = judgeAll(model, { input, memory: emptyMemory() });
  const result = resultOf(judged, draftsOf(judged), new Map());
  const at = (id: string): Place => placeInPlan(input, id.replaceAll(dot, '.'));
  const named = JSON.parse(JSON.stringify(result).replaceAll(dot, '.')) as ScanResult;
  const nodes = named.nodes.map((node) => (node.at === null ? node : { ...node, at: at(node.id) }));
  const findings = named.findings.map((finding) => withPlaces(finding, named, at));
  return { kind: 'scanned', result: { ...named, nodes, findings } };
};

/** The line where the plan names the address. */
const placeInPlan = ({ template, templatePath }: ScanInput, address: string): Place => {
  const offset = Math.max(template.indexOf(`"address": "${address}"`), template.indexOf(`"address":"${address}"`), 0);
  return { file: templatePath ?? 'template', line: template.slice(0, offset).split('\n').length, column: 1 };
};

/** Places in the plan stand at the addresses that a finding is about: its role, then its arrow's ends. */
const withPlaces = (finding: Finding, { arrows, nodes }: ScanResult, at: (id: string) => Place): Finding => {
  const arrow = arrows.find(({ id }) => id === finding.arrow);
  const ids = nodes
    .map(({ id }) => id)
    .filter((id) => arrow?.from === id || arrow?.to === id || finding.message.includes(`\`${id}\``));
  const [home] = ids.filter((id) => finding.message.includes(`\`${id}\``)).reverse();
  const own = finding.related.filter(({ at: { file, line } }) => !(line === 1 && file === at('').file));
  return {
    ...finding,
    at: at(home ?? ids[0] ?? ''),
    related: [...own, ...ids.map((id) => ({ message: id, at: at(id) }))],
  };
};

const resultOf = (judged: Judged, drafts: readonly Draft[], fixes: ReadonlyMap<Draft, Fix>): ScanResult => {
  const place = placing(judged.model.text);
  return {
    nodes: printNodes(judged, place),
    arrows: printArrows(judged, { drafts, place }),
    findings: printFindings(drafts, fixes, place),
    notDecided: notDecidedOf(judged),
    asOf: { actions: catalogDate.actions },
  };
};

const draftsOf = (judged: Judged): readonly Draft[] => {
  const denied = deniedRule(judged);
  return [
    ...denied,
    ...writtenPolicyRules(judged, denied),
    ...dataAccessRule(judged),
    ...deputyRule(judged),
    ...unusedRules(judged),
    ...keyRule(judged),
    ...entranceRule(judged),
    ...undecidedRule(judged),
  ];
};
