import { plainLetters } from '../reading/notions-in.ts';
import { isWhole, patternsIn } from './told-in.ts';

/** Whether the question asks for another deed than the action does that was read: of that call nothing was read, so nothing is decided. */
export const asksAnotherDeed = (text: string, action: string | null): boolean => {
  const asked = plainLetters(text)
    .split(/(?<=[.;。!])\s+/)
    .findLast((sentence) => /[?？]/.test(sentence));
  if (asked === undefined || action === null || patternsIn(asked).some(isWhole)) return false;
  const done = deeds.filter(([verb]) => verb.test(asked));
  return done.length > 0 && !done.some(([, name]) => name.test(action));
};

// What is done to a policy is no call.
const notToPolicy =
  '(?! (?:an? |the |that |this |my |our )?(?:explicit )?(?:scp|rcp|boundar|polic|deny|allow|statement|exception))';
const deed = (verbs: string, name: RegExp): readonly [RegExp, RegExp] => [
  new RegExp(`(?<!(?:allow|deny)[ -]?)\\b(?:${verbs})\\b${notToPolicy}`),
  name,
];

const thing = '(?: an?| the| new)? (?:objects?|items?|files?|records?|secrets?|events?)';

const deeds: readonly (readonly [RegExp, RegExp])[] = [
  deed(
    `put${thing}|write|upload|schreiben|hochladen|ecrire|escribir|escrever|scrivere`,
    /:(?:Batch)?(?:Put|Write|Upload|Update|Create|Send)/,
  ),
  deed(
    `get${thing}|read|download|lesen|lire|leer|ler|leggere`,
    /:(?:Batch)?(?:Get|Read|Query|Scan|List|Describe|Head|Decrypt|Retrieve|Select)/,
  ),
  deed(
    'delete|remove|loschen|supprimer|borrar|eliminar|apagar|excluir|eliminare|cancellare',
    /:(?:Batch)?(?:Delete|Remove|Terminate)/,
  ),
  deed('list|auflisten|lister|listar|elencare', /:(?:List|Describe|Scan)/),
  deed('create|created|launch|anlegen|erstellen|creer|crear|criar|creare', /:(?:Create|Run|Start|Put)/),
  deed('update|modify|change the', /:(?:Update|Put|Modify|Set)/),
  deed('encrypt', /:(?:Encrypt|GenerateDataKey)/),
  deed('decrypt', /:Decrypt/),
  deed('tag|untag', /:(?:Tag|Untag|Put\w*Tag)/),
  deed('publish|send', /:(?:Send|Publish|Put)/),
];
