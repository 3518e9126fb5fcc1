/**
 * Tests that take seconds each because they measure how work grows, start servers, wait for deadlines and retries, train the models, break every statement of the roles, bundle the page, or go through every answer or every file.
 * `npm test` leaves them to `npm run test:slow`, which the gate runs.
 */
export const slowTests: readonly string[] = [
  'test/command/command.test.ts',
  'test/contract/answer-is-given.test.ts',
  'test/contract/live-answer.test.ts',
  'test/core/architecture/source/hostile.test.ts',
  'test/core/aws/live/faults.test.ts',
  'test/core/aws/live/word-of-aws.test.ts',
  'test/core/conversation/growth-of-evidence.test.ts',
  'test/core/conversation/injection.test.ts',
  'test/core/conversation/same-reading.test.ts',
  'test/core/conversation/take-turn.test.ts',
  'test/core/conversation/told-commands.test.ts',
  'test/core/explain/handbook/answers.test.ts',
  'test/core/explain/reply-length.test.ts',
  'test/core/intake/fuzz.test.ts',
  'test/core/intake/growth.test.ts',
  'test/core/repair/sets-access.test.ts',
  'test/core/secrets/secret-growth.test.ts',
  'test/dev/chat-stream.test.ts',
  'test/dev/first-light.test.ts',
  'test/dev/live.test.ts',
  'test/dev/start.test.ts',
  'test/dev/train-reader.test.ts',
  'test/functions/page.test.ts',
  'test/mcp/protocol.test.ts',
  'test/mcp/quiet.test.ts',
  'test/mcp/tools.test.ts',
  'test/repo/import-rules.test.ts',
  'test/repo/least-privilege.test.ts',
];
