import { modelOf, nodeOfValue } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import { type Judged, judgeAll } from '../judge/judge-all.ts';
import { isAllowed } from '../mend/is-allowed.ts';
import type { ScanInput } from '../scan-input.ts';
import type { Finding, ScanResult } from '../scan-result.ts';
import type { Memory } from '../world/memory.ts';
import { proving } from '../world/scan-work.ts';
import { type HclRemedy, hclRemedy } from './hcl-remedy.ts';
import { type PlacingInPlan, placingInPlan } from './placing-in-plan.ts';
import { type Fields, fields, type Plan } from './plan.ts';
import { knownNames, toTemplate } from './to-template.ts';
import { dot } from './written-value.ts';

type Parts = {
  readonly draftsOf: (judged: Judged) => readonly Draft[];
  readonly resultOf: (judged: Judged, drafts: readonly Draft[]) => ScanResult;
  readonly memory: Memory;
};

/**
 * A plan is decided like a template. It is no text of the person's own, so it has no edits: what is to be added to the configuration is
 * told as HCL, when the plan with it has the arrow work. Null: it plans nothing that is known here.
 */
export const scanPlan = (plan: Plan, asked: ScanInput, { draftsOf, resultOf, memory }: Parts): ScanResult | null => {
  const input = deployedBy(plan, asked);
  const template = toTemplate(plan);
  const judged = judge(template, input, memory);
  if (judged === null) return null;
  const drafts = draftsOf(judged);
  const named = JSON.parse(JSON.stringify(resultOf(judged, drafts)).replaceAll(dot, '.')) as ScanResult;
  const placing = placingInPlan(plan, input);
  const remedies = remediesOf(drafts, { template, input, judged, memory: { ...memory, work: proving(memory.work) } });
  const nodes = named.nodes.map((node) => (node.at === null ? node : { ...node, at: placing.at(node.id) }));
  const findings = named.findings.map((finding, index) =>
    withRemedy(withPlaces(finding, named, { ...placing, role: roleOf(drafts[index]) }), remedies.get(index), placing),
  );
  return { ...named, nodes, findings };
};

/** Where the plan is deployed, if nobody says otherwise. */
const deployedBy = (plan: Plan, asked: ScanInput): ScanInput => ({
  ...asked,
  names: knownNames(plan),
  account: asked.account ?? plan.account,
  ...((asked.regions ?? []).length === 0 && plan.region !== null ? { regions: [plan.region] } : {}),
});

const judge = (template: Fields, input: ScanInput, memory: Memory): Judged | null => {
  const model = modelOf(nodeOfValue(template), { text: '', isJson: true });
  return model === null ? null : judgeAll(model, { input, memory });
};

// Each is proven by judging the plan again
const mostRemedies = 12;

type Proving = {
  readonly template: Fields;
  readonly input: ScanInput;
  readonly judged: Judged;
  readonly memory: Memory;
};

/** What to add for each finding, where the plan with it has every request of the finding allowed. */
const remediesOf = (
  drafts: readonly Draft[],
  { template, input, judged, memory }: Proving,
): ReadonlyMap<number, HclRemedy> => {
  const proposed = drafts.flatMap((draft, index) => {
    const world = draft.arrow?.worlds.find(({ verdict }) => verdict === 'broken')?.world ?? judged.first;
    const remedy = draft.level === 'error' ? hclRemedy(draft, world) : null;
    return remedy === null ? [] : [{ draft, index, remedy }];
  });
  return new Map(
    proposed.slice(0, mostRemedies).flatMap(({ draft, index, remedy }) => {
      const resources = { ...fields(template['Resources']), [`whydenied${dot}added`]: remedy.planned };
      if (memory.work.isOver()) return [];
      const again = judge({ ...template, Resources: resources }, input, memory);
      return again !== null && !memory.work.isOver() && isAllowed(draft, again) ? [[index, remedy] as const] : [];
    }),
  );
};

/** Whose grant is missing. */
const roleOf = (draft: Draft | undefined): string | null => {
  const actor = draft?.denied[0]?.need.actor;
  return actor?.kind === 'role' && actor.id.includes(dot) ? actor.id.replaceAll(dot, '.') : null;
};

/** The finding's block, then those of its arrow's ends: its role, and what it is about. */
const withPlaces = (
  finding: Finding,
  { arrows, nodes }: ScanResult,
  { at, role }: PlacingInPlan & { readonly role: string | null },
): Finding => {
  const arrow = arrows.find(({ id }) => id === finding.arrow);
  const ids = nodes
    .map(({ id }) => id)
    .filter((id) => arrow?.from === id || arrow?.to === id || finding.message.includes(`\`${id}\``));
  const [home] = ids.filter((id) => finding.message.includes(`\`${id}\``)).reverse();
  const nowhere = at('').file;
  const own = finding.related.filter(({ at: { file, line } }) => !(line === 1 && file === nowhere));
  return {
    ...finding,
    at: at(role ?? home ?? ids[0] ?? ''),
    related: [...own, ...ids.map((id) => ({ message: id, at: at(id) }))],
  };
};

/** Told behind the role's block, where it belongs. */
const withRemedy = (finding: Finding, remedy: HclRemedy | undefined, { at, blockOf }: PlacingInPlan): Finding => {
  if (remedy === undefined) return finding;
  const address = remedy.beside.replaceAll(dot, '.');
  const block = blockOf(address);
  const place = block === null ? at(address) : { file: block.file, line: block.end, column: 1 };
  return {
    ...finding,
    related: [...finding.related, { message: `add to the configuration:\n${remedy.text}`, at: place }],
  };
};
