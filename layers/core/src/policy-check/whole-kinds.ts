import type { Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import type { Found } from './finding.ts';

type Called = { readonly statement: Statement; readonly isTyped: boolean; readonly said: string };

/** A pattern that is `*` in other letters, which AWS refuses, or everything of one kind: every secret, every bucket. */
export const ofWholeKind = (
  { statement, isTyped, said }: Called,
  resource: string,
  pointer: string,
): readonly Found[] => {
  if (/^[*?:]{2,}$/.test(resource))
    return [
      {
        rule: 'refused',
        level: 'error',
        pointer,
        text: `${quoted(resource)} is neither an ARN nor \`*\`: AWS refuses the document, and what is meant is every resource`,
        nearest: ['*'],
      },
    ];
  if (!isTyped || isNarrowed(statement) || statement.principals !== undefined || isUsual(statement)) return [];
  const { account, region, name } = readArn(resource);
  if (!isWholeKind(resource)) return [];
  const isOnePlace = /^\d{12}$/.test(account) && !/[*?]/.test(region);
  return [
    {
      rule: 'wide-resource',
      level: isOnePlace ? 'note' : 'warning',
      pointer,
      text: `${quoted(resource)} is every ${kindOf(name)} ${isOnePlace ? 'of that account and Region' : 'that there is'} for ${said}: name the one that is used`,
      nearest: [],
    },
  ];
};

/** Nothing is left of the name behind its kind but wildcards; what AWS owns is nobody's. */
const isWholeKind = (resource: string): boolean => {
  const { service, account, name, isWhole } = readArn(resource);
  if (!isWhole || (service !== 's3' && account === '')) return false;
  const rest = service === 's3' ? name : name.replace(/^[A-Za-z-]+[/:]/, '');
  return rest.includes('*') && /^[*?/:]+$/.test(rest);
};

const kindOf = (name: string): string => {
  const kind = /^([A-Za-z-]+)[/:]/.exec(name)?.[1];
  return kind === undefined ? (name.includes('/') ? 'object of every bucket' : 'one') : kind.replace(/-/g, ' ');
};

// Writing logs, and handing roles on: the one is granted so by AWS, the other is told as what it leads to
const isUsual = ({ actions = [] }: Statement): boolean =>
  actions.every((action) => /^(?:logs:(?:Create|Put|Describe)|iam:PassRole|sts:)/i.test(action));

export const isNarrowed = ({ conditions }: Statement): boolean =>
  conditions.some(({ key }) =>
    /resourcetag|resourceaccount|resourceorg|sourcearn|:inferenceprofilearn$|passedtoservice/i.test(key),
  );
