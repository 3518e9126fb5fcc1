import type { Fields } from './plan.ts';
import { type Reader, reader } from './reader.ts';
import { idOf } from './written-value.ts';

/** A method of an API is written as two: how it is asked, and what answers. */
const integration = (read: Reader): Fields => {
  const { value, resource } = read;
  const method = methodOf(read);
  return {
    RestApiId: value('rest_api_id'),
    HttpMethod: value('http_method') ?? method?.value('http_method'),
    // Who may call it is another's to say, where its method is not among what is planned
    AuthorizationType:
      method === null ? { Ref: idOf(`${resource.address}.authorization`) } : method.value('authorization'),
    ApiKeyRequired: method?.value('api_key_required'),
    Integration: { Uri: value('uri'), Credentials: value('credentials') },
  };
};

/** The method that an integration names, or that stands on the same resource under the same verb. */
const methodOf = ({ plan, refersTo, value }: Reader): Reader | null => {
  const methods = plan.planned
    .filter(({ type }) => type === 'aws_api_gateway_method')
    .map((each) => reader(plan, each));
  const [named, path, verb] = [refersTo('http_method'), refersTo('resource_id'), value('http_method')];
  return (
    methods.find(({ resource }) => resource.address === named) ??
    methods.find(
      (each) => path !== null && each.refersTo('resource_id') === path && each.value('http_method') === verb,
    ) ??
    null
  );
};

const route = ({ value }: Reader): Fields => ({
  ApiId: value('api_id'),
  RouteKey: value('route_key'),
  AuthorizationType: value('authorization_type') ?? 'NONE',
});

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_integration, `apigatewayv2_route` */
export const apiProperties: Readonly<Record<string, (read: Reader) => Fields>> = {
  __proto__: null as never,
  aws_api_gateway_rest_api: () => ({}),
  aws_api_gateway_integration: integration,
  aws_apigatewayv2_api: ({ value }) => ({ ProtocolType: value('protocol_type') }),
  aws_apigatewayv2_route: route,
  aws_apigatewayv2_integration: ({ value }) => ({
    ApiId: value('api_id'),
    IntegrationSubtype: value('integration_subtype'),
    IntegrationUri: value('integration_uri'),
    CredentialsArn: value('credentials_arn'),
  }),
};
