import { expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'DenyOutside', Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }],
});
const kinds = (text: string) =>
  readText(text).evidence.policies.flatMap(({ policyType, name }) => (name === 'FullAWSAccess' ? [] : [policyType]));
const sentence = (layer: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: * with an explicit deny in ${layer}`;

it.each([
  [`${sentence('a service control policy')}. The SCP: ${document}`, 'serviceControl'],
  [`${sentence('a service control policy')}\nSCP:\n${document}`, 'serviceControl'],
  [`${sentence('a permissions boundary')}. The boundary: ${document}`, 'permissionsBoundary'],
])('a document named in the sentence behind AWS’s is of that kind: %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

it('what AWS’s own sentence names is not what is pasted behind it', () => {
  expect(kinds(`${sentence('a service control policy')} ${document}`)).toEqual(['identity']);
});
