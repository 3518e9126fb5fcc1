import { type Evidence, noEvidence } from '../../intake/index.ts';
import type { Asked } from '../account/asked.ts';

/** What one read told of a resource's own policy: the document, that there is none, or nothing. */
export const resourceEvidence = (
  { attachTo, name }: { readonly attachTo: string; readonly name: string },
  asked: Asked<string | undefined>,
): Evidence => {
  if (asked.kind === 'unread') return unseenResource(attachTo, asked.because);
  if (asked.kind === 'absent' && asked.isGone) return unseenResource(attachTo, goneBecause(attachTo));
  const document = asked.kind === 'absent' ? undefined : asked.output;
  const policy = { level: null, appliesTo: null, home: 'resource', arn: null, source: 'live' } as const;
  return {
    ...noEvidence,
    seenLayers: [{ policyType: 'resource', of: attachTo }],
    policies:
      document === undefined
        ? []
        : [{ ...policy, policyType: 'resource', name, attachTo, document, alsoAttachedTo: [], asOf: null }],
  };
};

/** A service that tells names apart by their case finds none that is spelled otherwise. */
export const goneBecause = (arn: string): string =>
  `there is no \`${arn}\` in this account and Region: names there are told apart by their case`;

/** That the policy of a resource was not seen, and why. */
export const unseenResource = (of: string, because: string): Evidence => ({
  ...noEvidence,
  unseenLayers: [{ policyType: 'resource', of, because }],
});

/** The same answer with only what is wanted of it. */
export const pick = <Output, Wanted>(asked: Asked<Output>, from: (output: Output) => Wanted): Asked<Wanted> =>
  asked.kind === 'answered' ? { kind: 'answered', output: from(asked.output) } : asked;
