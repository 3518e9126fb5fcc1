import { isAction } from '../../catalog/index.ts';

/** The actions of a call's service that a person means by a verb: "would that also allow deleting files?". */
export const spokenActions = (text: string, action: string | null): readonly string[] => {
  const service = action?.split(':')[0]?.toLowerCase() ?? '';
  const said = text.slice(0, 400).toLowerCase();
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
