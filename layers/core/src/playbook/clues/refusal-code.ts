const refusals = ['denied', 'unauthorized', 'forbidden', '403', 'authorization', 'notauthorized', 'accessdenied'];

/** Whether an error code says that access was refused, as services write it; null tells nothing. */
export const isRefusalCode = (code: string): boolean => refusals.some((word) => code.toLowerCase().includes(word));

// Permission faults behind a service arrive under these: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_InvokeAgent.html
const disguises = [
  'dependencyfailed',
  'validation',
  'badrequest',
  'invalidrequest',
  'invalidparametervalue',
  'generalserviceexception',
];

/** Whether a permission fault may stand behind the code. */
export const mayHideRefusal = (code: string): boolean =>
  isRefusalCode(code) || disguises.some((word) => code.toLowerCase().includes(word));
