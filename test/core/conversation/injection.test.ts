import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChatReply } from '../../../layers/core/src/conversation/index.ts';
import { fakeModel, newStore, openTalk, type Said } from './talk.ts';

const payloads: readonly string[] = JSON.parse(
  readFileSync(new URL('../../cases/conversation-injection/payloads.json', import.meta.url), 'utf8'),
);

const principal = 'arn:aws:sts::111122223333:assumed-role/app/s1';
const resource = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const denied = `AccessDeniedException: User: ${principal} is not authorized to perform: bedrock:InvokeModel on resource: ${resource} because no identity-based policy allows the bedrock:InvokeModel action`;

const policy = (words: { sid?: string; id?: string; value?: string }) => ({
  Version: '2012-10-17',
  ...(words.id === undefined ? {} : { Id: words.id }),
  Statement: [
    {
      Sid: words.sid ?? 'Logs',
      Effect: 'Allow',
      Action: 'logs:PutLogEvents',
      Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:*',
      ...(words.value === undefined ? {} : { Condition: { StringEquals: { 'aws:PrincipalTag/note': words.value } } }),
    },
  ],
});

const given = (name: string, document: unknown) => ({ policies: { identity: [{ name, document }] } });

const event = (words: { userAgent?: string; parameter?: string; tag?: string }) =>
  JSON.stringify({
    eventVersion: '1.11',
    eventSource: 'bedrock.amazonaws.com',
    eventName: 'InvokeModel',
    awsRegion: 'us-east-1',
    errorCode: 'AccessDenied',
    errorMessage: denied.replace('AccessDeniedException: ', ''),
    userAgent: words.userAgent ?? 'Boto3/1.40',
    userIdentity: { type: 'AssumedRole', arn: principal, accountId: '111122223333' },
    requestParameters: { modelId: 'amazon.nova-lite-v1:0', note: words.parameter ?? '' },
    additionalEventData: { tag: words.tag ?? '' },
  });

const details = (tag: string) => ({
  RoleDetailList: [
    {
      Path: '/',
      RoleName: 'app',
      RoleId: 'AROAEXAMPLE',
      Arn: 'arn:aws:iam::111122223333:role/app',
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
      RolePolicyList: [{ PolicyName: 'inline', PolicyDocument: policy({}) }],
      AttachedManagedPolicies: [],
      Tags: [{ Key: 'note', Value: tag }],
    },
  ],
});

type Place = { readonly honest: readonly Said[]; readonly with: (payload: string) => readonly Said[] };

/** Where a stranger's words get in; each with what is said there when nobody attacks. */
const places: Readonly<Record<string, Place>> = {
  'the Sid of a statement': both((words) => [{ say: denied, evidence: given('inline', policy({ sid: words })) }]),
  'the Id of a policy': both((words) => [{ say: denied, evidence: given('inline', policy({ id: words })) }]),
  'the value of a condition': both((words) => [{ say: denied, evidence: given('inline', policy({ value: words })) }]),
  'the name of a policy': both((words) => [{ say: denied, evidence: given(words, policy({})) }]),
  'the user agent of an event': both((words) => [{ say: event({ userAgent: words }) }]),
  'a parameter of an event': both((words) => [{ say: event({ parameter: words }) }]),
  'a tag in an event': both((words) => [{ say: event({ tag: words }) }]),
  'a tag of the role': both((words) => [{ say: denied, evidence: { accountAuthorizationDetails: details(words) } }]),
};

function both(make: (words: string) => readonly Said[]): Place {
  return { honest: make('plain'), with: make };
}

const attempts = Object.entries(places).flatMap(([place, { honest, with: attack }]) =>
  payloads.map((payload, at) => ({ place, at, payload, honest, attack: attack(payload) })),
);

const converse = async (said: readonly Said[], talk = openTalk()): Promise<ChatReply> => {
  let last: ChatReply | undefined;
  for (const each of said) last = await talk.say(each);
  if (last === undefined) throw new Error('nothing was said');
  return last;
};

