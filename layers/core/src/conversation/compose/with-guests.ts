import { isAccountId, isOfIam, lastPart, readArn } from '../../arn/index.ts';
import { guestsIn } from './guests-in.ts';
import type { Named } from './named-things.ts';
import { ownPolicies, type Target } from './target-of.ts';

/** What a wish names, with whom it lets in from where: the account of a guest is not the one that the thing lies in. */
export const withGuests = (named: Named, text: string, target: Target): Named => {
  const guests = opened.has(target) ? guestsIn(text) : null;
  if (guests === null) return opened.has(target) && target !== 'trust' ? ofElsewhere(named, text) : named;
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

/** "Role arn:… of the other account may read our secret": that account owns the role, and not the secret. */
const ofElsewhere = (named: Named, text: string): Named => {
  const accounts = named.arns.filter((arn) => isOfIam(arn)).map((arn) => readArn(arn).account);
  const isOther = otherAccount.test(text) && named.accounts.every((account) => accounts.includes(account));
  return isOther && named.arns.every((arn) => isOfIam(arn)) ? { ...named, account: '{AccountId}' } : named;
};

const otherAccount =
  /\b(?:other|another|different|cross-?|foreign|partner(?:'s)?|ander\w+|fremd\w+|autre|otra|outra|altro) ?(?:aws )?(?:accounts?|konto|kontos|compte|cuenta|conta)\b|別のアカウント|其他账户|另一个账户/i;

/** The policies that let somebody in. */
const opened: ReadonlySet<Target> = new Set<Target>([...ownPolicies, 'repository']);
