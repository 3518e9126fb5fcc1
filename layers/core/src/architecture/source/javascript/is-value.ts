import type { SyntaxNode } from '@lezer/common';

const values = new Set(['this', 'super', 'null']);
const types =
  /^(Type|Interface|Arithmetic|Logic|Bit|Compare|Update|Arith|Equals$|Arrow$|Spread$|Star$|Privacy$|Optional$|Parameterized|UnionType|ObjectType|ArrayType|TupleType|LiteralType|VoidType|NullType|KeyofType|ThisType|ConditionalType|IntersectionType|IndexedType|FunctionSignature|InferredType|Definite$|InterpolationStart|InterpolationEnd|TemplateType)/;

/** Whether a node is a value: not a token, not a type. */
export const isValue = ({ name }: SyntaxNode): boolean =>
  values.has(name) || (/^[A-Z]/.test(name) && !types.test(name));
