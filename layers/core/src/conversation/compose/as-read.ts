import { thingRows } from '../wish/things.data.ts';
import { fromCallers, says } from './words.ts';
import { writing } from './writing.ts';

/** A wish in plain letters without what is no part of the grant: that we are to write, what must not be, and names that hold a verb. */
export const asRead = (plain: string): string =>
  plain
    .replace(paths, ' ')
    .replace(namedSo, ' ')
    .replace(fromCallers, ' ')
    .replace(writing, ' ')
    .replace(passesNone, ' ')
    .replace(negated, ' ')
    .replace(withoutDoing, ' ')
    .replace(invocationLogging, ' ');

// The "secrets" of a bucket `rag-secrets` are a name.
const namedSo =
  /(?<![\w/:.-])(?!(?:kms|api|access|log|dynamodb|lambda|sqs|sns|step|data|knowledge|customer|signing|encryption|iam|aws|non|cloudwatch)-)[a-z0-9]+(?:-[a-z0-9]+)*-(?:secrets?|tables?|logs?|queues?|topics?|keys?|functions?|lambda|agents?|models?)(?![\w/:.-])/g;

// The "invocations" of `/aws/bedrock/invocations` are a name.
const paths = /(?<![\w:./])\/[\w.-]+(?:\/[\w.-]+)+/g;

// The "invocation" of "model invocation logging" calls no model.
const invocationLogging = thingRows.find(({ id }) => id === 'invocationLogging')?.words ?? /(?!)/g;

// "But must not delete": what is not named is not allowed.
const negated =
  /\b(?:must|may|should|shall|can|do|does|but|and|or) (?:not|never)\b[^,.;]{0,80}|\bcannot\b[^,.;]{0,80}|\b(?:nicht|keine?[ns]?|niemals)\b[^,.;]{0,60}|\bn(?:e |')\w+ pas\b[^,.;]{0,60}|\b(?:pero|mas|ma|mais|y|e) (?:no|nao|non|pas)\b[^,.;]{0,60}|\bno (?:puede|debe|pode|deve)\b[^,.;]{0,60}|\b(?:nao|non) (?:pode|deve|puo|devono)\b[^,.;]{0,60}|但不[^，。]{0,40}|不(?:能|可以?|允许)[^，。]{0,40}/g;

// "And pass no roles".
const passesNone =
  /\bpass(?:es|ing)? (?:no|none of the) roles?\b|\bkeine rollen? (?:ubergeben|weitergeben)\b|\b(?:passer|pasar|passar|passare) (?:aucun role|ningun rol|nenhum papel|nessun ruolo)\b/g;

const doing = [says.write, says.remove].map(({ source }) => source).join('|');

// "Sem gravar nada", "without writing": a condition that is to be there, as in "without MFA", is none of it.
const withoutDoing = new RegExp(
  String.raw`\b(?:without|no|never|sem|sin|sans|senza|ohne(?: etwas| was)?(?: zu)?)\s+(?:\w+ ){0,2}?(?:${doing})[^,.;]{0,40}|(?:書き込み|保存|削除)(?:は|も)?(?:なし|不要|させ(?:ない|ず)|しない)|不(?:要|会)?(?:写入?|删除?)[^，。]{0,20}`,
  'g',
);
