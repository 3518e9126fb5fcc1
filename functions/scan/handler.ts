import { scan } from '@whydenied/core/architecture';
import { httpHandler, scanRoute } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

export const handler = httpHandler(
  observing(configuration, 'scan'),
  scanRoute(({ template, files, parameters, regions, account, evidence }) =>
    scan({
      template,
      files: files ?? [],
      parameters: parameters ?? {},
      regions: regions ?? [],
      account: account ?? null,
      ...(evidence?.policies === undefined ? {} : { evidence: { policies: evidence.policies } }),
    }),
  ),
);
