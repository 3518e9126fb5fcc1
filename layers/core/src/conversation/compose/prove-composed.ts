import { type CompiledPolicies, compile, decide } from '@whydenied/iam';
import type { Ask, Composition } from './composition.ts';

/** What IAM decides of what a composed policy was made for, each ask by itself; the policy stands with nothing beside it, a Deny beside an Allow of everything. */
export const proveComposed = (made: Composition): readonly { readonly ask: Ask; readonly holds: boolean }[] => {
  const compiled = compiledOf(made);
  return made.asks.map((ask) => ({
    ask,
    holds: (decide(compiled, ask.request).decision === 'allowed') === (ask.expect === 'allowed'),
  }));
};

const compiledOf = ({ policyType, statements }: Composition): CompiledPolicies => {
  const document = { Version: '2012-10-17', Statement: statements };
  const own = [{ name: 'composed', document }];
  const isDeny = statements.every(({ Effect }) => Effect === 'Deny');
  const all = [
    { name: 'all', document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
  ];
  switch (policyType) {
    case 'identity':
      return compile({ identity: isDeny ? [...all, ...own] : own });
    case 'permissionsBoundary':
      return compile({ identity: all, permissionsBoundary: own });
    case 'serviceControl':
      return compile({ identity: all, serviceControl: [[...all, ...own]] });
    default:
      // Who is let in from another account needs an Allow there too; who is not let in is not helped by one.
      return compile({ identity: all, resource: own });
  }
};
