import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { FixChange } from '../../repair/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import type { Said } from '../reading/notions-in.ts';
import { readAsk } from '../reading/read-ask.ts';
import { askedActions } from '../told/asked-actions.ts';
import { readCalls } from '../told/read-calls.ts';
import { readModels } from '../told/read-models.ts';

/** What a question brought up beside the fix, as a change of it: "and streaming?", then "in Terraform", means both. */
export const offeredBy = (asks: Ask, facts: Facts, { outcome }: Case): readonly FixChange[] => {
  const own = outcome?.action ?? null;
  if (own === null) return [];
  switch (asks.kind) {
    case 'streaming':
      return [{ kind: 'alsoDo', actions: [otherOf(own)] }];
    case 'would':
    case 'needed': {
      const actions = [...new Set([...askedActions(facts, own), ...readCalls(facts)])].filter(
        (action) => action !== own && action.split(':')[0] === own.split(':')[0],
      );
      return actions.length === 0 ? [] : [{ kind: 'alsoDo', actions }];
    }
    case 'other': {
      const ids = [...new Set([...facts.mentions.modelIds, ...readModels(facts.text)])];
      return ids.length === 0 ? [] : [{ kind: 'models', ids, only: false }];
    }
    default:
      return [];
  }
};

const otherOf = (action: string): string =>
  /WithResponseStream$/.test(action) ? action.replace('WithResponseStream', '') : `${action}WithResponseStream`;

/** Whether a message takes up what was brought up before: asks for the fix in some form, or for that to be in it too. */
export const takesUp = (facts: Facts, said: Said, { offered = [], outcome }: Case): boolean => {
  const { actions, arns } = facts.mentions;
  if (offered.length === 0 || outcome === null || facts.text.length > longest) return false;
  if (actions.length + arns.length + facts.errors.length + facts.denials.length > 0) return false;
  const ask = readAsk(said);
  if (ask?.kind === 'form') return true;
  if (ask?.kind === 'again' && said.hasAny('give', 'again') && !asksSomething(facts.text)) return true;
  return putIn.test(said.text) && !asksSomething(facts.text);
};

const longest = 140;

/** "Put that in as well", "add it", "both please". */
const putIn =
  /\b(?:put|add|include|take|need) (?:that|this|it|them|those|both)\b|\bboth\b|\b(?:das|es|den|die|beide\w*|beides)\b.{0,20}\b(?:auch|dazu|rein|hinzu|mit rein|noch)\b|\bbeide\w*\b|\b(?:ajoute|mets|inclus)\w*(?:-| )(?:le|la|ca|les)\b|\bles deux\b|\b(?:anadelo|agregalo|ponlo|incluyelo|anade eso|agrega eso|pon eso)\b|\blos dos\b|\bambos\b|\b(?:adiciona|coloca|inclui|bota|poe) (?:isso|esse|essa|tambem)\b|\b(?:os dois|as duas)\b|\b(?:aggiungilo|mettilo|includilo|aggiungi anche)\b|\bentramb[ie]\b|それも|それを(?:追加|入れ)|両方|把(?:它|这个|那个)?(?:也)?(?:加|放)|都要|也加上|加进去/;
