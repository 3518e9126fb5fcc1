import type { Facts } from './compare-facts.ts';

type Named = { readonly Name: string };
type ServiceReference = Named & {
  readonly Actions?: readonly (Named & { readonly Resources?: readonly Named[] })[];
};

/** A service's file of AWS's service reference. https://docs.aws.amazon.com/service-authorization/latest/reference/service-reference.html */
export const readServiceReference = (text: string): Facts => {
  const { Name: service, Actions: actions = [] } = JSON.parse(text) as ServiceReference;
  if (typeof service !== 'string') throw new Error('it is no file of the service reference: it has no `Name`');
  return new Map(
    actions.map(({ Name: name, Resources: resources = [] }) => [
      `action ${service}:${name}`,
      resources
        .map(({ Name: type }) => type)
        .sort()
        .join(', '),
    ]),
  );
};
