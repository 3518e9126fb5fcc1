import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { fitParts } from '../reply/fit-parts.ts';
import { limits } from '../reply/limits.ts';
import { sayGuessedNeed } from '../reply/say-guessed-need.ts';
import { lookCommand } from './look-command.ts';

/** A cause that the person picked from those we named: what it comes down to, and the one command that shows whether it is so; the question is not put again. */
export const sayPicked = (
  explained: Explained,
  { label, draft, note }: { readonly label: string; readonly draft: Explained | null; readonly note: string | null },
): string => {
  const { requests, denial, questions } = explained.diagnosis;
  const [first] = requests;
  const step = draft?.repair.fix.steps[0];
  const type = step?.target.policyType ?? (denial.policyType === 'unknown' ? null : denial.policyType);
  const names = {
    policyArn: denial.policyArn,
    resource: step?.target.attachTo ?? first?.resource ?? null,
    principal: first?.principal ?? requests.find(({ principal }) => isNamed(principal))?.principal ?? null,
  };
  const kind = type ?? kinds.find(([mark]) => mark.test(explained.diagnosis.cause.id ?? ''))?.[1] ?? null;
  const command =
    kind === 'bucket' && !names.resource?.includes(':s3:::')
      ? 'aws s3api get-bucket-policy --bucket {BucketName} --query Policy --output text'
      : kind === null
        ? (questions[0]?.command ?? null)
        : lookCommand(kind === 'bucket' ? 'resource' : kind, names);
  return fitParts(
    [
      { text: `**Taken as you say:** ${label}.` },
      { text: draft === null ? '' : sayGuessedNeed(draft), rank: 0 },
      { text: note ?? '', rank: 1 },
      ...(command === null
        ? [{ text: 'What shows it for sure is the whole message of AWS, or the event from CloudTrail: paste it here.' }]
        : [
            { text: 'This shows whether it is so:' },
            { text: codeBlock('sh', command), isBlock: true },
            { text: 'Paste what it prints: then it is decided instead of taken.' },
          ]),
    ],
    limits.guess,
  );
};

const isNamed = (principal: string | null): boolean => principal !== null && !principal.includes(':role/{');

/** Which policy a cause is about, where nothing else tells it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/BUCKET_POLICY/, 'bucket'],
  [/SCP/, 'serviceControl'],
  [/BOUNDARY/, 'permissionsBoundary'],
  [/ENDPOINT_POLICY|VPCE/, 'vpcEndpoint'],
  [/SESSION_POLICY/, 'session'],
  [/^IDENTITY_|_INVOKE_MISSING$/, 'identity'],
];
