import { plainOf } from '../seeing/things-in.ts';

/** A statement in plain letters, also those of Turkish and Polish that carry no accent of their own. */
export const plainClaim = (text: string): string => plainOf(text).replaceAll('ı', 'i').replaceAll('ł', 'l');
