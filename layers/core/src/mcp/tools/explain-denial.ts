import { z } from 'zod';
import { kindOfFile } from '../kind-of-file.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { policiesAsBefore } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

const longest = 65_536;

/** Why AWS said no, and the smallest proven change. */
export const explainDenial = tool({
  name: 'explain_denial',
  title: 'Explain an AWS AccessDenied',
  description:
    'Call this with an AWS error before changing any policy. Finds the cause and the smallest proven change. Give the policies that apply, or files that hold them.',
  input: z.strictObject({
    input: z.string().min(1).describe('the error or log as it is'),
    policies: policiesAsBefore.optional(),
    files: z.array(z.string()).max(20).optional().describe('paths of policies or templates'),
  }),
  output: z.looseObject({
    isPermissionProblem: z.boolean(),
    cause: z.looseObject({ title: z.string(), confidence: z.string() }),
    requests: z.array(z.unknown()),
    fix: z.looseObject({ kind: z.string() }),
    questions: z.array(z.unknown()),
    explanation: z.string(),
  }),
  mayReadAccount: true,
  run: async (ports, { input, policies: given, files = [] }) => {
    if (new TextEncoder().encode(input).length > longest)
      return refused('`input` is over 64 KiB: give the part around the error');
    const texts: string[] = [];
    let template: string | undefined;
    let details: unknown;
    for (const path of files) {
      const file = ports.readFile(path);
      if (file.kind === 'refused') return refused(file.because);
      const kind = kindOfFile(file.text);
      if (kind === 'template') template = file.text;
      else if (kind === 'details') details = JSON.parse(file.text);
      else texts.push(file.text);
    }
    const evidence = {
      ...(given === undefined ? {} : { policies: given as object }),
      ...(template === undefined ? {} : { template }),
      ...(details === undefined ? {} : { accountAuthorizationDetails: details }),
    };
    const tooMany = refuseTooMany('policies', given) ?? refuseTooMany('files', [details, template, ...texts]);
    if (tooMany !== null) return refused(tooMany);
    const { answer } = await ports.answer({ input: [input, ...texts].join('\n\n'), evidence });
    return answered(answer);
  },
});
