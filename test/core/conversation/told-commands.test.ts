import { describe, expect, it } from 'vitest';
import { acts, hostile, liveOf } from './live-commands.ts';
import { openTalk } from './talk.ts';

const refused = (action: string, resource: string, why = 'no identity-based policy allows'): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: ${action} on resource: ${resource} because ${why} the ${action} action`;

const model = refused('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');
const object = refused('s3:GetObject', 'arn:aws:s3:::b/x');
const denied = (policy: string): string =>
  model.replace(/because .*/s, `with an explicit deny in an identity-based policy: ${policy}`);
const bucket = "my knowledge base can't read the bucket";

const event = (fields: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    ...{ eventVersion: '1.08', eventSource: 'bedrock.amazonaws.com', eventName: 'InvokeModel' },
    ...{ awsRegion: 'us-east-1', errorCode: 'AccessDenied' },
    userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/app/x' },
    ...fields,
  });

// What a paste and the turns behind it bring: wherever a name may come from, it is printed by some answer.
const talks: Readonly<Record<string, (name: string) => readonly string[]>> = {
  operation: (name) => [`An error occurred (AccessDeniedException) when calling the ${name} operation: Access denied`],
  'event name': (name) => [event({ eventName: name })],
  'event Region': (name) => [event({ awsRegion: name })],
  'event source': (name) => [event({ eventSource: `${name}.amazonaws.com` })],
  'identity pool': (name) => [
    `NotAuthorizedException Invalid identity pool configuration. Check assigned IAM roles for this pool. us-east-1:12345678-1234-1234-1234-1234567890ab${name}`,
  ],
  'log group': (name) => [`my function writes no logs at all, no log group /aws/lambda/${name} exists`],
  profile: (name) => [model, `what about us.amazon.${name}-v1:0?`, `why not just eu.${name} instead?`],
  'profile asked first': (name) => [`which regions does the inference profile us.amazon.${name} route to?`],
  'Region of a model': (name) => [
    refused('bedrock:InvokeModel', `arn:aws:bedrock:us-${name}-1::foundation-model/amazon.nova-lite-v1:0`),
    ...['why not the us profile?', 'and with the eu. profile?', 'which regions?'],
  ],
  'own key': (name) => [
    object,
    `the bucket is encrypted with our own kms key arn:aws:kms:us-east-1:111122223333:key/${name}, what else does it need?`,
  ],
  'Region of the own key': (name) => [
    object,
    `the bucket is encrypted with our own kms key arn:aws:kms:${name}:111122223333:key/abc, what else does it need?`,
  ],
  repository: (name) => [
    'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity github actions',
    `the repo is acme/${name}`,
  ],
  'bucket and role': (name) => [bucket, `the bucket is ${name}`, `the role is ${name}`],
  'knowledge base': (name) => [bucket, `knowledge base id ${name}`, 'how do i see it?'],
  function: (name) => [`my function ${name} gets access denied on bedrock`, 'which role does it have?'],
  role: (name) => [
    `role ${name} gets AccessDenied calling bedrock InvokeModel in us-east-1`,
    'who changed the policy?',
  ],
  user: (name) => [`user ${name} cannot invoke the model, access denied`, 'which policies does it have?'],
  agent: (name) => [`agent ${name} alias ${name} says access denied when calling bedrock`, 'how do i see its role?'],
  'policy of the organization': (name) => [
    denied(`arn:aws:organizations::444455556666:policy/o-abc/service_control_policy/p-${name}`),
    'how do i see that policy?',
  ],
  policy: (name) => [denied(`arn:aws:iam::111122223333:policy/${name}`), 'who changed the policy?', 'take it out'],
  'model, asked about': (name) => [
    refused('bedrock:InvokeModel', `arn:aws:bedrock:us-east-1::foundation-model/${name}`),
    ...['who changed the policy and when?', 'which resource do I put?', 'which permission is missing?'],
  ],
  endpoint: (name) => [model.replace('identity-based', 'VPC endpoint'), `the endpoint is vpce-${name}`],
};

describe('no printed command acts on what is told', () => {
  it.each(Object.entries(talks))('as a %s', async (_, of) => {
    for (const name of hostile) {
      const talk = openTalk();
      for (const said of of(name)) expect(liveOf((await talk.say(said)).reply)).not.toMatch(acts);
    }
  });
});
