import { servicesAsOf } from './data/services.data.ts';
import { phantomAction } from './phantom-action.ts';
import { quoted } from './quoted.ts';

/**
 * What may be said of an action that the catalog does not hold: that AWS has none where the right name is known, and else only
 * that it is unknown; both of a day, for AWS adds actions every week.
 */
export const unknownAction = (action: string): string =>
  phantomAction(action) === undefined
    ? `${quoted(action)} is unknown to the data of ${servicesAsOf}: AWS's reference of that day has no action of that name`
    : `AWS has no action ${quoted(action)} (data of ${servicesAsOf})`;
