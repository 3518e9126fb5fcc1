import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { otherRegion } from '../../signs/other-region.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llWrongEndpoint: Cause = {
  id: 'LL_WRONG_ENDPOINT',
  title: 'The endpoint cannot be reached there, or does not know the operation',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/endpoints.html',
  evidence: ['endpoint host of the client'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['endpointUnknown'],
      because:
        'the host does not exist in this Region or does not know the operation: inference calls go to bedrock-runtime, not to bedrock',
    }) ??
    otherRegion(clues) ??
    failed(clues, {
      failures: ['serviceNotHere'],
      confidence: 'likely',
      because: 'the service, or its endpoint for a VPC, is not there in this Region; no policy opens it',
    }) ??
    failed(clues, {
      failures: ['unknownHost'],
      confidence: 'likely',
      because:
        'the name of the host is not known: a Region without the service, a misspelt URL, or a network without DNS for it',
    }),
  remedy: (clues) =>
    otherRegion(clues) !== null
      ? noChange(
          [
            'call the service in the Region of the bucket, or copy the file into a bucket of the Region that is called',
            'aws s3api get-bucket-location --bucket BUCKET_NAME',
          ],
          ['where that is the same Region already, compare the key: blanks and signs count, and the case of letters'],
        )
      : says(clues, 'regionWithoutService') || isNotHere(clues)
        ? noChange(
            ['see in which Regions the service is offered, and create the client for one of them'],
            [
              'an endpoint for a VPC exists only where the service is; list those of this Region',
              'aws ec2 describe-vpc-endpoint-services --region REGION --query ServiceNames',
            ],
          )
        : isUnreached(clues)
          ? noChange(
              [
                'see whether the Region in the host name has the service and, for Bedrock, the model; else create the client for one that has',
                'aws bedrock list-foundation-models --region REGION --query "modelSummaries[].modelId"',
              ],
              [
                'from a private subnet the host needs a NAT gateway or a VPC endpoint of the service with private DNS, and a security group that lets port 443 out',
                'aws ec2 describe-vpc-endpoints --region REGION --query "VpcEndpoints[].ServiceName"',
              ],
            )
          : noChange([
              'use the host bedrock-runtime.REGION.amazonaws.com for InvokeModel and Converse (bedrock-agent-runtime for agents and knowledge bases)',
            ]),
};

const isNotHere = (clues: Clues): boolean => clues.facts.errors.some(({ failure }) => failure === 'serviceNotHere');

/** No connection came about: whether the host knows the operation is not told. https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html */
const isUnreached = (clues: Clues): boolean =>
  clues.facts.told.some(({ sign, text }) => sign === 'endpointUnknown' && /connect/i.test(text));
