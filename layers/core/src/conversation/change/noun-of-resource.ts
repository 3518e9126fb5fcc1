import { nounsOfResources } from './nouns-of-resources.data.ts';

/** What people call the kind of thing that an ARN names, as a source of a pattern; null: nothing that people name. */
export const nounOfResource = (resource: string | null): string | null => {
  const [, , service = '', , , ...rest] = (resource ?? '').split(':');
  const type = `${service} ${rest.join(':').split(/[/:]/)[0]}`;
  return nounsOfResources.find(({ of }) => of === service || of === type)?.noun ?? null;
};
