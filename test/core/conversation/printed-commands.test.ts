import { describe, expect, it } from 'vitest';
import { acts, hostile, liveOf } from './live-commands.ts';
import { openTalk } from './talk.ts';

const home = 'us-east-1:111122223333';

const places: Readonly<Record<string, (name: string) => { readonly action: string; readonly resource: string }>> = {
  function: (name) => ({ action: 'lambda:InvokeFunction', resource: `arn:aws:lambda:${home}:function:${name}` }),
  key: (name) => ({ action: 'kms:Decrypt', resource: `arn:aws:kms:${home}:key/${name}` }),
  'agent alias': (name) => ({
    action: 'bedrock:InvokeAgent',
    resource: `arn:aws:bedrock:${home}:agent-alias/A/${name}`,
  }),
  agent: (name) => ({ action: 'bedrock:GetAgent', resource: `arn:aws:bedrock:${home}:agent/${name}` }),
  'knowledge base': (name) => ({
    action: 'bedrock:Retrieve',
    resource: `arn:aws:bedrock:${home}:knowledge-base/${name}`,
  }),
  guardrail: (name) => ({ action: 'bedrock:ApplyGuardrail', resource: `arn:aws:bedrock:${home}:guardrail/${name}` }),
  profile: (name) => ({
    action: 'bedrock:InvokeModel',
    resource: `arn:aws:bedrock:${home}:application-inference-profile/${name}`,
  }),
  model: (name) => ({ action: 'bedrock:InvokeModel', resource: `arn:aws:bedrock:us-east-1::foundation-model/${name}` }),
  Region: (name) => ({
    action: 'bedrock:InvokeModel',
    resource: `arn:aws:bedrock:${name}::foundation-model/amazon.nova-lite-v1:0`,
  }),
  bucket: (name) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::${name}/a` }),
  secret: (name) => ({
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:${home}:secret:${name}`,
  }),
  table: (name) => ({ action: 'dynamodb:GetItem', resource: `arn:aws:dynamodb:${home}:table/${name}` }),
  role: (name) => ({ action: 'sts:AssumeRole', resource: `arn:aws:iam::111122223333:role/${name}` }),
  API: (name) => ({ action: 'execute-api:Invoke', resource: `arn:aws:execute-api:${home}:${name}/prod/GET/a` }),
  topic: (name) => ({ action: 'sns:Publish', resource: `arn:aws:sns:${home}:${name}` }),
};

const endings = [
  (action: string) => `because no identity-based policy allows the ${action} action`,
  (action: string) => `because no resource-based policy allows the ${action} action`,
  (action: string) => `because no VPC endpoint policy allows the ${action} action`,
  () => 'with an explicit deny in a service control policy',
];

const further = ['which policy is it?', 'how do I check it?', 'how do I undo it?', 'it still fails', 'as cli please'];

const refused = (principal: string, { action, resource }: { readonly action: string; readonly resource: string }) =>
  `User: arn:aws:sts::111122223333:assumed-role/${principal}/s is not authorized to perform: ${action} on resource: ${resource}`;

/** All that a talk prints: the first answer, what is asked of the thing itself, and the usual follow-ups. */
const printedOf = async (sentence: string, thing: string): Promise<string> => {
  const talk = openTalk();
  const replies = [];
  for (const said of [sentence, `what is ${thing}?`, ...further]) replies.push((await talk.say(said)).reply);
  return replies.map(liveOf).join('\n');
};

describe('no printed command acts on a name', () => {
  it.each(Object.entries(places))('of a %s', async (_, of) => {
    for (const [at, name] of hostile.entries()) {
      const called = of(name);
      const end = endings[at % endings.length]?.(called.action) ?? '';
      expect(await printedOf(`${refused('app', called)} ${end}`, name)).not.toMatch(acts);
    }
  });

  it.each(hostile)('of the caller: %s', async (name) => {
    const called = {
      action: 'bedrock:InvokeModel',
      resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    };
    for (const end of endings)
      expect(await printedOf(`${refused(name, called)} ${end(called.action)}`, name)).not.toMatch(acts);
  });

  it('and what a shell would act on is seen', () => {
    expect(liveOf('Run `aws x --name a$(zq)`.')).toMatch(acts);
    expect(liveOf('```sh\naws x --name "a$(zq)"\n```')).toMatch(acts);
    expect(liveOf("```sh\naws x --name 'a$(zq)'\n```")).not.toMatch(acts);
  });
});
