import type { Diagnosis } from '../../diagnose/index.ts';
import { type Evidence, type Facts, noEvidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import type { Repair } from '../../repair/index.ts';
import { type Compared, compareEngines } from './compare-engines.ts';
import { confirmCause } from './confirm-cause.ts';
import { confirmFix } from './confirm-fix.ts';
import { decodeInText } from './decode-in-text.ts';
import { gatherLiveEvidence } from './gather-live-evidence.ts';
import { withoutHidden } from './hide-policies.ts';
import type { LiveAsking } from './live-asking.ts';
import { withholdFix } from './withhold-fix.ts';

/** What the live account adds between the stages of an answer. */
export type Stages = {
  /** The text with what is encoded in it in clear. */
  readonly clear: (input: string) => Promise<{ readonly input: string; readonly notes: readonly string[] }>;
  readonly gather: (wanted: { readonly facts: Facts; readonly shown: Evidence }) => Promise<Evidence>;
  readonly compare: (decided: {
    readonly requests: readonly DecidedRequest[];
    readonly evidence: Evidence;
  }) => Promise<Compared>;
  readonly confirm: (made: {
    readonly diagnosis: Diagnosis;
    readonly evidence: Evidence;
    readonly repair: Repair;
  }) => Promise<Repair>;
};

/** Without a live account the local evaluator and what was shown are the whole answer. */
export const localStages: Stages = {
  clear: (input) => Promise.resolve({ input, notes: [] }),
  gather: () => Promise.resolve(noEvidence),
  compare: (decided) => Promise.resolve({ ...decided, notes: [], isDisputed: false }),
  confirm: ({ repair }) => Promise.resolve(repair),
};

/** With one: read it, decide by both engines, prove by both. */
export const liveStages = (asking: LiveAsking): Stages => ({
  clear: (input) => decodeInText(asking, input),
  gather: (wanted) => gatherLiveEvidence(asking, wanted),
  compare: async (decided) => {
    const compared = await compareEngines(asking, decided);
    const shown = withoutHidden(compared);
    return { ...compared, ...shown, notes: [...compared.notes, ...(await confirmCause(asking, compared))] };
  },
  confirm: async (made) => withholdFix(await confirmFix(asking, made), made.evidence),
});
