import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** Whether a message would have more opened instead: everything of some service, or the resource for everybody; null: it would not. */
export const readWider = (facts: Facts, said: Said, { outcome }: Case): Ask | null => {
  if (outcome?.action == null || facts.text.length > longest || facts.errors.length > 0) return null;
  if (!asksSomething(facts.text)) return null;
  if (publicly.test(said.text) && !isPublic.test(said.text)) return { kind: 'public' };
  const [, service] = everythingOf.exec(said.text) ?? [];
  const denied = outcome.action.split(':')[0]?.toLowerCase();
  return service === undefined || service === denied ? null : { kind: 'everythingOf', service };
};

const longest = 240;
const everythingOf = /(?:^|[\s"'`(])([a-z][a-z0-9-]{1,30}):\*(?![\w/])/;

// "Make it public instead", not "is it public?".
const publicly =
  /\b(?:make|making|set|open|turn|mach\w*|stell\w*|schalt\w*|mettre|rendre|rend\w*|hacer\w*|hacemos|poner|pon\w*|tornar|fazer|deixar|rendere|rendiamo|fare|mettere)\b[^.?!]{0,60}\b(?:public|publicly|offentlich|publique?|publico|publica|pubblic[oa])\b|公開(?:し|に)|公开(?:访问)?/;
const isPublic = /\b(?:is|are|ist|sind|est|esta|e) (?:it|the bucket|that|das|der bucket)? ?(?:public|offentlich)\b/;