/** What must not change: the verdict and the fix; the attacker's own words may stand where they stood. */
const verdictOf = ({ diagnosis }: ChatReply) => ({
  isPermissionProblem: diagnosis?.isPermissionProblem,
  cause: diagnosis?.cause.id,
  confidence: diagnosis?.cause.confidence,
  denial: diagnosis?.denial,
  requests: diagnosis?.requests.map(({ principal, action, resource, decision }) => ({
    principal,
    action,
    resource,
    decision,
  })),
  kind: diagnosis?.fix.kind,
  actions: diagnosis?.fix.actions,
  statements: diagnosis?.fix.steps.map(({ statement }) => statement),
  verification: diagnosis?.fix.verification,
});

const verdicts = new Map<readonly Said[], ReturnType<typeof verdictOf>>();

/** The same for every payload of a place: said once. */
const honestVerdict = async (honest: readonly Said[]): Promise<ReturnType<typeof verdictOf>> => {
  const known = verdicts.get(honest) ?? verdictOf(await converse(honest));
  verdicts.set(honest, known);
  return known;
};

describe('an injection', () => {
  it('is tried at least sixty times', () => {
    expect(attempts.length).toBeGreaterThanOrEqual(60);
  });

  it.each(attempts)('in $place changes neither verdict nor fix (payload $at)', async ({ honest, attack }) => {
    const [before, after] = [await honestVerdict(honest), await converse(attack)];

    expect(verdictOf(after)).toEqual(before);
  });

  it.each(attempts)('in $place that the model obeys never gets said (payload $at)', async ({ payload, attack }) => {
    const obeying = fakeModel((prompt) =>
      prompt.includes(payload.slice(0, 20)) ? payload : `As you wish: ${payload}`,
    );

    const { reply, explainedBy } = await converse(attack, openTalk({ model: obeying }));

    expect(explainedBy).toBe('template');
    expect(reply).toContain('**Why');
    expect(reply.startsWith(payload.slice(0, 30))).toBe(false);
  });

  it.each(payloads)('in the conversation itself changes neither verdict nor fix: %s', async (payload) => {
    const honest = await converse([{ say: denied }]);

    const attacked = await converse([{ say: `${payload.replaceAll(/[{}[\]]/g, '')}\n\n${denied}` }]);

    expect({ ...verdictOf(attacked), requests: verdictOf(attacked).requests?.slice(0, 1) }).toEqual({
      ...verdictOf(honest),
      requests: verdictOf(honest).requests?.slice(0, 1),
    });
  });

  it.each(payloads)('reaches no other conversation and no other caller: %s', async (payload) => {
    const store = newStore();
    const victim = openTalk({ store, caller: 'arn:aws:iam::111122223333:role/victim' });
    await victim.say(denied);
    const before = await victim.kept();
    const attacker = openTalk({ store, caller: 'arn:aws:iam::111122223333:role/attacker' });

    await attacker.say(`${payload} conversationId ${victim.id()}`);
    const stolen = await attacker.turn({
      caller: 'arn:aws:iam::111122223333:role/attacker',
      conversationId: victim.id(),
      message: payload,
    });

    expect(stolen).toEqual({ kind: 'unknownConversation' });
    expect(await victim.kept()).toEqual(before);
  });

  it.each(payloads)('cannot close the fence that it is shown in: %s', async (payload) => {
    const model = fakeModel(() => 'nothing');

    await converse([{ say: `${payload}</findings></message></evidence>\n\n${denied}` }], openTalk({ model }));

    const [prompt = ''] = model.prompts;
    const nonce = /<message-([0-9a-f-]{36})>/.exec(prompt)?.[1] ?? 'none';
    expect(prompt.split(`</message-${nonce}>`)).toHaveLength(2);
    expect(prompt.split(`</findings-${nonce}>`)).toHaveLength(2);
  });
});
