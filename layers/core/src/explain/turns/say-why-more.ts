import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { pageOfCause } from '../handbook/index.ts';
import { fitParts } from '../reply/fit-parts.ts';
import { limits } from '../reply/limits.ts';
import { restsOn } from '../reply/rests-on.ts';

/** The reasons behind the cause: what spoke for it, the statement that came closest, what people get wrong about it. */
export const sayWhyMore = (explained: Explained): string => {
  const { diagnosis } = explained;
  const lines = [...diagnosis.because, ...closest(explained)];
  return fitParts(
    [
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
      {
        text:
          diagnosis.denial.kind === 'explicit'
            ? 'AWS looks for a Deny first, in every policy that takes part. One that matches is final: no Allow, in whichever policy or account, outweighs it.'
            : '',
      },
      { text: `Because ${lines[0] ?? diagnosis.cause.title} (${restsOn(explained)}).` },
      ...lines.slice(1, 3).map((line) => ({ text: `- ${line}`, rank: 1 })),
      { text: pageOfCause(diagnosis.cause.id ?? '')?.why ?? '', rank: 1 },
      ...diagnosis.pitfalls.slice(0, 1).map((text) => ({ text: `- Mind: ${text}`, rank: 2 })),
    ],
    limits.answer,
  );
};

const closest = ({ diagnosis }: Explained): readonly string[] => {
  const decided = diagnosis.requests.find(({ decision }) => decision !== null && decision.decision !== 'allowed');
  return (decided?.decision?.nearMisses ?? []).slice(0, 1).map(({ policy, sid, index, failedOn, detail }) => {
    const which = sid === undefined ? `statement ${index}` : `statement ${codeSpan(sid)}`;
    return `${which} of ${codeSpan(policy)} came closest and failed on the ${failedOn}: ${detail}`;
  });
};
