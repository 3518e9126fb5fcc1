import type { Ask } from '../../explain/index.ts';
import { asksSomething } from './asks-something.ts';
import { notionsIn, type Said } from './notions-in.ts';
import { readAsk } from './read-ask.ts';

/** What a message reports of the change: it works, it was made, or the call is still refused; `also`: what it asks besides. */
export const readReport = (
  prose: string,
  said: Said,
): { readonly says: 'works' | 'applied' | 'stillFails'; readonly also: Ask | null } | null => {
  if (prose.trim() === '' || prose.length > 600) return null;
  if (said.hasAny('would', 'whyNot', 'whatIs') && !said.hasAny('applied', 'works')) return null;
  if (said.hasAny('verify', 'contrast') || tellsWhere(said) || failsBehind(prose)) return null;
  const asked = isAsking(prose) ? readAsk(said) : null;
  if ((asked === null || !ofFix.has(asked.kind)) && worksAtFirst(prose)) return { says: 'works', also: null };
  if (isAsking(prose) && asked === null && !said.has('applied')) return null;
  if (!isAsking(prose) && (worksInOne(said) || (said.has('works') && !said.has('fails') && !negated(said.text))))
    return { says: 'works', also: null };
  if (said.has('still') && said.hasAny('fails', 'applied') && !(isAsking(prose) && asked !== null))
    return { says: 'stillFails', also: asked };
  if (noLuck(said)) return { says: 'stillFails', also: asked };
  if (said.has('works') && !negated(said.text) && !(isAsking(prose) && asked !== null))
    return { says: 'works', also: null };
  // "Applied. Will it stop at the documents now?" asks what comes next.
  const next: Ask | null = isAsking(prose) ? { kind: 'next' } : null;
  if (said.has('applied') && !negated(said.text) && !toPut.test(said.text))
    return { says: 'applied', also: asked ?? next };
  return null;
};

const ofFix: ReadonlySet<string> = new Set([
  'form',
  'ownerText',
  'undo',
  'opens',
  'verify',
  'brief',
  'streaming',
  'other',
]);

/** "Works! Do I need …": what is asked then is asked beside it. */
const worksAtFirst = (prose: string): boolean => {
  const opening = prose.trim().split(/[.!\n。！]/, 1)[0] ?? '';
  const said = notionsIn(opening);
  return opening.length <= 60 && said.has('works') && !negated(said.text) && !asksSomething(opening);
};

/** "It was the network policy that did not let it in, works now, thanks": of the clauses the last that tells how it went counts, with thanks behind it. */
const worksInOne = (said: Said): boolean => {
  if (!said.hasAny('thanks', 'works') || said.text.length > longestEnd) return false;
  const clauses = said.text.split(/[,;.!，。！、;:]+/).map((clause) => notionsIn(clause));
  const told = clauses.findLast((clause) => clause.hasAny('works', 'fails', 'still'));
  return told?.has('works') === true && !told.hasAny('fails', 'still') && !negated(told.text) && said.has('thanks');
};

const longestEnd = 160;

/** "Invoke works, but: Access denied …": what fails behind the turn is what is told. */
export const failsBehind = (prose: string): boolean => {
  const [before = '', ...after] = prose.split(/\b(?:but|aber|mais|pero|mas|ma|però)\b|でも|が、|但是?/iu);
  return (
    after.length > 0 &&
    notionsIn(before).has('works') &&
    /["“„«].{12,}|\b40[013]\b|denied|exception|error:/i.test(after.join(' ')) &&
    notionsIn(after.join(' ')).has('fails')
  );
};

/** "It runs in a container with an assumed role" says where it is, not that it is through. */
const tellsWhere = (said: Said): boolean =>
  /\b(?:runs|running|lauft|tourne|corre|se ejecuta|roda|gira) (?:in|on|as|under|inside|within|auf|als|unter|im|dans|sur|sous|comme|en|em|como|su|nel|come)\b/.test(
    said.text,
  ) &&
  !said.hasAny('applied', 'still', 'thanks') &&
  !/\b(?:now|again|fine|jetzt|wieder|maintenant|ahora|agora|adesso|ora)\b/.test(said.text);

const isAsking = (prose: string): boolean => asksSomething(prose);

const noLuck = (said: Said): boolean =>
  /\b(?:no change|no luck|did ?n[o']t help|same (?:error|thing|result|message)|nothing changed|not working|still not|gleicher fehler|derselbe fehler|(?:gleiche|selbe) meldung|same message again|meme message|mismo mensaje|mesma mensagem|stesso messaggio|hilft nicht|meme erreur|mismo error|mesmo erro|stesso errore|lo mismo|o mesmo|(?:sigue|sigo|continua|ainda|aun|todavia) s[ei][nm] funcionar|la stessa cosa|la meme chose)\b|同じエラー|同样的错误|还是不行|まだだめ/.test(
    said.text,
  );

// "Put it in the role's policy" is a wish; "I put it in" reports.
const toPut = /^(?:(?:so|then|ok(?:ay)?|and|just|please|now|well|can you|could you|let'?s)[ ,]+){0,3}put\b/;

const negated = (text: string): boolean =>
  /\b(?:not|n't|never|until|nicht|kein|ne|pas|non|nao|no (?:me |nos |le |les )?(?:funciona|va|sirve|anda|jala|corre|pasa)|sin funcionar|sem funcionar|jamais)\b|n't\b|ません|ない|没|不行|不能/.test(
    text,
  );
