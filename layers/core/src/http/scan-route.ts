import type * as z from 'zod';
import { maskOutgoing } from '../secrets/index.ts';
import { checkBody } from './check-body.ts';
import { checkPolicies } from './check-policies.ts';
import type { Route } from './http-handler.ts';
import { limits } from './limits.ts';
import { refusal } from './problem.ts';
import { readBody } from './read-body.ts';
import { scanBody } from './request-schemas.ts';

export type ScanBody = z.infer<typeof scanBody>;

/** What scans: given by the function that has the parsers. */
export type Scanning = (body: ScanBody) => Promise<Scanned>;

type Scanned =
  | { readonly kind: 'scanned'; readonly result: unknown }
  | { readonly kind: 'unreadable'; readonly because: string; readonly line: number };

/** `POST /v1/scan`: a template and its functions' code, to the verdict of every arrow. */
export const scanRoute = (scan: Scanning): Route => ({
  name: 'scan',
  respond: async ({ event }) => {
    const body = checkBody(scanBody, readBody(event, limits.bodyOfScan));
    checkPolicies(body.evidence?.policies);
    const scanned = await scan(body);
    if (scanned.kind === 'scanned') return { status: 200, body: maskOutgoing(scanned.result) };
    const because = `the template cannot be read: ${scanned.because} (line ${scanned.line})`;
    throw refusal('invalid-request', because, [{ path: 'template', message: because }]);
  },
});
