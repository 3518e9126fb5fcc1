import type { Facts } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** The account that a question names besides ARNs, and whether it is where the caller is or what is called; null: none. */
export type ToldAccount = { readonly id: string | null; readonly of: 'caller' | 'resource'; readonly isOther: boolean };

/** "A function in account 999988887777", "would the other account be allowed?" */
export const accountTold = ({ text, mentions }: Pick<Facts, 'text' | 'mentions'>): ToldAccount | null => {
  const plain = plainLetters(text.slice(0, longest).replace(/\barn:\S+/g, ' '));
  const id = mentions.accounts.find((account) => plain.includes(account)) ?? null;
  if (id === null && !other.test(plain)) return null;
  return { id, of: calls.test(plain) ? 'caller' : 'resource', isOther: other.test(plain) };
};

const longest = 2_000;
const accounts = '(?:aws[- ])?(?:accounts?|konto|kontos|comptes?|cuentas?|contas?)';
const others =
  "(?:an(?:other|y other)|(?:the |a |some )?(?:other|different|second|partner'?s?|foreign)|(?:ein |einem |das |dem |eines )?(?:andere[nrms]?|fremde[nrms]?)|(?:une?|l') ?autres?|otra|la otra|outra|a outra|(?:un )?altr[oa]|un'altra|l'altro)";
const other = new RegExp(
  `\\b${others} ${accounts}\\b|\\bcross-?account\\b|(?:別|他)の?アカウント|(?:另一个|其他|别的)(?:账户|帐户|账号)`,
);
const subject = `(?:(?:the|an?|my|our|das|ein|le|un|la|el|a|o|una|uma|il|${others}) ){0,2}${accounts}(?: \\d{12})?`;
const calls = new RegExp(
  [
    `\\b(?:would|can|could|may|is|does|will|darf|durfte|kann|konnte|ware|peut|pourrait|puede|podria|pode|poderia|puo|potrebbe) ${subject}(?! (?:be )?(?:reached|called|used))`,
    `\\b(?:from|aus|depuis|desde|da|dal|dall'|von) ${subject}`,
    `\\b(?:role|user|caller|principal|rolle|benutzer|appelant|usuario|ruolo|papel|rol) (?:in|of|from|aus|im|in|de|du|d'|en|em|da|do|di|del|dell') ?${subject}`,
    `アカウント ?\\d{0,12} ?から|(?:账户|帐户|账号) ?\\d{0,12} ?(?:能|可以|会|是否)`,
  ].join('|'),
);
