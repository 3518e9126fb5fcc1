import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { record, textsOf, unknown } from '../follow/things.ts';
import { ownRegion } from './client.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';

/** Requests that are signed by hand: of OpenSearch the action is known, of others not. */
const searchActions: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  aoss: ['aoss:APIAccessAll'],
  es: ['es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpPut'],
};

// SigV4Auth(credentials, service, region), AWS4Auth(id, secret, region, service), AWSRequestsAuth(id, secret, host, region, service)
const regionAt = (path: string): number => (path.startsWith('aws_requests_auth') ? 3 : 2);

const signer: Rule = (follower, called, path) => {
  const services = [...called.arguments, ...called.named.values()].flatMap((thing) => textsOf(thing) ?? []);
  const service = services.find((each) => Object.hasOwn(searchActions, each));
  const region = option(called, 'region', 'region_name', 'aws_region') ?? called.arguments[regionAt(path)] ?? ownRegion;
  if (service === undefined) {
    const isSearch = services.length <= 1 && /search/i.test(called.place.file);
    follower.open(
      isSearch ? 'a request is signed by hand' : 'a request is signed by hand for a service that is not followed',
      called.place,
    );
    return unknown('it signs');
  }
  return search(follower, called, { service, region });
};

const opensearchSigner: Rule = (follower, called) => {
  const service = textsOf(option(called, 'service') ?? called.arguments[2] ?? { kind: 'text', text: 'es' })?.[0];
  const region = option(called, 'region') ?? called.arguments[1] ?? ownRegion;
  if (service === undefined || !Object.hasOwn(searchActions, service)) return signer(follower, called, '');
  return search(follower, called, { service, region });
};

const search = (
  follower: Follower,
  called: Called,
  { service, region }: { readonly service: string; readonly region: Thing },
): Thing => {
  follower.meet({
    service: service === 'aoss' ? 'aoss' : 'es',
    operation: service === 'aoss' ? 'APIAccessAll' : 'ESHttp',
    iamActions: searchActions[service] ?? [],
    parameters: record(),
    region,
    as: null,
    place: called.place,
  });
  return unknown('it signs');
};

export const signedRules: readonly RuleEntry[] = [
  {
    at: /^opensearchpy\.(helpers\.signer\.)?(Urllib3|RequestsHttp|Async)?AWSV4Signer\w*$|^@opensearch-project\/opensearch\/aws(-v3)?\.(AwsSigv4Signer)$/,
    rule: opensearchSigner,
  },
  { at: /^(requests_aws4auth|requests_auth_aws_sigv4|aws_requests_auth)(\.\w+)*\.\w+$/, rule: signer },
  {
    at: /^botocore\.(auth|awsrequest|signers)\.\w+$/,
    rule: (follower, called, path) =>
      path.endsWith('AWSRequest') ? unknown('it is a request') : signer(follower, called, path),
  },
  { at: /^(@smithy|@aws-sdk)\/signature-v4\w*\.\w+$|^aws4(fetch)?(\.|$)/, rule: signer },
];
