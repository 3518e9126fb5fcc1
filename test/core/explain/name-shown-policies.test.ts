import { expect, it } from 'vitest';
import { nameShownPolicies } from '../../../layers/core/src/explain/index.ts';

it.each([
  ['The Deny `Office` in `identity[0]` decides.', 'The Deny `Office` in the policy you showed decides.'],
  ['by `identity[0]`, not by `identity[1]`', 'by policy 1 of those you showed, not by policy 2 of those you showed'],
  ['a level: `serviceControl[0][0]`', 'a level: the policy you showed'],
  ['named: `TeamPolicy`', 'named: `TeamPolicy`'],
  [
    'in `identity[0]`\n\n```json\n"`identity[0]`"\n```\n',
    'in the policy you showed\n\n```json\n"`identity[0]`"\n```\n',
  ],
])('%s', (given, said) => {
  expect(nameShownPolicies(given)).toBe(said);
});
