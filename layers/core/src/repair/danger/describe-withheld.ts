import type { Case } from '../apply/case.ts';
import { startWork } from '../apply/workbench.ts';
import type { Repair } from '../fix.ts';
import { exposure } from '../judge/exposure.ts';
import type { Need } from '../judge/need.ts';
import { verify } from '../judge/verify.ts';
import type { Withheld } from './withheld.ts';

/** No fix, and all that is said instead of one. */
export const describeWithheld = (asked: Case, needs: readonly Need[], given: Withheld): Repair => {
  const withheld = ofCall(asked, given);
  const { before } = verify(asked, startWork(asked.evidence), { given: needs, needs });
  return {
    fix: {
      kind: withheld.kind,
      steps: [],
      // To name what somebody would have to allow hands nothing out.
      actions: withheld.kind === 'askOwner' ? [...new Set(asked.diagnosis.remedy.actions)] : [],
      verification: {
        before,
        after: null,
        engines: before === null ? [] : ['local'],
        newlyAllowed: [],
        newlyDenied: [],
        narrowest: false,
      },
    },
    details: {
      diffs: [],
      fillIn: [],
      ownerText: withheld.ownerText,
      plainSteps: withheld.steps,
      remarks: [],
      exposure: exposure(asked),
      question: withheld.question,
      isWithheld: true,
    },
  };
};

/** What the call itself has to bring hands nothing out: it is said in place of a letter to whoever could allow more. */
const ofCall = ({ diagnosis: { remedy, cause } }: Case, withheld: Withheld): Withheld =>
  remedy.kind === 'noPolicyChange' && cause.id === 'STATEMENT_CONDITION_NEVER_TRUE' && withheld.kind === 'askOwner'
    ? { ...withheld, kind: 'noPolicyChange', ownerText: null, steps: remedy.steps, question: null }
    : withheld;
