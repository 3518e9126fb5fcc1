import { policyKindWords, policyOwner, policyToChange } from '../../explain/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "Who has to change that, we or the security team?": who changes the policy that the fix or the denial is about; null: that is not asked, or the text does not tell. */
export const whoseChange = ({ plain, answered, resource }: Beside): string | null => {
  const isAsked = (asks.who.test(plain) && changes.test(plain)) || ours.test(plain) || mayI.test(plain);
  const type = policyToChange(answered);
  if (!isAsked || type === 'unknown') return null;
  const { action, owner } = policyOwner(type, answered.repair.fix.steps[0]?.target.attachTo ?? resource ?? '');
  const notHere = elsewhere.has(type) ? 'Not from this account: ' : '';
  return `**${notHere}${policyKindWords(type)} is changed by ${owner}** (${action}); who has that right there makes the change.`.replace(
    /^\*\*(\w)/,
    (start) => start.toUpperCase(),
  );
};

const elsewhere: ReadonlySet<string> = new Set(['serviceControl', 'resourceControl', 'permissionSet']);

// "Can I just remove it from the role?"
const mayI =
  /\b(?:can|may|could|should) (?:i|we) (?:just |simply |not )?(?:remove|delete|change|edit|detach|overwrite)\b|\b(?:kann|darf) ich .{0,40}(?:entfernen|loschen|andern|wegnehmen)|\b(?:puis-je|peut-on) .{0,20}(?:supprimer|enlever|modifier|retirer)|\bpuedo .{0,20}(?:quitar|borrar|eliminar|cambiar|modificar)|\bposso .{0,20}(?:remover|tirar|apagar|mudar|alterar|togliere|rimuovere|modificare)/;
const changes =
  /\b(?:chang\w*|fix\w*|(?:to|must|should|can) do|does (?:it|that|this)|add\w*|edit\w*|responsib\w*|owns?|(?:has to|must)(?! have\b| be\b)|ander\w*|andern|machen|zustandig|muss|modifi\w*|changer|corrig\w*|doit|cambi\w*|arregl\w*|tiene que|mud\w*|alter\w*|fare|deve|zmieni\w*|degistir\w*)\b|変更|直す|修正|改|负责/;
// "Is it ours or theirs?", "me or the platform team?"
const ours =
  /\b(?:ours or theirs|theirs or ours|me or (?:the|my|our)|us or (?:the|them)|(?:ich|wir) oder|moi ou|nous ou|yo o (?:el|la|los)|nosotros o|eu ou|nos ou|io o (?:il|la|i)|noi o)\b/;
