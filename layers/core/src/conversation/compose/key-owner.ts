import { keyAdministration } from '../wish/things.data.ts';
import type { Element } from './composition.ts';
import type { Granted } from './granted.ts';
import type { Named } from './named-things.ts';

/** The account that a wish lets administer a key, as `:root`; null: it speaks of none. */
export const keyOwner = (plain: string, named: Named): string | null =>
  administers.test(plain) ? `arn:aws:iam::${ownerIn(plain, named)}:root` : null;

/** The statement that keeps a key manageable: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export const keepingOf = (owner: string): Element => ({
  Sid: 'AccountAdministers',
  Effect: 'Allow',
  Principal: { AWS: owner },
  Action: keyAdministration,
  Resource: '*',
});

/** What the account keeps for itself is nobody else's. */
export const withoutAdministration = (grant: Granted, isKept: boolean): readonly Granted[] => {
  const actions = isKept
    ? grant.actions.filter((action) => action === 'kms:DescribeKey' || !keyAdministration.includes(action))
    : grant.actions;
  return actions.length === 0 ? [] : [{ ...grant, actions }];
};

const administers =
  /(?:account|konto|compte|cuenta|conta|アカウント|账户|账号)\b.{0,60}(?:admin|manag|verwalt|gere|gestion|gestis|gerenc|owns?\b|管理)|(?:admin|manag|verwalt|gestion|gerenc)\w*.{0,60}(?:account|konto|compte|cuenta|conta)\b|\b\d{12}\b.{0,24}(?:admin|manag|verwalt|gere|gestion|gerenc|管理)/;

/** The account that stands by the word, else the first that is named. */
const ownerIn = (plain: string, { accounts, account }: Named): string =>
  accounts.find((each) =>
    new RegExp(`(?:account|konto|compte|cuenta|conta|アカウント|账户|账号) ?:?${each}|${each} ?(?:account|konto)`).test(
      plain,
    ),
  ) ??
  accounts[0] ??
  account;
