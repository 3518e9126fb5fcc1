import { bucketNamed, readArn } from '../../arn/index.ts';
import { replaceSymbols, symbolOf, symbolsIn } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isNamedByWildcard } from '../calls/named-alone.ts';

/**
 * The resource to grant for a need; null where it is known only when the code runs and no grammar of AWS says what may stand there.
 * The key of an object, an execution's id, a log stream are AWS's to name: there a wildcard is the narrowest that works.
 */
export const grantable = ({ action, resource }: Need): string | null => {
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
  const suffixed = resource.replace(/(:secret:.*)-AbCdEf$/, '$1-??????');
  if (isNamedByWildcard(resource) || isPattern(resource)) return null;
  const open = symbolsIn(suffixed).filter((reference) => reference.startsWith('?'));
  if (open.length === 0) return suffixed;
  const tail = /^(.*?)((?:\uE000\?[^\uE001]*\uE001[^\uE000]*)+)$/s.exec(suffixed);
  const head = tail?.[1] ?? '';
  const isAfterName = symbolsIn(head).every((reference) => !reference.startsWith('?')) && isNamed(action, head);
  return isAfterName
    ? replaceSymbols(suffixed, (reference) => (reference.startsWith('?') ? '*' : symbolOf(reference)))
    : null;
};

/** A wildcard, or a policy variable, that stands elsewhere than where AWS names what is below a thing that is named. */
const isPattern = (resource: string): boolean => {
  if (resource === '*') return false;
  const text = replaceSymbols(resource, () => 'x');
  return /[*?]|\$\{/.test(isAllBelow(text) ? text.slice(0, -1) : text);
};

/** The objects of a bucket, the paths of a domain, the streams of a log group; `x`: a bucket that is known when it is deployed. */
const isAllBelow = (text: string): boolean => {
  const { service, name } = readArn(text);
  return text === 'x/*' || (belowOf[service]?.test(name) ?? false);
};

const belowOf: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  s3: /^[^/]+\/\*$/,
  es: /^[^/]+\/[^/]*\/\*$/,
  logs: /^log-group:[^:]+:\*$/,
};

const isNamed = (action: string, head: string): boolean => {
  if (action.startsWith('s3:')) return bucketNamed(head) !== null && head.includes('/');
  if (action.startsWith('states:')) return /:execution:[^:]+:$/.test(head);
  // A job's id is Bedrock's to give, a schedule's name the code's within its group: the pages of both grant what is below
  if (action === 'bedrock:CreateModelInvocationJob') return head.endsWith(':model-invocation-job/');
  if (action.startsWith('scheduler:')) return /:schedule\/[^/]+\//.test(head);
  // AWS adds letters to the name of a runtime
  if (action.startsWith('bedrock-agentcore:')) return /\/workload-identity\/[^/]+-$/.test(head);
  if (action.startsWith('logs:')) return /:log-group:[^:]+:log-stream:/.test(head);
  return action.startsWith('ssm:') && /^.+\/$/.test(readArn(head).type === 'parameter' ? readArn(head).id : '');
};
