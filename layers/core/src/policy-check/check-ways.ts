import type { Statement } from '@whydenied/iam';
import { quoted } from '../catalog/index.ts';
import { escalations } from './chains.data.ts';
import { coveredDangers, coveredEscalations, spelledByAws } from './covered-dangers.ts';
import type { Found } from './finding.ts';

type Written = { readonly action: string; readonly pointer: string; readonly on: string };

/** Ways to more permissions on every resource, of an action by its name or of all that its pattern covers. */
export const checkWays = (statement: Statement, { action, pointer, on }: Written): readonly Found[] => {
  const [first] = coveredEscalations(action);
  if (first !== undefined)
    return [
      {
        rule: 'escalation',
        level: 'warning',
        pointer,
        text: `${asCovered(action, first)}${on} lets its holder ${escalations[first]?.means}: that is a way to every permission of the account`,
        nearest: [],
      },
    ];
  // In a resource's own policy it is that resource, and who administers it is named there.
  if (statement.principals !== undefined) return [];
  const met = coveredDangers(action);
  const way = met.find(({ danger }) => givesMore.has(danger.id)) ?? met[0];
  if (way === undefined || (!givesMore.has(way.danger.id) && action.endsWith(':*'))) return [];
  return [
    {
      rule: givesMore.has(way.danger.id) ? 'escalation' : 'wide-action',
      level: 'warning',
      pointer,
      text: `${asCovered(action, way.action)}${on}: ${way.danger.means}`,
      nearest: [],
    },
  ];
};

/** As it is written, and of a pattern which call is meant. */
export const asCovered = (written: string, action: string): string =>
  written.toLowerCase() === action.toLowerCase()
    ? quoted(written)
    : `${quoted(written)} (it covers ${quoted(spelledByAws(action))})`;

/** Dangers by which somebody gets permissions; the others hand out data or switch something off. */
export const givesMore: ReadonlySet<string> = new Set([
  ...['grantsItself', 'opensRoles', 'becomesOthers', 'runsAsOthers', 'setsPasswordToo'],
]);
