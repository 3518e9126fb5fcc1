import { type Reading, valuesTold } from '../../intake/index.ts';
import type { Need } from '../judge/need.ts';

/** The Region that a request asks in, where people say that they want to use it; null: it may be asked by mistake. */
export const wantedRegion = ({ resource }: Pick<Need, 'resource'>, facts: Reading): string | null => {
  const region = resource.split(':')[3] ?? '';
  return region !== '' && valuesTold(facts, 'regionWanted').includes(region) ? region : null;
};
