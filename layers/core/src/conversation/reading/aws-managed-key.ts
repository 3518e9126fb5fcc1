import { readArn } from '../../arn/index.ts';
import { askHandbook, type HandbookAnswer } from '../../explain/index.ts';
import { openCase } from '../conversation.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';

/** "It is the key aws/s3: does that work across accounts?": a key that AWS manages never lets another account in, whatever else is allowed; null: none is named, or no other account is in play. */
export const ofAwsManagedKey = ({ facts, conversation }: Read): HandbookAnswer | null => {
  const { text, denials, errors, evidence } = facts;
  if (text.length > longest || evidence.policies.length + errors.length > 0 || !names.test(text)) return null;
  if (isOwn.test(plainLetters(text))) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const outcome = openCase(conversation)?.outcome ?? null;
  const accounts = [outcome?.principal, outcome?.resource]
    .map((arn) => readArn(arn ?? null).account)
    .filter((each) => each !== '');
  const isAcross = new Set(accounts).size > 1 || across.test(plainLetters(text));
  return isAcross ? askHandbook(question, null) : null;
};

const longest = 400;
const names = /(?<![\w:/.-])aws\/(?:s3|secretsmanager|ssm|dynamodb|kinesis|sqs|sns|lambda|ebs|rds|es|backup)\b/i;
// "We moved from aws/s3 to a key of our own", "it is not aws/s3": another key is asked about.
const isOwn =
  /\b(?:customer[- ]?managed|cmks?|own keys?|kundenverwaltet\w*|vom kunden verwaltet\w*|eigene[rnms]? (?:kms-)?schlussel|geree? par le client|notre propre cle|administrada por el cliente|clave propia|gerenciada pelo cliente|chave propria|gestita dal cliente|chiave propria)\b|\b(?:not|no longer|isn't|instead of|nicht(?: mehr)?|pas|ya no|nao|non|statt) (?:the |der |die |den |la |el |a |o )?(?:key |schlussel |cle |clave |chave |chiave )?["'`]?aws\/|カスタマー|客户(?:托管|管理)/;
const across =
  /\b(?:an?other|different|second|foreign|partner'?s?|their) accounts?\b|\bcross-? ?accounts?\b|\b(?:anderen?|fremden?) kont\w+|\b(?:autre|deux) comptes?\b|\b(?:otra|dos) cuentas?\b|\b(?:outra|duas) contas?\b|\b(?:altro|due) account\b|別アカウント|クロスアカウント|别的账户|另一个账户|跨账户/;

/** As the page has it. */
const question = 'can an aws managed key such as aws/s3 be used from another account';
