import { type AccessRequest, decide } from '@whydenied/iam';
import { z } from 'zod';
import { readPolicies } from '../read-policies.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { policies, requests } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

/** The decision of IAM on requests, with every reason. */
export const decideAccess = tool({
  name: 'decide_access',
  title: 'Decide requests against policies',
  description: 'Decides up to 50 requests against the given policies as IAM would, with every reason.',
  input: z.strictObject({ requests, policies }),
  output: z.looseObject({ results: z.array(z.unknown()) }),
  mayReadAccount: false,
  run: async (_ports, { requests: asked, policies: given }) => {
    const tooMany = refuseTooMany('policies', given);
    if (tooMany !== null) return refused(tooMany);
    const read = readPolicies(given);
    if (read.kind === 'wrong') return refused(read.because);
    return answered({ results: asked.map((each) => decide(read.compiled, each as AccessRequest)) });
  },
});
