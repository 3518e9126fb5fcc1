import { expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { proveComposed } from '../../../layers/core/src/conversation/compose/prove-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const made = (wish: string) =>
  compose(readText(`write a policy that lets role app ${wish}, account 111122223333`)) ?? [];
const arns = (wish: string) => [
  ...new Set(JSON.stringify(made(wish).map(({ statements }) => statements)).match(/arn:[a-z-]+:/g) ?? []),
];

it.each([
  ['aws-cn', 'invoke the sagemaker endpoint chat in cn-north-1'],
  ['aws-cn', 'read the secret prod/db in cn-northwest-1'],
  ['aws-us-gov', 'invoke the function tool in us-gov-west-1'],
  ['aws', 'invoke the function tool in eu-west-1'],
])('what is made is of the partition of its Region: %s, %s', (partition, wish) => {
  expect(arns(wish)).toEqual([`arn:${partition}:`]);
  expect(
    made(wish)
      .flatMap(proveComposed)
      .every(({ holds }) => holds),
  ).toBe(true);
});
