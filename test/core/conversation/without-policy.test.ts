import { describe, expect, it } from 'vitest';
import { withoutPolicy } from '../../../layers/core/src/conversation/without-policy.ts';
import { readGivenPolicies } from '../../../layers/core/src/intake/index.ts';

const document = { Version: '2012-10-17', Statement: [] };
const shown = readGivenPolicies({
  identity: [
    { name: 'one', document },
    { name: 'two', document },
  ],
  permissionsBoundary: [{ name: 'edge', document }],
});

describe('evidence without a policy that was shown', () => {
  it('keeps the others, and their kind as seen', () => {
    const left = withoutPolicy(shown, 'one');

    expect(left.policies.map(({ name }) => name)).toEqual(['two', 'edge']);
    expect(left.seenLayers).toEqual(shown.seenLayers);
  });

  it('no longer counts a kind as seen of which nothing is left', () => {
    const left = withoutPolicy(shown, 'edge');

    expect(left.seenLayers.map(({ policyType }) => policyType)).not.toContain('permissionsBoundary');
    expect(left.seenLayers.map(({ policyType }) => policyType)).toContain('identity');
  });

  it('is the same for a name that nobody showed', () => {
    expect(withoutPolicy(shown, 'elsewhere')).toEqual(shown);
  });
});
