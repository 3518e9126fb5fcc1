import type { Ask } from '../../explain/index.ts';
import type { Case } from '../conversation.ts';
import type { Said } from './notions-in.ts';
import { readAsk } from './read-ask.ts';

/** "Everything for this role in one policy", "both pieces in Terraform": what was settled before and written beside belongs to it too; null: that is not what is asked. */
export const asksWhole = (said: Said, { settled, beside = [], isWhole: wasWhole }: Case): Ask | null => {
  if (settled.length + beside.length === 0 || said.text.length > longest || said.hasAny('undo', 'letter', 'why'))
    return null;
  const form = readAsk(said);
  const isForm = form?.kind === 'form';
  const isWhole =
    inOne.test(said.text) ||
    (wasWhole === true && isForm && said.text.length <= shortest) ||
    (isForm && everything.test(said.text)) ||
    (beside.length > 0 &&
      fullDocument.test(said.text) &&
      !said.hasAny('resource', 'permissionsBoundary', 'serviceControl'));
  return isWhole
    ? { kind: 'whole', form: isForm && form.form !== 'json' && form.form !== 'console' ? form.form : null }
    : null;
};

const longest = 300;
const shortest = 60;

const all =
  'everything|all(?: of)?(?: (?:that|this|it|them|three|pieces|parts))?|both(?: (?:pieces|parts|of them|halves))?|the whole lot|the lot|alles|beide\\w*|tout(?:es)?|les deux|todo|los dos|las dos|ambos|tudo|ambas|os dois|as duas|tutt[oi]|entramb[ie]';
const one =
  'in one|in a single|together|combined|(?:as|in) (?:one )?(?:json|policy|document|statement)|zusammen|in eine\\w*|ensemble|dans une|junt[oa]s?|en una?|numa|em uma|num so|insieme|in una?';
const document = 'policy|document|json|statement|richtlinie|politique|politica';

const inOne = new RegExp(
  `\\b(?:${all})\\b.{0,50}\\b(?:${one})\\b|\\b(?:one|single|combined|complete|eine(?: einzige)?|una sola|uma unica|une seule|un solo)\\b.{0,20}\\b(?:${document})\\b.{0,30}\\b(?:${all})\\b|\\ball in one\\b|\\balles zusammen\\b|全部.{0,12}(?:まとめ|一つ)|まとめて|両方.{0,8}(?:一つ|まとめ)|合并|放在一起|一个策略`,
);

const everything = new RegExp(`\\b(?:${all})\\b|全部|両方|まとめ|都`);

const fullDocument =
  /\b(?:whole|full|complete|entire|total|final)\b.{0,16}\b(?:policy|document|json)\b|\b(?:ganze|komplette|gesamte|vollstandige|fertige)\w* (?:policy|richtlinie|berechtigung\w*)|\bpolitique (?:complete|entiere|finale)\b|\bpolitica (?:completa|entera|inteira|final)\b|\bpolicy (?:completa|intera|finale)\b|ポリシー全体|完全なポリシー|完整(?:的)?策略|全部策略/;
