import { type CheckedPolicy, checkPolicy } from '@whydenied/core/policy-check';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readFile } from '../read-file.ts';
import { readStandardInput } from '../read-standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { placeNear } from './place-near.ts';
import { policiesIn } from './policies-in.ts';
import { printFindings } from './print-findings.ts';
import type { CheckArguments } from './read-check-arguments.ts';

/** Checks the policies of files, or of standard input, for what AWS does not have, what never matches, and what is dangerous. */
export const check = async ({ files, format }: CheckArguments, terminal: Terminal): Promise<ExitCode> => {
  const policies: CheckedPolicy[] = [];
  for (const file of files) policies.push(...policiesIn(file === '-' ? 'standard input' : file, await textOf(file)));
  if (policies.length === 0) {
    terminal.tell('there is no policy to check: give a JSON policy, or a set of policies as the API takes it');
    return exitCode.nothingToDiagnose;
  }
  const findings = placeNear(checkPolicy(policies), policies);
  terminal.print(printFindings(findings, { format, policies, colours: terminal.colours }));
  return findings.some(({ level }) => level === 'error') ? exitCode.notAsExpected : exitCode.answered;
};

const textOf = async (file: string): Promise<string> => (file === '-' ? readStandardInput() : readFile(file));
