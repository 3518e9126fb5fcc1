import { readArn } from '../../arn/index.ts';
import type { ChainRequest } from '../chain-request.ts';

/** Stable and readable: the action, and the kind of resource it is for. */
export const sidOf = ({ resource }: Pick<ChainRequest, 'resource'>, action: string): string => {
  const name = action.slice(action.indexOf(':') + 1);
  const { type } = readArn(resource);
  const words = type.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const isName = resource?.includes(':s3:::') === true;
  const kind = /^[a-z-]+$/.test(type) && !isName ? words.join('') : '';
  if (kind === '' || name.toLowerCase().includes(kind.toLowerCase()))
    return `Allow${name}`.replaceAll(/[^A-Za-z0-9]/g, '');
  return `Allow${name}${kind}`.replaceAll(/[^A-Za-z0-9]/g, '');
};
