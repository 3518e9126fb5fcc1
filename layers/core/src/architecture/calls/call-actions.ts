import { operationActions } from '../../catalog/index.ts';

/** The actions of an operation as the catalog has them; `PassRole` is asked for where the call hands a role over. */
export const callActions = (
  service: string,
  operation: string,
): { readonly required: readonly string[]; readonly used: readonly string[] } => {
  const known = operationActions({ service: clientNames[service] ?? service, operation });
  return { required: known?.required ?? [], used: known?.conditional ?? [] };
};

// Clients that the catalog knows by another name
const clientNames: Readonly<Record<string, string>> = {
  __proto__: null as never,
  stepfunctions: 'states',
  opensearchserverless: 'aoss',
  'resource-groups-tagging-api': 'tag',
};
