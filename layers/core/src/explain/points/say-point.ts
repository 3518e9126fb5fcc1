import type { Explained } from '../explain-input.ts';
import { sayLook } from '../turns/say-look.ts';
import type { Point } from './point.ts';
import { sayAnyRegion } from './say-any-region.ts';
import { sayDeed } from './say-deed.ts';
import { sayEnough } from './say-enough.ts';
import { sayHint } from './say-hint.ts';
import { sayLetterCase } from './say-letter-case.ts';
import { sayFixResource, sayMissing, sayWhoChanged, sayWhoMade } from './say-of-fix.ts';
import { sayPlain } from './say-plain.ts';
import { sayNoRegion, sayWhyRegion } from './say-region.ts';
import { sayResource } from './say-resource.ts';
import { sayPermissionSet, saySigns, sayUnsigned } from './say-signs.ts';
import { sayWhyAccount } from './say-why-account.ts';
import { sayWhyStar } from './say-why-star.ts';

/** What a case itself answers to a question about one thing of it. */
export const sayPoint = (point: Point, explained: Explained): string => {
  switch (point.kind) {
    case 'whyRegion':
      return sayWhyRegion(point.from, explained);
    case 'noRegion':
      return sayNoRegion(explained);
    case 'whyAccount':
      return sayWhyAccount(point.account, explained);
    case 'signer':
      return saySigns(explained);
    case 'permissionSet':
      return sayPermissionSet(explained);
    case 'unsigned':
      return sayUnsigned(explained);
    case 'whyStar':
      return sayWhyStar(explained);
    case 'anyRegion':
      return sayAnyRegion(explained);
    case 'whichPolicy':
      return sayLook(explained, point.policyType);
    case 'resource':
      return sayResource(explained, point.isBehind);
    case 'letterCase':
      return sayLetterCase(point.of, explained);
    case 'neverRan':
    case 'sometimes':
    case 'network':
    case 'timeout':
      return sayHint(point.kind, explained);
    case 'fixResource':
      return sayFixResource(explained);
    case 'missing':
      return sayMissing(explained);
    case 'whoChanged':
      return point.of !== null ? sayWhoMade(point.of, explained) : sayWhoChanged(explained);
    case 'enough':
      return sayEnough(point, explained);
    case 'deed':
      return sayDeed(point.deed, explained);
    default:
      return sayPlain(point, explained);
  }
};
