import { isAccountId, isOfIam, lastPart, readArn } from '../../arn/index.ts';
import { guestsIn } from './guests-in.ts';
import type { Named } from './named-things.ts';
import { ownPolicies, type Target } from './target-of.ts';

/** What a wish names, with whom it lets in from where: the account of a guest is not the one that the thing lies in. */
export const withGuests = (named: Named, text: string, target: Target): Named => {
  const guests = opened.has(target) ? guestsIn(text) : null;
  if (guests === null) return named;
  const names = new Set(guests.principals.map(lastPart));
  const others = named.principals.filter((each) => named.arns.includes(each) || !names.has(lastPart(each)));
  const lying = named.arns.filter((arn) => !isOfIam(arn)).map((arn) => readArn(arn).account);
  return {
    ...named,
    account: guests.owner ?? lying.find(isAccountId) ?? '{AccountId}',
    principals: [...new Set([...guests.principals, ...others])],
    guests: [...guests.principals, ...guests.accounts.map((account) => `arn:aws:iam::${account}:root`)],
  };
};

/** The policies that let somebody in. */
const opened: ReadonlySet<Target> = new Set<Target>([...ownPolicies, 'repository']);
