import { isAction } from '../../catalog/index.ts';

/** The actions of a call's service that a person means by a verb: "would that also allow deleting files?". */
export const spokenActions = (text: string, action: string | null): readonly string[] => {
  const service = action?.split(':')[0]?.toLowerCase() ?? '';
  const said = text.slice(0, 400).toLowerCase();
  const named = (any.test(said) ? [] : nouns).flatMap(([noun, name]) =>
    noun.test(said) && name !== action && opens.test(said) ? [name] : [],
  );
  if (named.length > 0) return named;
  return verbs
    .filter(([verb]) => verb.test(said))
    .flatMap(([, names]) =>
      names.map((name) => `${service}:${name}`).filter((each) => each !== action && isAction(each)),
    );
};

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
