import { type Evidence, noEvidence } from '../../intake/index.ts';
import type { Asked } from '../account/asked.ts';

/** What one read told of a resource's own policy: the document, that there is none, or nothing. */
export const resourceEvidence = (
  { attachTo, name }: { readonly attachTo: string; readonly name: string },
  asked: Asked<string | undefined>,
): Evidence => {
  const layer = { policyType: 'resource' as const, of: attachTo };
  if (asked.kind === 'unread') return { ...noEvidence, unseenLayers: [{ ...layer, because: asked.because }] };
  const document = asked.kind === 'absent' ? undefined : asked.output;
  const policy = { level: null, appliesTo: null, home: 'resource', arn: null, source: 'live' } as const;
  return {
    ...noEvidence,
    seenLayers: [layer],
    policies:
      document === undefined
        ? []
        : [{ ...policy, policyType: 'resource', name, attachTo, document, alsoAttachedTo: [], asOf: null }],
  };
};

/** The same answer with only what is wanted of it. */
export const pick = <Output, Wanted>(asked: Asked<Output>, from: (output: Output) => Wanted): Asked<Wanted> =>
  asked.kind === 'answered' ? { kind: 'answered', output: from(asked.output) } : asked;
