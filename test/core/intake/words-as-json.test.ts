import { expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const refusal =
  'User: arn:aws:iam::111122223333:user/u is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::acme/a because no identity-based policy allows the s3:GetObject action';
const policiesOf = (line: string) => readText(`${refusal}\n${line}`).evidence.policies;

it.each([
  'role policy: Allow s3:GetObject on arn:aws:s3:::acme/b',
  'The current policy of the role app-reader: Allow s3:GetObject, s3:ListBucket on arn:aws:s3:::acme',
  'policy of the role new-app: Allow s3:GetObject on arn:aws:s3:::acme/b',
  'app-policy: Allow s3:GetObject on arn:aws:s3:::acme/b',
  'Boundary (TeamLimit): Allow s3:* on *',
  'Rollenrichtlinie: Allow s3:GetObject auf arn:aws:s3:::acme/b',
  'La politique du rôle: Allow s3:GetObject sur arn:aws:s3:::acme/b',
  'política de la rol: Allow s3:GetObject en arn:aws:s3:::acme/b',
  '- SCP = Deny s3:GetObject, Resource: *',
])('a line that tells a policy is one: %s', (line) => {
  expect(policiesOf(line)).not.toEqual([]);
});

it.each([
  'Suggested fix: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'I would add to the policy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'proposed policy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'new role policy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'suggested-policy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'desired_policy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'my NewPolicy: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'What if the role policy said: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'ChatGPT says: Allow s3:GetObject on arn:aws:s3:::acme/a',
  'Vorgeschlagene Richtlinie: Allow s3:GetObject auf arn:aws:s3:::acme/a',
  'política propuesta: Allow s3:GetObject sobre arn:aws:s3:::acme/a',
])('a line that proposes one is no policy that is there: %s', (line) => {
  expect(policiesOf(line)).toEqual([]);
});
