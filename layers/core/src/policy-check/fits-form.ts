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
const canMeet = (mine: string, form: string): boolean => {
  const [starts, ends] = [
    [mine, form].map((text) => text.replace(/[*?{$].*$/s, '')),
    [mine, form].map((text) => text.slice(Math.max(...['*', '?', '}'].map((sign) => text.lastIndexOf(sign))) + 1)),
  ];
  const [start = '', formStart = ''] = starts;
  const [end = '', formEnd = ''] = ends;
  return (
    /[*{]/.test(form) &&
    (start.startsWith(formStart) || formStart.startsWith(start)) &&
    (end.endsWith(formEnd) || formEnd.endsWith(end))
  );
};
