import { z } from 'zod';
import { answered, refused, tool } from '../tool.ts';

/** Every arrow of an architecture, decided before it is deployed. */
export const scanArchitecture = tool({
  name: 'scan_architecture',
  title: 'Scan an architecture',
  description:
    'Call this after writing or changing a SAM or CloudFormation template, cdk.out or Terraform plan and its functions. Decides every arrow: missing, phantom, dead, wide permissions, each with an edit.',
  input: z.strictObject({
    path: z.string().describe('template, plan or folder'),
    parameters: z.record(z.string(), z.string()).optional(),
    regions: z.array(z.string()).optional(),
    account: z.string().optional(),
  }),
  output: z.looseObject({
    arrows: z.array(z.unknown()),
    findings: z.array(z.unknown()),
    notDecided: z.array(z.unknown()),
  }),
  needs: 'scan',
  mayReadAccount: false,
  run: async (ports, { path, parameters = {}, regions = [], account }) => {
    if (ports.scan === undefined) throw new Error('bug: the tool is not listed without its port');
    const scanned = await ports.scan({ path, parameters, regions, account: account ?? null });
    return scanned.kind === 'refused' ? refused(scanned.because) : answered(scanned.result);
  },
});
