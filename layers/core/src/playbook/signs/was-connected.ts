import { tells } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';

/** The first failure is of a connection that was open, or the call is said to get there: the answer was waited for, or broke off. https://botocore.amazonaws.com/v1/documentation/api/latest/reference/config.html */
export const wasConnected = ({ facts }: Clues): boolean =>
  tells(facts, 'serviceReached') || open.test(facts.errors.find(({ failure }) => failure !== null)?.message ?? '');

const open =
  /read ?time(?:out|d out)|socket hang up|econnreset|connection reset|connection was closed|remote end closed|unexpected eof|premature close|broken pipe/i;
