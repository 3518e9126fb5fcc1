import { matchResource, type Statement } from '@whydenied/iam';
import { actionInfo, quoted } from '../catalog/index.ts';
import type { Found } from './finding.ts';

/** What a statement says of resources: `*` where AWS knows an ARN, and patterns that fit no ARN of its actions. */
export const checkResources = (statement: Statement): readonly Found[] => {
  if (statement.effect !== 'Allow') return [];
  if (statement.notResources !== undefined)
    return [
      {
        rule: 'negated-allow',
        level: 'warning',
        pointer: `${statement.pointer}/NotResource`,
        text: 'an Allow with `NotResource` allows every other resource, also those that come later',
        nearest: [],
      },
    ];
  const called = calledBy(statement);
  return (statement.resources ?? []).flatMap((resource, at) =>
    checkOne(called, resource, `${statement.pointer}/Resource/${at}`),
  );
};

/** What the actions of a statement ask for, looked up once for all its resources. */
const calledBy = (statement: Statement) => {
  const named = (statement.actions ?? [])
    .filter((action) => !/[*?]/.test(action))
    .flatMap((action) => actionInfo(action) ?? []);
  const typed = named.filter(({ resourceTypes }) => resourceTypes.length > 0);
  return {
    statement,
    isAllTyped: named.length > 0 && typed.length === (statement.actions ?? []).length,
    arns: [...new Set(typed.flatMap(({ resourceTypes }) => resourceTypes.flatMap((type) => type.arns)))],
    isTyped: typed.length > 0,
    said: list(typed.map(({ action }) => action)),
  };
};

const checkOne = (called: ReturnType<typeof calledBy>, resource: string, pointer: string): readonly Found[] => {
  const { statement, isAllTyped, isTyped, arns, said } = called;
  if (resource === '*') {
    if (!isTyped || isNarrowed(statement)) return [];
    return [
      {
        rule: 'wide-resource',
        level: 'warning',
        pointer,
        text: `\`"*"\` opens every resource, where AWS knows an ARN for ${said}`,
        nearest: arns.slice(0, 2),
      },
    ];
  }
  // Of a service that is known by names only, or where an action takes no resource, nothing can be said.
  if (!isAllTyped || !resource.startsWith('arn:')) return [];
  if (arns.length === 0 || arns.some((arn) => fits(resource, arn))) return [];
  return [
    {
      rule: 'wrong-resource',
      level: 'error',
      pointer,
      text: `${quoted(resource.slice(0, 200))} fits no ARN of ${said}, so this line grants nothing`,
      nearest: arns.slice(0, 2),
    },
  ];
};

/** Some ARN of the form may match: its variable parts are taken from the pattern where they are single names. */
const fits = (pattern: string, form: string): boolean => {
  const [, , service, region, account, ...rest] = pattern.split(':');
  const [, , formService, formRegion = '', formAccount = '', ...formRest] = form.split(':');
  if (service !== undefined && service !== formService && !/[*?]/.test(service)) return false;
  const part = (mine: string, theirs: string): boolean =>
    mine === theirs || /[*?$]/.test(mine) || (theirs.startsWith('{') && mine !== '');
  if (!part(region ?? '', formRegion) || !part(account ?? '', formAccount)) return false;
  const filled = `arn:aws:x:::${formRest.join(':').replace(/\{[A-Za-z]+\}/g, 'any')}`;
  const mine = rest.join(':');
  const open = formRest.join(':').replace(/\{[A-Za-z]+\}/g, '*');
  return (
    matchResource(`arn:aws:x:::${mine}`, filled) ||
    matchResource(`arn:aws:x:::${open}`, `arn:aws:x:::${mine.replace(/\$\{[^}]*\}|[*?]/g, 'any')}`)
  );
};

const isNarrowed = ({ conditions }: Statement): boolean =>
  conditions.some(({ key }) =>
    /resourcetag|resourceaccount|resourceorg|sourcearn|:inferenceprofilearn$|passedtoservice/i.test(key),
  );

const list = (actions: readonly string[]): string => {
  const shown = actions.slice(0, 3).map(quoted);
  return actions.length > 3 ? `${shown.join(', ')} and ${actions.length - 3} more` : shown.join(', ');
};
