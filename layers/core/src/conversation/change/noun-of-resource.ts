import { readArn } from '../../arn/index.ts';
import { nounsOfResources } from './nouns-of-resources.data.ts';

/** What people call the kind of thing that an ARN names, as a source of a pattern; null: nothing that people name. */
export const nounOfResource = (resource: string | null): string | null => {
  const { service, type } = readArn(resource);
  return nounsOfResources.find(({ of }) => of === service || of === `${service} ${type}`)?.noun ?? null;
};
