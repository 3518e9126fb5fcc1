import type { ResourceClue } from '../../intake/index.ts';

/** Whether AWS itself owns the resource: account `aws`, or a public parameter without account. Foundation models never have one. */
export const isOwnedByAws = ({ service, account, type, written }: ResourceClue): boolean =>
  account === 'aws' ||
  (written !== null && service === 'ssm' && account === '' && type === 'parameter') ||
  (service === 'imagebuilder' && account === '');
