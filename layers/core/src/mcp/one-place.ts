import { isAccountId, isRegion, readArn } from '../arn/index.ts';
import type { CallPlace } from './required-requests.ts';

export type OnePlace = { readonly place: CallPlace; readonly notes: readonly string[] };

/**
 * Where the call goes, without what names everything, for a statement for every model or bucket is asked for by name, never by a pattern; and
 * without what is no Region or account.
 */
export const onePlace = (asked: CallPlace): OnePlace => {
  const wide = fields.filter((field) => isEverything(field, asked[field] ?? ''));
  const { region, account } = asked;
  const odd = [
    ...(region === undefined || wide.includes('region') || isRegion(region)
      ? []
      : [['region', 'eu-central-1'] as const]),
    ...(account === undefined || wide.includes('account') || isAccountId(account)
      ? []
      : [['account', '111122223333'] as const]),
  ];
  const left: readonly string[] = [...wide, ...odd.map(([field]) => field)];
  return {
    place: Object.fromEntries(Object.entries(asked).filter(([field]) => !left.includes(field))),
    notes: [
      ...wide.map((field) => `\`${field}\` was \`${asked[field]}\`, which names every one: name the one of the call`),
      ...odd.map(([field, such]) => `\`${field}\` was \`${asked[field]}\`, which is none: give it as \`${such}\``),
    ],
  };
};

const fields = ['model', 'resource', 'region', 'account'] as const;

const isEverything = (field: (typeof fields)[number], value: string): boolean =>
  field === 'resource' ? value !== '' && nameIn(value).replace(/[*?/:]/g, '') === '' : /[*?]/.test(value);

/** What stands behind the type: `x` of `arn:aws:dynamodb:us-east-1:111122223333:table/x`. A bucket has neither Region nor account, nor a type. */
const nameIn = (arn: string): string => {
  const { region, account, name } = readArn(arn);
  if (!arn.startsWith('arn:')) return arn;
  return `${region}${account}` === '' ? name : name.replace(/^[\w-]+[/:]/, '');
};
