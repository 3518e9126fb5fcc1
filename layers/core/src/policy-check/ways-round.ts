import { actionsOf } from '../catalog/index.ts';

/** The calls that turn a thing off without deleting it, of what protects or records: `bedrock:UpdateGuardrail` beside `bedrock:DeleteGuardrail`. */
export const waysRound = (action: string): readonly string[] => {
  const [, service, noun] = /^([a-z0-9-]+):(?:Delete|Stop)([A-Za-z]+)$/.exec(action) ?? [];
  if (service === undefined || noun === undefined || !protects.test(noun)) return [];
  const names = new Set(verbs.map((verb) => `${service}:${verb}${noun}`));
  return actionsOf(service).filter((each) => each !== action && names.has(each));
};

const verbs = ['Delete', 'Put', 'Update', 'Stop', 'Disable', 'Modify'];
const protects = /Logging|Guardrail|Trail|Encryption|PublicAccessBlock|Detector|Recorder/;
