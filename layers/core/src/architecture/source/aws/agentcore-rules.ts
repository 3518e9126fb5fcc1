import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, record, unknown } from '../follow/things.ts';
import { sessionManager } from './agentcore-wrappers.ts';
import { meetCall, ownRegion } from './client.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { makeWrapper } from './wrapper.ts';

/**
 * A function that gets a token or a key of AgentCore's identity in front of its own arguments.
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity-authentication.html
 */
const credential =
  (service: string, operation: string): Rule =>
  (follower, called) => {
    const name = option(called, 'provider_name', 'providerName');
    const parameters = record(name === undefined ? [] : [['resourceCredentialProviderName', name]]);
    const client = { service, region: ownRegion, as: null };
    return native('credential', {
      call: ({ arguments: [inner], place }) =>
        withCall(follower, inner, () => meetCall(follower, client, { operation, parameters, place })),
    });
  };

/** A function before which something is called. */
const withCall = (follower: Follower, inner: Thing | undefined, before: () => void): Thing => {
  if (inner === undefined) return unknown('no function is given');
  return native('decorated', {
    call: (called) => {
      before();
      return follower.call(inner, called);
    },
    escape: (into, place) => {
      before();
      follower.escape(inner, into, place);
    },
  });
};

/** What its settings hold is given by name. */
const withSettings: Rule = (follower, called) => {
  const given = option(called, 'agentcore_memory_config') ?? called.arguments[0];
  const fields = given?.kind === 'record' ? given.fields : new Map<string, Thing>();
  return makeWrapper(follower, sessionManager, {
    ...called,
    arguments: [],
    named: new Map([...fields, ...called.named]),
  });
};

const settings: Rule = (_follower, { named }: Called) => record(named);

export const agentcoreRules: readonly RuleEntry[] = [
  {
    at: /^bedrock_agentcore\.identity(\.auth)?\.requires_access_token$|^bedrock-agentcore\/identity\.withAccessToken$/,
    rule: credential('bedrock-agentcore', 'GetResourceOauth2Token'),
  },
  {
    at: /^bedrock_agentcore\.identity(\.auth)?\.requires_api_key$|^bedrock-agentcore\/identity\.withApiKey$/,
    rule: credential('bedrock-agentcore', 'GetResourceApiKey'),
  },
  {
    at: /^bedrock_agentcore\.identity(\.auth)?\.requires_iam_access_token$/,
    rule: credential('sts', 'GetWebIdentityToken'),
  },
  { at: /^bedrock_agentcore\.memory\.integrations\.strands(\.\w+)*\.AgentCoreMemoryConfig$/, rule: settings },
  { at: sessionManager.at, rule: withSettings },
];
