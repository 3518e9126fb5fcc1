import type { Follower } from '../follow/follower.ts';
import type { Place, Thing } from '../follow/thing.ts';
import { record } from '../follow/things.ts';

/** A client of an AWS service in the code; `as` null: with the function's own role. */
export type Client = {
  readonly service: string;
  readonly region: Thing;
  readonly as: Thing | null;
  /** It is made for another host than the service’s own. */
  readonly hasOwnHost?: true;
  /** It is made behind a test that does not hold with what the template and the code set. */
  readonly isUnset?: true;
};

export const madeWhere = ({ state }: Follower): Pick<Client, 'isUnset'> => (state.unset > 0 ? { isUnset: true } : {});

/** A host that is given; nothing, or an empty text, gives none. */
export const madeFor = (host: Thing | undefined): Pick<Client, 'hasOwnHost'> =>
  host === undefined || host.kind === 'nothing' || (host.kind === 'text' && host.text === '')
    ? {}
    : { hasOwnHost: true };

export type Operation = { readonly operation: string; readonly parameters: Thing; readonly place: Place };

/** The function's own Region. */
export const ownRegion: Thing = { kind: 'environment', name: 'AWS_REGION' };

/** Notes a call of an operation by a client. */
export const meetCall = (follower: Follower, client: Client, { operation, parameters, place }: Operation): void =>
  follower.meet({
    service: client.service,
    operation,
    iamActions: null,
    parameters,
    region: client.region,
    as: client.as,
    ...(client.hasOwnHost === true ? { hasOwnHost: true } : {}),
    ...(client.isUnset === true ? { isUnset: true } : {}),
    place,
  });

/** `put_item`, `putItem` and `PutItem` are one operation. */
export const operationName = (name: string): string =>
  name
    .split('_')
    .filter(Boolean)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

/** Parameters with those that something else holds for all its calls. */
export const withParameters = (
  fixed: Iterable<readonly [string, Thing]>,
  given: ReadonlyMap<string, Thing>,
  rest: Thing | null = null,
): Thing => record([...given, ...fixed], rest);
