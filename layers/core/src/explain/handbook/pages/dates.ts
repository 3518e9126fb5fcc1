import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const datesPage: HandbookPage = {
  id: 'dates',
  title: 'Access in certain hours',
  definition:
    '`aws:CurrentTime` with `DateGreaterThan` and `DateLessThan` limits a statement to a span between two fixed dates, in UTC. A policy has no notion of weekdays or “nine to five”, and nothing in it repeats every day.',
  wrong: [
    {
      belief: 'a policy can say 09:00 to 17:00 on weekdays',
      truth: 'It compares absolute points in time only; a recurring window cannot be written.',
    },
  ],
  facts: [
    'For business hours let an EventBridge schedule attach and detach the policy, hand out sessions that end with the day (Identity Center session duration), or check the hour in the application.',
    'A Deny with `DateGreaterThan` ends a temporary permission by itself on its day.',
    'All times are UTC: `2026-07-01T00:00:00Z`.',
  ],
  why: 'A permission that ends by itself cannot be forgotten.',
  check: 'Ask the simulator with `--context-entries` for a moment inside and one outside the span.',

  rows: {
    where: 'in a Condition',
    does: 'binds a statement to a span of dates',
    owner: 'whoever writes the policy',
    when: 'access for a project that ends on a known day',
  },
  example: {
    says: 'Allowed during one month only.',
    policies: {
      identity: [
        policy(
          allow('bedrock:InvokeModel', novaLite, {
            DateGreaterThan: { 'aws:CurrentTime': '2026-07-01T00:00:00Z' },
            DateLessThan: { 'aws:CurrentTime': '2026-08-01T00:00:00Z' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite], { 'aws:CurrentTime': '2026-07-15T12:00:00Z' }),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite], { 'aws:CurrentTime': '2026-08-15T12:00:00Z' }),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('AWS: Allows access based on date and time', 'reference_policies_examples_aws-dates'),
  related: ['conditions', 'condition-operators', 'sessions'],
  names: [
    'aws:currenttime',
    'currenttime',
    'business hours',
    'office hours',
    'working hours',
    'weekdays',
    'monday',
    'friday',
    'weekend',
    'bürozeiten',
    'arbeitszeiten',
    'heures de bureau',
    'heures ouvrables',
    'horario laboral',
    'horas de oficina',
    'horário comercial',
    'orario di lavoro',
    "orario d'ufficio",
    '営業時間',
    '時間帯',
    '工作时间',
    '办公时间',
    'dategreaterthan',
    'datelessthan',
  ],
};
