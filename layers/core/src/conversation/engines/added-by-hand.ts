import { awsManagedPolicy } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { Conversation } from '../conversation.ts';
import { plainLetters } from '../reading/notions-in.ts';

/** What the person told to have attached on the way: it is open as well until it is taken off; null: they told nothing of the kind. */
export const addedByHand = ({ turns }: Pick<Conversation, 'turns'>): string | null => {
  const named = turns.flatMap(({ message }) => sentencesOf(message).flatMap(policyGiven));
  const all = [...new Set(named)].slice(0, mostNamed).map(codeSpan);
  return all.length === 0
    ? null
    : `You also told of ${all.join(', ')}: as long as it is attached it opens all that it holds, and what was written here is enough without it. Take it off.`;
};

const mostNamed = 2;

const sentencesOf = (message: string): readonly string[] => message.slice(0, longest).split(/(?<=[.!?;])\s+|\n/);
const longest = 4_000;

const policyGiven = (sentence: string): readonly string[] => {
  const plain = plainLetters(sentence);
  if (!given.test(plain) || taken.test(plain) || (/[?？]\s*$/.test(sentence.trim()) && asks.test(plain))) return [];
  return (sentence.match(managed) ?? []).filter((name) => awsManagedPolicy(name) !== undefined && wide.test(name));
};

const managed = /\b(?:AdministratorAccess|PowerUserAccess|IAMFullAccess|(?:AWS|Amazon)\w{3,60}FullAccess)\b/g;
const wide = /Administrator|PowerUser|FullAccess/;
const given =
  /\b(?:attached|added|gave|given|put|has|have|got|assigned|granted|already|angehangt|gegeben|vergeben|hinzugefugt|hat|attache\w*|ajoute\w*|donne\w*|a deja|di|puse|agregue|anadi|adjunte|tiene|ya tiene|dei|coloquei|anexei|tem|ja tem|ho (?:dato|aggiunto|messo)|ha gia)\b|付け|追加し|加了|给了|有了/;
const taken =
  /\b(?:removed|took|taken|detached|without|no longer|instead of|entfernt|weggenommen|retire\w*|enleve\w*|quite|quitamos|tirei|removi|tolto|rimosso|not|nicht|pas|no tiene|nao tem|non ha)\b|外し|去掉/;
const asks = /^(?:can|could|should|would|may|is|does|kann|soll|darf|puis|peut|puedo|debo|posso|devo)\b/;
