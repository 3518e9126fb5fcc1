import { isOfIam, readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { arnOf } from '../compose/arn-of.ts';
import type { Named } from '../compose/named-things.ts';
import type { ThingRow } from './things.data.ts';

/** The ARN that an action on a thing asks for, with the name that the wish gives it; `*` where AWS has none. */
export const resourceFor = (
  action: string,
  thing: ThingRow,
  { name, named }: { name: string | null; named: Named },
): string => {
  const info = actionInfo(action);
  if (thing.arn === null || info === undefined) return '*';
  if (info.resourceTypes.length === 0) return '*';
  if (thing.service === 's3') return ofBucket(action, thing, name);
  if (thing.service === 's3vectors') return ofVectors(thing.arn, { name, named });
  // The agent is called through its alias.
  if (action === 'bedrock:InvokeAgent' && name?.startsWith('arn:') !== true) return arnOf.agentAlias(named);
  if (action === 'bedrock:InvokeFlow' && name?.startsWith('arn:') !== true) return arnOf.flowAlias(named);
  if (action === 'states:StartExecution' || action === 'states:ListExecutions')
    return filled('arn:aws:states:{Region}:{AccountId}:stateMachine:{StateMachineName}', name, named);
  return filled(thing.arn, name, named);
};

/** An index by its bucket and its own name. */
const ofVectors = (arn: string, { name, named }: { name: string | null; named: Named }): string =>
  name?.startsWith('arn:') === true
    ? name
    : arn
        .replace('{VectorBucketName}', named.bucket ?? '{VectorBucketName}')
        .replace('{IndexName}', named.of('index') ?? '{IndexName}')
        .replace('{Region}', named.region)
        .replace('{AccountId}', named.account);

const ofBucket = (action: string, { arn }: ThingRow, name: string | null): string => {
  const told = name ?? '{BucketName}';
  const place = told.startsWith('arn:') ? readArn(told).name : told.replace(/^s3:\/\//, '');
  const [bucket = '', ...rest] = place.split('/');
  const key = rest.join('/').replace(/\*$/, '');
  const isOnObjects =
    actionInfo(action)?.resourceTypes.some(({ name: type }) => type === 'object') ?? arn?.endsWith('/*') === true;
  return isOnObjects ? `arn:aws:s3:::${bucket}/${key}*` : `arn:aws:s3:::${bucket}`;
};

const filled = (arn: string, name: string | null, named: Named): string => {
  if (name?.startsWith('arn:') === true && !isOfIam(name)) return ofArn(arn, name);
  const own = name === null ? null : suffixed(arn, name);
  const last = arn.lastIndexOf('{');
  const open = own === null ? arn : `${arn.slice(0, last)}${own}${arn.slice(arn.indexOf('}', last) + 1)}`;
  return open.replace('{Region}', named.region).replace('{AccountId}', named.account);
};

/** The part behind a name: a log group's streams, an execution of a state machine. */
const ofArn = (arn: string, told: string): string => {
  const { type } = readArn(told);
  if (arn.includes(':execution:') && type === 'stateMachine')
    return `${told.replace(':stateMachine:', ':execution:')}:*`;
  return arn.endsWith('}:*') && !told.endsWith('*') ? `${told}:*` : told;
};

// Secrets Manager adds six characters of its own to a secret's name.
const suffixed = (arn: string, name: string): string =>
  arn.includes(':secret:') && !name.endsWith('*') && !/-[A-Za-z0-9]{6}$/.test(name)
    ? `${name}-??????`
    : arn.includes('parameter/')
      ? name.replace(/^\//, '')
      : name;
