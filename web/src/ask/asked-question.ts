import type { TurnMetadata } from '../conversation/message.ts';
import type { Attachment, PolicyKind } from './attachment.ts';
import { bytesOf, limits, saySize } from './limits.ts';

type Named = { readonly name: string; readonly document: string };

/** A question as it goes out: its text, what the page keeps of it, and the evidence of the body. */
export type AskedQuestion = {
  readonly message: string;
  readonly metadata: TurnMetadata;
  readonly body: { readonly evidence?: object };
};

/** Puts text and files together; over a limit of the contract, one sentence says so before anything is sent. */
export const askedQuestion = (
  text: string,
  attachments: readonly Attachment[],
): ({ readonly kind: 'question' } & AskedQuestion) | { readonly kind: 'tooLarge'; readonly because: string } => {
  const message = messageOf(text, attachments);
  const evidence = evidenceOf(attachments);
  const body = Object.keys(evidence).length === 0 ? {} : { evidence };
  const size = bytesOf(message);
  if (size > limits.message)
    return tooLarge(
      `The text is ${saySize(size)}, and at most ${saySize(limits.message)} can go.`,
      'Paste the lines around the denial.',
    );
  const whole = bytesOf(JSON.stringify({ message, ...body }));
  const limit = 'accountAuthorizationDetails' in evidence ? limits.bodyWithAccount : limits.body;
  if (whole > limit)
    return tooLarge(
      `With its files it is ${saySize(whole)}, and at most ${saySize(limit)} can go.`,
      'Take a file away.',
    );
  const policies = attachments.flatMap((each) =>
    each.kind === 'policy' ? [{ name: each.name, text: each.document, kind: each.policyKind }] : [],
  );
  const [template] = attachments.flatMap((each) =>
    each.kind === 'template' ? [{ name: each.name, text: each.text }] : [],
  );
  const metadata = {
    files: attachments.map(({ name }) => name),
    policies,
    ...(template === undefined ? {} : { template }),
  };
  return { kind: 'question', message, metadata, body };
};

const tooLarge = (what: string, advice: string) => ({ kind: 'tooLarge', because: `${what} ${advice}` }) as const;

// A log or a CloudTrail event is read like pasted text: it has no place of its own among the evidence.
const messageOf = (text: string, attachments: readonly Attachment[]): string => {
  const texts = attachments.flatMap((each) => (each.kind === 'text' ? [each.text] : []));
  const message = [text, ...texts].filter((each) => each.trim() !== '').join('\n\n');
  return message === '' ? `Here is ${attachments.map(({ name }) => name).join(', ')}` : message;
};

const evidenceOf = (attachments: readonly Attachment[]): object => {
  const policies: Partial<Record<PolicyKind, readonly unknown[]>> = {};
  let evidence = {};
  for (const each of attachments) {
    if (each.kind === 'policy') policies[each.policyKind] = withPolicy(policies[each.policyKind], each);
    if (each.kind === 'account') evidence = { ...evidence, accountAuthorizationDetails: each.details };
    if (each.kind === 'template') evidence = { ...evidence, template: each.text };
  }
  return Object.keys(policies).length === 0 ? evidence : { ...evidence, policies };
};

const withPolicy = (
  before: readonly unknown[] | undefined,
  { name, document, policyKind }: Named & { policyKind: PolicyKind },
): readonly unknown[] => {
  // Policies of an organisation come level by level; each file is taken for a level of its own.
  const isByLevel = policyKind === 'serviceControl' || policyKind === 'resourceControl';
  return [...(before ?? []), isByLevel ? [{ name, document }] : { name, document }];
};
