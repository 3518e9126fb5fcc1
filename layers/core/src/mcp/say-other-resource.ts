import type { CallPlace, RequiredRequest } from './required-requests.ts';
import { fitsShape, shapesOf } from './resource-shape.ts';

/** Of a resource that is none of what the actions are asked for: what it was taken for, or that it was left out. */
export const sayOtherResource = (requests: readonly RequiredRequest[], { resource }: CallPlace): readonly string[] => {
  if (resource === undefined) return [];
  const asked = requests.map((request) => ({ ...request, shapes: shapesOf(request.action) }));
  if (asked.some(({ shapes }) => shapes.some((shape) => fitsShape(shape, resource)))) return [];
  const [first] = asked.filter(({ shapes }) => shapes.length > 0);
  if (first === undefined) return [`\`${resource}\` was left out: AWS asks this call for no resource`];
  return [
    `\`resource\` was \`${resource}\`, and \`${first.action}\` is asked for \`${first.shapes[0]}\`: give that ARN`,
  ];
};
