import { readArn } from '../../arn/index.ts';
import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Outcome } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters, type Said } from '../reading/notions-in.ts';
import { regionsTold } from './regions-told.ts';

/** "The SCP denies all Regions except eu-central-1", "can I just use eu-central-1 instead?": of a limit of the organization, what it is told to let through, or whether another Region gets past it; null: neither. */
export const readRegionGuard = ({ text }: Facts, said: Said, outcome: Outcome): Ask | null => {
  const { region } = readArn(outcome.resource);
  if (outcome.policyType !== 'serviceControl' && outcome.policyType !== 'resourceControl') return null;
  const told = regionsTold(text);
  const [first] = told;
  if (first === undefined || region === '' || told.includes(region)) return null;
  if (asksSomething(text)) {
    const isOther = told.length === 1 && moves.test(said.text) && !said.hasAny('why', 'also', 'letter', 'undo');
    return isOther ? { kind: 'point', point: { kind: 'otherRegion', region: first } } : null;
  }
  // "Our data is only in eu-central-1, and the SCP denies Bedrock" says nothing of its Regions.
  const clause = text.split(clauseEnd).find((each) => regionsTold(each).length > 0);
  const plain = plainLetters(clause ?? '');
  if (!(decides.test(plain) && spares.test(plain)) || negated.test(said.text)) return null;
  const isBarred = bars.test(plain);
  return {
    kind: 'point',
    point: isBarred ? { kind: 'regionBarred', bars: told } : { kind: 'regionGuard', lets: told },
  };
};

const clauseEnd =
  /[.;。]\s|[,、，]\s?(?:and|but|so|because|und|aber|weil|et|mais|y|pero|e|mas|ma)\s|,\s(?!(?:except|but|other|outside|besides|apart|auss?er|außer|sauf|hormis|excepto|salvo|menos|exceto|tranne|eccetto|only|nur|seulement|solo|apenas|[a-z]{2}-[a-z]+-\d))|\s(?:and|but|so|because|und|aber|weil|et|mais|y|pero|e|mas|ma)\s(?=(?:the|our|my|we|it|this|die|der|das|unsere?|wir|es|la|le|notre|nous|el|nuestr\w|nosotros|[oa] scp|nossa|lo|il)\s)/i;

/** To go there with the call. */
const moves =
  /\b(?:use|using|switch|move|call|run|go|instead|try|nutz\w*|benutz\w*|nehm\w*|stattdessen|wechs\w*|ausweich\w*|utilis\w*|pass(?:er|e)|plutot|a la place|us(?:ar|o|amos|are|iamo)|cambi\w*|en vez|en lugar|mud(?:ar|o)|em vez|invece|passare|spost\w*)\b|代わり|使え|使っ|使う|改用|换|用/;
const decides =
  /\b(?:den(?:y|ies|ied)|block\w*|forbid\w*|refus\w*|allow\w*|permit\w*|lets?|restrict\w*|limit\w*|verbiet\w*|verbot\w*|sperr\w*|verweiger\w*|erlaub\w*|lasst|interdi\w*|bloqu\w*|autoris\w*|permet\w*|deni\w*|nieg\w*|prohib\w*|neg\w*|proib\w*|blocc\w*|viet\w*|consent\w*)\b|拒否|禁止|許可|拒绝|允许/;
const spares =
  /\b(?:except|but|other than|outside|only|besides|apart from|ausser\w*|nur|sauf|hormis|seulement|uniquement|excepto|salvo|menos|solo|fuera de|exceto|apenas|fora de|tranne|eccetto|soltanto|fuori da)\b|以外|だけ|のみ|除|只/;
// "Denies only eu-central-1", "allows all except eu-central-1": what is named is what it does not let through.
const bars = new RegExp(
  [
    '\\b(?:den(?:y|ies|ied)|block\\w*|forbid\\w*|refus\\w*)(?: \\w+){0,2} (?:only|just)\\b|\\b(?:only|just) (?:den|block|forbid|refus)\\w*',
    '\\b(?:allow\\w*|permit\\w*|lets?)\\b(?! (?:nothing|none|no)\\b)[^.;,]{0,30}\\b(?:except|but(?! only)|other than|outside|apart from|besides)\\b',
    '\\b(?:verbiet\\w*|sperr\\w*|verweiger\\w*|blockier\\w*)(?: \\w+){0,2} nur\\b|\\bnur\\b[^.;,]{0,40}\\b(?:verboten|gesperrt|verweigert|blockiert)\\b',
    '\\b(?:erlaub\\w*|lasst)\\b(?! (?:nichts|kein\\w*)\\b)[^.;,]{0,30}\\bausser',
    "\\b(?:interdi|bloqu|refus|prohib|deni|nieg|deneg|neg|proib|blocc|viet)\\w*(?: [\\w’']+){0,2} (?:seulement|uniquement|que|solo|solamente|apenas|somente|soltanto)\\b|\\b(?:solo|seulement|uniquement|apenas|soltanto) (?:interdi|bloqu|refus|prohib|deni|nieg|deneg|proib|blocc|viet)",
    '\\b(?:autoris|permet|permit|consent)\\w*(?! (?:rien|nada|niente|aucun|ningun|nenhum|nessun))[^.;,]{0,30}\\b(?:sauf|hormis|excepto|salvo|menos|exceto|tranne|eccetto)\\b',
    'だけを?(?:拒否|禁止)|(?:只|仅)(?:禁止|拒绝)|以外(?:は|を)?[^。]{0,8}許可|除[^。]{0,20}允许',
  ].join('|'),
);
// "It does not deny all others": then it is no guard.
const negated = /\b(?:not|never|cannot|nicht|nie|kein\w*|pas|jamais|no|nao|non|nunca|mai)\b|n't\b|ない|ません|不|没/;
