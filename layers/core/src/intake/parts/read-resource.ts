import { readArn } from '../../arn/index.ts';

/** A resource as written, in parts; a part that the text does not give is the empty string. */
export type ResourceClue = {
  readonly written: string | null;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** `foundation-model`, `inference-profile`, `function`, …; for a bucket or object `bucket` or `object`. */
  readonly type: string;
  /** What follows the type: a model id, a role name, a bucket with its key. */
  readonly id: string;
};

const nothing: ResourceClue = { written: null, service: '', region: '', account: '', type: '', id: '' };

/** Takes a resource apart, whole ARN or the tail of one. */
export const readResource = (written: string | null): ResourceClue => {
  if (written === null || written === '*') return { ...nothing, written };
  const { service, region, account, name, type, id } = readArn(written);
  if (name === '') return { ...nothing, written, ...splitName(afterLastDots(written)) };
  if (service === 's3')
    return { written, service, region, account, type: name.includes('/') ? 'object' : 'bucket', id: name };
  return { written, service, region, account, type, id };
};

/** `.../role/batch` and `…:secret:x` tell their tail only. */
const afterLastDots = (written: string): string => {
  const at = Math.max(written.lastIndexOf('.../') + 4, written.lastIndexOf('…/') + 2, written.lastIndexOf('…:') + 2);
  return at >= 2 && (written.includes('…') || written.includes('.../')) ? written.slice(at) : written;
};

const splitName = (name: string): { type: string; id: string } => {
  const slash = name.indexOf('/');
  const colon = name.indexOf(':');
  const cut = slash === -1 ? colon : colon === -1 ? slash : Math.min(slash, colon);
  if (cut === -1) return { type: name, id: '' };
  return { type: name.slice(0, cut), id: name.slice(cut + 1) };
};
