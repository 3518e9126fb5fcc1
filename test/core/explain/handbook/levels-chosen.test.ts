import { expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/index.ts';

const stem = (call: string) =>
  `FullAWSAccess was taken off an OU and an SCP put there that allows only s3:*. The root and the account still have FullAWSAccess. A role with AdministratorAccess calls ${call}. What happens?`;

it.each([
  [
    'B',
    'It works, SCPs do not affect roles',
    'It is denied, as each level must allow it',
    'It is denied, as AdministratorAccess lacks it',
  ],
  [
    'A',
    'Denied: all levels must allow it',
    'Allowed, since an SCP does not apply to administrators',
    'Denied because AdministratorAccess does not cover it',
  ],
])('what an SCP binds and every level must allow decides between options: %s', (right, a, b, c) => {
  const told = askHandbook(`${stem('sqs:SendMessage')}\nA) ${a}\nB) ${b}\nC) ${c}`, null);

  expect(told?.kind).toBe('choice');
  expect(told?.reply.startsWith(`**${right}.**`)).toBe(true);
});
