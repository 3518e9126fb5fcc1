import { isPlainName } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText, type SeenLayer } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import type { Case } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
import type { TurnReading } from './turn-reading.ts';

/**
 * "It has no policy for that secret", of a role that is known by name and a call that was told in words only ("can't read the secret db-prod"):
 * the policy for just that; null: the call is known by its action, or the words name none.
 */
export const readLack = ({ outcome, text }: Case, none: SeenLayer): TurnReading | null => {
  if (none.of !== null || outcome === null || outcome.action !== null || outcome.fix.actions.length > 0) return null;
  const role = readNames(text).findLast(({ kind }) => kind === 'role')?.name ?? '';
  const wanted = wantedIn(text);
  if (wanted === null || !isPlainName(role)) return null;
  const wish = `policy for role ${role}: ${wanted}`;
  const made = compose(readText(wish));
  return made === null || made.length !== 1
    ? null
    : {
        kind: 'composed',
        made,
        wish,
        lead: `**Taken as you say, and not proven:** role ${codeSpan(role)} has no policy for it. What you say it cannot do takes this, unless something else denies it:`,
      };
};

/** What somebody cannot do, in the words behind that: "read the secret db-prod". */
const wantedIn = (text: string): string | null => {
  const shown = text.slice(0, longest);
  const [, object = '', verb = ''] = verbLast.exec(shown) ?? [];
  if (verb !== '') return `${object} ${verb}`;
  return verbFirst.exec(shown)?.[1]?.trim() ?? null;
};

const longest = 600;

const verbFirst =
  /(?:(?<!\p{L})(?:can(?:['’]t|not| not)|may not|(?:is|are)(?:n['’]t| not) (?:allowed|able|permitted) to|unable to|no (?:puede|pueden)|n[aã]o (?:pode|podem|consegue|conseguem)|non (?:può|puo|possono|riesce a|riescono a)|ne (?:peut|peuvent) pas|n['’](?:a pas le droit de|arrive pas à|est pas autorisée? à)) |无法|不能)((?!["'`]?$)(?:[^,.;:。，；\n]|:\/\/|\.(?=\p{L})){3,120})/iu;
const verbLast = /(?<!\p{L})(?:darf|kann|dürfen|können) ([^,.;:\n]{3,100}) nicht (\p{L}{3,20})(?!\p{L})/iu;
