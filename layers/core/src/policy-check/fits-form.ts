import { matchResource } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';

/** Some ARN of the form may match: its variable parts are taken from the pattern where they are single names. */
export const fits = (pattern: string, form: string): boolean => {
  const { service, region, account, name: mine } = readArn(pattern);
  const { service: formService, region: formRegion, account: formAccount, name: formName } = readArn(form);
  if (service !== '' && service !== formService && !/[*?]/.test(service)) return false;
  const part = (mine: string, theirs: string): boolean =>
    mine === theirs || /[*?$]/.test(mine) || (theirs.startsWith('{') && mine !== '');
  // A bucket's name has no slash: what has one is an object.
  if (formService === 's3' && mine.includes('/') && !formName.includes('/')) return false;
  if (!part(region, formRegion) || !part(account, formAccount)) return false;
  const filled = `arn:aws:x:::${formName.replace(/\{[A-Za-z]+\}/g, 'any')}`;
  const open = formName.replace(/\{[A-Za-z]+\}/g, '*');
  return (
    matchResource(`arn:aws:x:::${mine}`, filled) ||
    matchResource(`arn:aws:x:::${open}`, `arn:aws:x:::${mine.replace(/\$\{[^}]{0,200}\}|[*?]/g, 'any')}`) ||
    (mine.includes('*') && canMeet(mine, formName))
  );
};

/** Two patterns that both have a star meet where neither start nor end of one contradicts the other's: `topic/docs/*` and `topic/{ClusterName}/{TopicName}`. */
const canMeet = (mine: string, form: string): boolean =>
  /[*{]/.test(form) &&
  (startOf(mine).startsWith(startOf(form)) || startOf(form).startsWith(startOf(mine))) &&
  (endOf(mine).endsWith(endOf(form)) || endOf(form).endsWith(endOf(mine)));

const startOf = (text: string): string => text.replace(/[*?{$].*$/s, '');

const endOf = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('*'), text.lastIndexOf('?'), text.lastIndexOf('}')) + 1);
