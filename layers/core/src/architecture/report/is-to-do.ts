import type { Level } from '../finding.ts';

/** Whether what stands beside a finding is what a person has to do elsewhere: code to add, or, for what will fail, the code to change. */
export const isToDo = (message: string, level: Level): boolean =>
  message.includes('\n') || (level === 'error' && message.startsWith('change the CDK code'));
