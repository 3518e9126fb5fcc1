import { lastPart } from '../../arn/index.ts';
import type { Change } from '../change.ts';
import { lettersAndDigits } from '../document/statement-of-grant.ts';
import { principalKey } from '../home/principal-key.ts';

/** The logical id of a template's resource: letters and digits only. */
export const logicalId = (change: Change, suffix: string): string => {
  const base = lettersAndDigits(labelBase(change));
  return `${base === '' ? 'Denied' : base.slice(0, 1).toUpperCase()}${base.slice(1, 100)}${suffix}`;
};

/** The label of a Terraform resource: letters, digits and underscores, a letter first. */
export const terraformLabel = (change: Change): string => {
  const label = labelBase(change)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 100);
  return /^[a-z]/.test(label) ? label : `policy_${label}`;
};

const labelBase = (change: Change): string => {
  const { store, attachTo } = change;
  if (store.kind === 'managed' || store.kind === 'permissionSet') return store.name;
  const owner = attachTo === null ? 'denied' : (principalKey(attachTo)?.name ?? lastPart(attachTo));
  return store.kind === 'inline' && store.policyName !== null ? `${owner} ${store.policyName}` : owner;
};
