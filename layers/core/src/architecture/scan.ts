import { catalogDate } from '../catalog/index.ts';
import { isHidden } from '../secrets/index.ts';
import { readModel } from '../template/index.ts';
import { timedWork, type WorkTime } from '../work-time.ts';
import { nameConstructs } from './cdk/name-constructs.ts';
import type { Draft } from './finding.ts';
import { hideInput } from './hide-input.ts';
import { type Judged, judgeAll } from './judge/judge-all.ts';
import { type Mended, mendAll } from './mend/mend-all.ts';
import { placePasted } from './place-pasted.ts';
import { notDecidedOf } from './report/not-decided-of.ts';
import { placing } from './report/placing.ts';
import { printArrows } from './report/print-arrows.ts';
import { printFindings } from './report/print-findings.ts';
import { printNodes } from './report/print-nodes.ts';
import { administratorRule } from './rules/administrators.ts';
import { dataAccessRule } from './rules/data-access.ts';
import { deniedRule } from './rules/denied.ts';
import { deputyRule } from './rules/deputies.ts';
import { entranceRule } from './rules/entrances.ts';
import { keyRule } from './rules/keys.ts';
import { namelessRule } from './rules/nameless.ts';
import { openPolicyRule } from './rules/open-policies.ts';
import { undecidedRule } from './rules/undecided.ts';
import { unusedRules } from './rules/unused.ts';
import { writtenPolicyRules } from './rules/written-policies.ts';
import type { ScanInput } from './scan-input.ts';
import type { ScanResult } from './scan-result.ts';
import { readPlan } from './terraform/plan.ts';
import { scanPlan } from './terraform/scan-plan.ts';
import { emptyMemory, type Memory } from './world/memory.ts';
import { pinned } from './world/pinned.ts';
import { isWhole, proving, scanWork } from './world/scan-work.ts';

/** `tell` hears what is being done; `most`: how many steps it may take, where it is not the usual number. */
export type Scanning = { readonly tell?: Memory['tell']; readonly workTime?: WorkTime; readonly most?: number };

export type Scanned =
  | { readonly kind: 'scanned'; readonly result: ScanResult }
  | { readonly kind: 'unreadable'; readonly because: string; readonly line: number };

/** Decides every arrow of a template and its functions' code before anything is deployed. Pure: nothing is read but what is given; credentials are hidden first. Over the work that one scan may be, or `workTime`, the answer is what was found so far. */
export const scan = (asked: ScanInput, { tell, workTime, most }: Scanning = {}): Scanned =>
  timedWork(workTime).stage((isLate) => scanWithin(asked, emptyMemory(scanWork(isLate, most), tell)));

const scanWithin = (asked: ScanInput, memory: Memory): Scanned => {
  const written = pinned(placePasted(asked));
  const input = hideInput(written);
  const draftsOf = (judged: Judged): readonly Draft[] => draftsBy(judged, written);
  const plan = readPlan(input.template);
  if (plan !== null) {
    const result = scanPlan(plan, input, { draftsOf, resultOf, memory });
    return result === null
      ? { kind: 'unreadable', because: 'it plans no resources that are known here', line: 1 }
      : { kind: 'scanned', result };
  }
  const reading = readModel(input.template);
  if (reading.kind === 'unreadable')
    return {
      kind: 'unreadable',
      because: reading.because,
      line: input.template.slice(0, reading.offset).split('\n').length,
    };
  const judged = judgeAll(reading.model, { input, memory });
  const drafts = draftsOf(judged);
  const mended = mendWithin(drafts, { judged, input, memory, draftsOf });
  const result = resultOf(judged, drafts, isHidden(input.template) ? clearOf(mended) : mended);
  return { kind: 'scanned', result: nameConstructs(result, { judged, drafts, input }) };
};

/** Where not all was looked at no change is searched for: nobody knows what it would lose. */
const mendWithin = (
  drafts: readonly Draft[],
  { memory, ...mending }: Parameters<typeof mendAll>[1],
): ReturnType<typeof mendAll> => {
  const { work } = memory;
  const mended = work.isOver() ? unmended : mendAll(drafts, { ...mending, memory: { ...memory, work: proving(work) } });
  work.left.fixes = drafts.length > mended.fixes.size && work.isOver();
  return mended;
};

const unmended: Mended = { fixes: new Map(), untried: new Map() };

/** The fixes that write no dots over what is under them. */
const clearOf = ({ fixes, untried }: Mended): Mended => ({
  untried,
  fixes: new Map([...fixes].filter(([, { edits }]) => !edits.some(({ text }) => isHidden(text)))),
});

const resultOf = (judged: Judged, drafts: readonly Draft[], mended: Mended = unmended): ScanResult => {
  const place = placing(judged.model.text);
  return {
    nodes: printNodes(judged, place),
    arrows: printArrows(judged, { drafts, place }),
    findings: printFindings(drafts, mended, place),
    notDecided: notDecidedOf(judged),
    asOf: { actions: catalogDate.actions },
  };
};

const draftsBy = (judged: Judged, written: ScanInput): readonly Draft[] => {
  const denied = deniedRule(judged);
  return [
    ...denied,
    ...writtenPolicyRules(judged, denied),
    ...namelessRule(judged),
    ...dataAccessRule(judged),
    ...deputyRule(judged),
    // Of what was not looked at nobody knows what it uses
    ...(isWhole(judged.first.memory.work.left) ? unusedRules(judged) : []),
    ...keyRule(judged, written),
    ...administratorRule(judged),
    ...entranceRule(judged),
    ...openPolicyRule(judged),
    ...undecidedRule(judged),
  ];
};
