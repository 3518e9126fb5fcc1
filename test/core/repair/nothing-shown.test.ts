import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import type { DecidedRequest } from '../../../layers/core/src/playbook/index.ts';
import { readExpandCases } from '../playbook/expand-cases.ts';
import { explainedOf } from './answer-of.ts';

const routed =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: ' +
  'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0 because no identity-based policy ' +
  'allows the bedrock:InvokeModel action. The function runs in us-east-1';

const texts = [routed, ...readExpandCases().flatMap(([, { cases }]) => cases.map(({ input }) => input))];

type Offered = { readonly requests: readonly DecidedRequest[]; readonly documents: readonly { document: unknown }[] };

/** The identity policies that are offered for a text alone, and what its call asks of them. */
const offeredFor = (input: string): Offered => {
  const { diagnosis, repair } = explainedOf(input);
  const steps = repair.fix.steps.filter(({ target }) => target.policyType === 'identity');
  return { requests: diagnosis.requests, documents: steps.map(({ json }) => ({ document: JSON.parse(json) })) };
};

const isAsked = ({ principal, action, resource, from, needsResourcePolicy }: DecidedRequest): boolean =>
  from === 'derived' && !needsResourcePolicy && principal !== null && action !== null && resource !== null;

describe('a fix where no policy was shown', () => {
  it('allows by itself what it names, as the call brings it', () => {
    const shut = texts.flatMap((input) => {
      const { requests, documents } = offeredFor(input);
      const compiled = compile({ identity: documents });
      const named = JSON.stringify(documents);
      return requests
        .filter(
          (request) =>
            isAsked(request) && named.includes(`"${request.action}"`) && named.includes(`"${request.resource}"`),
        )
        .map(({ principal, action, resource, context }) => ({
          principal: principal ?? '',
          action: action ?? '',
          resource: resource ?? '',
          context,
        }))
        .filter((request) => request.action !== 'sts:AssumeRole' && !request.action.startsWith('kms:'))
        .filter((request) => decide(compiled, request).decision !== 'allowed')
        .map(({ action, resource }) => `${input.slice(0, 80)}: ${action} on ${resource}`);
    });

    expect(shut).toEqual([]);
  });
});
