import * as z from 'zod';

const place = z
  .strictObject({ file: z.string(), line: z.number().int().min(1), column: z.number().int().min(1) })
  .meta({ id: 'Place', description: 'Lines and columns count from 1.' });

const request = z.strictObject({
  principal: z.string().nullable(),
  action: z.string(),
  resource: z.string().nullable(),
  resourceAccount: z.string().nullable(),
  context: z.record(z.string(), z.unknown()),
  from: z.literal('derived'),
  decision: z.enum(['allowed', 'implicitDeny', 'explicitDeny']).nullable(),
  decidedBy: z.literal('local'),
});

const node = z.strictObject({
  id: z.string(),
  type: z.string(),
  label: z.string(),
  arn: z.string().nullable(),
  at: place.nullable(),
});

const arrow = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  verdict: z.enum(['works', 'broken', 'conditional', 'unknown']),
  when: z.string().nullable(),
  because: z.array(z.strictObject({ kind: z.enum(['code', 'resource', 'implied']), at: place, text: z.string() })),
  requests: z.array(request),
  findings: z.array(z.string()),
});

const edit = z
  .strictObject({ file: z.string(), start: z.number().int(), end: z.number().int(), text: z.string() })
  .meta({ id: 'Edit', description: '`start` and `end` are UTF-16 offsets into the file as given.' });

const fix = z.strictObject({
  edits: z.array(edit),
  diff: z.string(),
  proof: z.strictObject({
    before: z.string(),
    after: z.string(),
    newlyAllowed: z.array(z.string()),
    newlyDenied: z.array(z.string()),
    brokenBefore: z.number().int(),
    brokenAfter: z.number().int(),
    reread: z.boolean(),
  }),
});

const finding = z.strictObject({
  id: z.string(),
  rule: z.string().regex(/^WD0\d\d$/),
  level: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  arrow: z.string().nullable(),
  at: place,
  related: z.array(z.strictObject({ message: z.string(), at: place })),
  fingerprint: z.string(),
  fix: fix.nullable(),
});

/** What `POST /v1/scan` answers. */
export const scanAnswer = z
  .strictObject({
    nodes: z.array(node),
    arrows: z.array(arrow),
    findings: z.array(finding),
    notDecided: z.array(z.strictObject({ what: z.string(), because: z.string() })),
    asOf: z.strictObject({ actions: z.string() }),
  })
  .meta({ id: 'ScanAnswer' });
