import type { Granted } from './granted.ts';
import type { Named } from './named-things.ts';
import type { Target } from './target-of.ts';
import type { Wanted } from './wanted.ts';

/** A wish for a resource's own policy. */
export type Guarded = {
  readonly target: Exclude<
    Target,
    | 'trust'
    | 'serviceControl'
    | 'resourceControl'
    | 'permissionsBoundary'
    | 'vpcEndpoint'
    | 'dataAccess'
    | 'network'
    | 'identity'
  >;
  readonly plain: string;
  readonly named: Named;
  readonly wanted: readonly Wanted[];
  readonly grants: readonly Granted[];
};

/** What such a policy is called. */
export const guardedTitles: Readonly<Record<Guarded['target'], string>> = {
  bucket: 'The bucket policy',
  key: 'The statement for the key policy',
  function: 'The resource policy of the function',
  queue: 'The queue policy',
  topic: 'The topic policy',
  secret: 'The resource policy of the secret',
  repository: 'The repository policy',
};
