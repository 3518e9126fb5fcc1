import { readArn } from '../../arn/index.ts';
import { type NeedByParameter, needsByParameter } from '../../catalog/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from './derive.ts';
import { bucketOf } from './mentioned.ts';

/** The parameters of the call by which it needs one more action; AWS's whole sentence names what was missing itself. */
export const parametersOf = (call: Pick<Call, 'action' | 'denial' | 'facts'>): readonly NeedByParameter[] => {
  const { action, denial, facts } = call;
  if (action === null || denial?.statedBy === 'sentence') return [];
  const given = new Set(valuesTold(facts, 'parameterGiven').map(plainName));
  return needsByParameter.filter(
    (need) => need.action.toLowerCase() === action && need.parameters.some((parameter) => given.has(parameter)),
  );
};

/** The call and what it needs for those parameters, on the one resource that the text names. */
export const byParameter = (call: Call): readonly ChainRequest[] => {
  const needs = parametersOf(call);
  const [first] = needs;
  const resource = first === undefined ? null : resourceOf(call, first);
  if (first === undefined || resource === null) return [];
  const asked = { principal: call.denial?.principal ?? null, by: 'denied' as const, resource };
  return [
    derive({ ...asked, action: first.action, because: 'the call itself', url: first.url }),
    ...needs.map(({ also, because, url }) => derive({ ...asked, action: also, because, url })),
  ];
};

const plainName = (written: string): string => written.replace(/[-_]/g, '').toLowerCase();

const resourceOf = (call: Call, { action }: NeedByParameter): string | null => {
  const [service = ''] = action.split(':');
  if (call.resource.written !== null) return call.resource.written;
  if (service === 's3') {
    const [told = '{'] = valuesTold(call.facts, 'bucketName');
    const bucket = bucketOf(call).startsWith('{') ? told : bucketOf(call);
    return bucket.startsWith('{') ? null : `arn:${call.partition}:s3:::${bucket}/*`;
  }
  const own = new Set(call.facts.mentions.arns.filter((arn) => readArn(arn).service === service));
  const [only = null, ...others] = own;
  return others.length === 0 ? only : null;
};
