import { isAction } from '../../catalog/index.ts';

/** The actions of a call's service that a person means by a verb: "would that also allow deleting files?". */
export const spokenActions = (text: string, action: string | null): readonly string[] => {
  const service = action?.split(':')[0]?.toLowerCase() ?? '';
  const said = text.slice(0, 400).toLowerCase();
  const named = (any.test(said) ? [] : nouns).flatMap(([noun, name]) =>
    noun.test(said) && name !== action && opens.test(said) ? [name] : [],
  );
  if (named.length > 0) return named;
  const siblings = siblingActions(said, action);
  if (siblings.length > 0) return siblings;
  return verbs
    .filter(([verb]) => verb.test(said))
    .flatMap(([, names]) =>
      names.map((name) => `${service}:${name}`).filter((each) => each !== action && isAction(each)),
    );
};

/** "And to see whether the job is done?" beside `bedrock:StartIngestionJob`: the actions on the same thing that a verb means, as AWS names them. */
const siblingActions = (said: string, action: string | null): readonly string[] => {
  const [service = '', name = ''] = (action ?? '').split(':');
  const noun = /^[A-Z][a-z]+([A-Z]\w+)$/.exec(name)?.[1];
  const pairs = counterparts.filter(([of, verb]) => of === action && verb.test(said)).map(([, , other]) => other);
  if (pairs.length > 0 || noun === undefined) return pairs.flat();
  return siblings
    .filter(([verb]) => verb.test(said))
    .flatMap(([, names]) =>
      names
        .map((verb) => `${service}:${verb}${verb === 'List' ? `${noun}s` : noun}`)
        .filter((each) => each !== action && isAction(each))
        .slice(0, 1),
    );
};

const siblings: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bstatus\b|\bwatch|\bmonitor|\bfollow|\btrack|überwach|beobacht|surveill|suivre|seguir|vigil|acompanh|monitor|\bfinish|\bdone\b|\bcomplete[ds]?\b|\bprogress\b|\bpoll|fertig|fortschritt|abgeschlossen|termin[eé]|\bfini\b|avancement|termin[oó]|acab[oó]|progreso|termin(?:ou|ado)|andamento|finit[oa]|completat|完了|進捗|終わ|状态|完成|进度/,
    ['Get', 'Describe', 'List'],
  ],
  [
    /\bstop|\bcancel|\babort|stopp|abbrech|arr[eê]t|annul|\bdetener|\bparar|\bcancelar|interromper|fermar|停止|中止|取消/,
    ['Stop', 'Cancel'],
  ],
  [/\bupdat|\baktualisier|mettre [aà] jour|\bactualizar|\batualizar|\baggiornar|更新/, ['Update']],
  [/\bcreat|\banleg|\berstell|\bcr[eé]er|\bcrear|\bcriar|\bcreare|作成|创建/, ['Create']],
];

const reading = /\bread|\bfetch|\bdownload|lesen|\blire|\bleer\b|\bler\b|\blegger|読|读|下载/;
const writing = /\bwrit|\bupload|\bput\b|schreib|\bécri|\becri|\bescrib|\bescrev|\bscriver|書|写|上传/;

/** What the other direction of the same work asks for. */
const counterparts: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['kms:GenerateDataKey', reading, ['kms:Decrypt']],
  ['kms:Decrypt', writing, ['kms:GenerateDataKey']],
  ['s3:PutObject', reading, ['s3:GetObject']],
  ['s3:GetObject', writing, ['s3:PutObject']],
  ['dynamodb:PutItem', reading, ['dynamodb:GetItem']],
  ['dynamodb:GetItem', writing, ['dynamodb:PutItem']],
  ['dynamodb:Query', writing, ['dynamodb:PutItem']],
  ['secretsmanager:PutSecretValue', reading, ['secretsmanager:GetSecretValue']],
  ['sqs:SendMessage', reading, ['sqs:ReceiveMessage']],
  ['sqs:ReceiveMessage', writing, ['sqs:SendMessage']],
];

const verbs: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bdelet|\blösch|\bsupprim|\bborr|\bapag|\bexclu[ií]|\bcancell|削除|删除/,
    ['DeleteObject', 'DeleteItem', 'DeleteSecret'],
  ],
  [
    /\b(?:write|writing|upload)|\bschreib|\bécri|\bescrib|\bescrev|\bscriv|書き込|写入|上传/,
    ['PutObject', 'PutItem', 'PutSecretValue'],
  ],
  [/\blist(?:ing)?\b|\bauflist|\blister|\blistar|\belenc|一覧|列出/, ['ListBucket', 'ListSecrets']],
];

// "Does this also let it use guardrails?", "and knowledge bases?"
const opens =
  /\b(?:also|too|let|lets|allow\w*|use|read|call)\b|^(?:and|und|et|y|e)\b|\b(?:auch|aussi|también|também|anche)\b|も|也/;

const nouns: readonly (readonly [RegExp, string])[] = [
  [/\bguardrails?\b|ガードレール|护栏/, 'bedrock:ApplyGuardrail'],
  [/\bknowledge bases?\b|\bwissensdatenbank|ナレッジベース|知识库/, 'bedrock:Retrieve'],
  [/\bagents?\b(?! role)/, 'bedrock:InvokeAgent'],
];

// Of all of them, not of one more action.
const any = /\b(?:all|any|every|alle|jede\w*|tous|toutes|todos|todas|tutti|tutte)\b|すべて|所有/;
