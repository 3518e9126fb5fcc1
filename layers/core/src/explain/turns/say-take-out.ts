import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { fitParts } from '../reply/fit-parts.ts';
import { limits } from '../reply/limits.ts';

/** Why a Deny is not taken out for one call, and what lets the call through instead. */
export const sayTakeOut = ({ diagnosis, repair }: Explained): string => {
  const { denial } = diagnosis;
  if (denial.kind !== 'explicit')
    return 'There is no Deny in this: nothing allows the call yet, which is why it is refused. Taking something out would not help; the statement of the fix is what is missing.';
  const kind = policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType);
  const { ownerText } = repair.details;
  const [step] = repair.details.plainSteps;
  const changed = repair.fix.steps.length > 0;
  return fitParts(
    [
      {
        text: `**No, not the Deny itself:** it stands in ${kind} and holds back every call that it covers, from everybody it covers. Without it all of them would be open, for the sake of one.`,
      },
      ...(changed
        ? [{ text: 'The fix above is the narrow way: the Deny stays, and spares only this call.' }]
        : [
            {
              text:
                step === undefined
                  ? 'What helps instead: its owner spares this one caller, by an exception in the Deny.'
                  : `What helps instead: ${step.text}.`,
            },
          ]),
      ...(changed || ownerText === null
        ? []
        : [
            { text: 'To send to its owner:', rank: 1 },
            { text: codeBlock('text', ownerText), isBlock: true },
          ]),
    ],
    limits.answer,
  );
};
