import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "If I rotate the key, will this break again?" asks of that deed, not of the fix. */
export const asksOfDeed = (said: Said): boolean => deeds.test(said.text);

/** Something that is rotated, renamed or deleted, and is no policy: whether that breaks what works. */
export const asksOfOtherDeed = ({ text, mentions }: Facts, said: Said, { outcome }: Case): boolean =>
  asksSomething(text) &&
  asksOfDeed(said) &&
  !said.hasAny('policyWord', 'undo', 'remove', 'denies', 'letter', 'whoMay') &&
  mentions.actions.every((action) => action !== outcome?.action);

const deeds =
  /\b(?:rotat\w*|renam\w*|delet\w*|upgrad\w*|migrat\w*|redeploy\w*|recreat\w*|expir\w*|rotier\w*|umbenenn\w*|losch\w*|tourn\w*|renomm\w*|supprim\w*|rotar\w*|roto|renombr\w*|borr\w*|elimin\w*|rotacion\w*|renome\w*|exclu\w*|ruot\w*|rinomin\w*|cancell\w*)\b|ローテーション|名前を変え|削除|轮换|重命名|删除/;
