import { isOfIam, lastPart, readArn, roleOfSession } from '../arn/index.ts';

/** What is left of who was refused, where dots stand for its beginning or its end. */
export type CutPrincipal = { readonly kind: 'role' | 'user'; readonly name: string; readonly session: string | null };

type CutHead = {
  readonly before: string;
  readonly who: CutPrincipal | null;
  /** From the action on. */
  readonly behind: string;
};

/** AWS's sentence whose beginning was left out: “...assumed-role/app/x is not authorized to perform: …”, “... not authorized to perform: …”; null: there is none. */
export const cutHead = (text: string): CutHead | null => {
  const sentence = /(?:\bis )?\bnot authorized to perform: (?=\S)/.exec(text);
  if (sentence === null) return null;
  const head = text.slice(0, sentence.index).trimEnd();
  // In a script without spaces the words before it are none of it.
  const token = (/[\x21-\x7e…]{1,200}$/.exec(head)?.[0] ?? '').replace(/^["'(]+/, '');
  const isBehindDots = /(?:\.{3,}|…) ?$/.test(head.slice(0, head.length - token.length));
  const who = token === '' ? null : principalIn(isBehindDots ? `…${token}` : token);
  const isDots = /^(?:\.{3,}|…)$/.test(token);
  if (token.startsWith('arn:') && who === null) return null;
  const before = who === null && !isDots ? head : head.slice(0, head.length - token.length);
  return {
    before: before.replace(/\bUser:?\s*(?:\.{3,}|…)?\s*$/i, '').replace(/(?:\.{3,}|…)\s*$/, ''),
    who,
    behind: text.slice(sentence.index + sentence[0].length),
  };
};

const principalIn = (token: string): CutPrincipal | null => {
  const [, kind = '', name = '', session = null] =
    /^(?:\.{3,}|…)?(?:[\w:.…-]*?(assumed-role|role|user)\/)?([\w+=,@-][\w+=,.@-]{1,63})(?:\/(\S*))?$/.exec(token) ?? [];
  if (name === '' || (kind === '' && session === null && !isCutName(token))) return null;
  return {
    kind: kind === 'user' ? 'user' : 'role',
    name,
    session: /^(?:\.{3,}|…)?$/.test(session ?? '') ? null : session,
  };
};

/** "... chat-fn-role is not authorized": behind dots a name is what is left of an ARN; the error's code is none. */
const isCutName = (token: string): boolean =>
  /^(?:\.{3,}|…)/.test(token) && /[-_\d]|[a-z][A-Z]/.test(token) && !/(?:Exception|Error|Denied)$/.test(token);

/** The principal that is left of a sentence, in the account of who was refused before; the same role keeps its session unless another is told. */
export const namedBy = (who: CutPrincipal | null, before: string): string => {
  if (who === null || !isOfIam(before)) return before;
  const { partition, account, type } = readArn(before);
  const role = roleOfSession(before) ?? before;
  const isSame = type !== 'user' && who.kind === 'role' && lastPart(readArn(role).id) === who.name;
  if (isSame && who.session === null) return before;
  return who.kind === 'user'
    ? `arn:${partition}:iam::${account}:user/${who.name}`
    : `arn:${partition}:sts::${account}:assumed-role/${who.name}/${who.session ?? who.name}`;
};
