import { readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import type { Made } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
import { marksIn } from '../wish/marks.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** What a message says on of the policy that was made last: one more name, place or condition goes into the same wish; null: it says none. */
export const readMoreOfMade = ({ facts, conversation, said }: Read, made: Made): TurnReading | null => {
  const { mentions, errors, denials, evidence, text } = facts;
  if (text.length > longest || errors.length + denials.length + evidence.policies.length > 0) return null;
  // "Now make it a deny" reports nothing.
  const isChange = changes.test(plainLetters(text));
  if (asksSomething(text) || (said.hasAny('works', 'thanks', 'fails', 'applied') && !isChange)) return null;
  const names =
    mentions.accounts.length + mentions.regions.length + mentions.arns.length + mentions.modelIds.length > 0 ||
    readNames(text).length > 0 ||
    conditions.test(text);
  // A document of a case is made of the case: what else is wished changes its fix.
  if (made.wished !== null)
    return conversation.open === null || !names
      ? null
      : { kind: 'document', at: conversation.open, wished: { ...made.wished, isAsked: false } };
  const saysOn = isChange || marksIn(plainLetters(text), conversation.language).some(({ kind }) => kind === 'verb');
  if (!names && !saysOn) return null;
  // What is said later stands: a thought of its own behind the wish.
  const wish = `${made.text.trim().replace(/[.。]$/, '')}.\n${text}`;
  const all = compose(readText(wish));
  return all === null || JSON.stringify(all) === JSON.stringify(made.all)
    ? null
    : { kind: 'composed', made: all, wish };
};

// "Make it a deny", "only under that folder".
const changes =
  /\bdeny\b|\bscp\b|\bboundary\b|prefix|prefijo|prefixo|prefisso|praefix|folder|ordner|dossier|carpeta|pasta|cartella|verbiet\w*|verbot|interdi\w*|denieg\w*|proib\w*|viet\w*|禁止|拒否|拒绝|フォルダ|文件夹|前缀|プレフィックス/;

const longest = 200;
const conditions =
  /\bexternal ?-?id\b|\bid extern[eo]\b|\bid esterno\b|外部 ?ID|\bMFA\b|\bo-[a-z0-9]{8,}|\bvpce-\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\bPrincipalOrgID\b/i;
