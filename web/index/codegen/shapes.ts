import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** How a scalar travels as JSON, as a TypeScript type. */
const SCALARS: Readonly<Record<string, string>> = {
  BigDecimal: "string",
  BigInt: "WholeText",
  Boolean: "boolean",
  Bytes: "Hex",
  ID: "string",
  Int: "number",
  Int8: "WholeText",
  String: "string",
  Timestamp: "WholeText",
};

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function scalar(type: GraphQLNamedType): string {
  const known = isScalarType(type) ? SCALARS[type.name] : undefined;
  if (known === undefined) throw new Error(`The type ${type.name} has no form in TypeScript yet.`);
  return known;
}

const literals = (values: readonly { readonly name: string }[]) =>
  values.map(({ name }) => JSON.stringify(name)).join(" | ");

/** Wraps the text of a named type in the lists and nulls of a type. */
function wrapped(type: GraphQLType, inner: (named: GraphQLNamedType) => string, nullable = true): string {
  if (isNonNullType(type)) return wrapped(type.ofType, inner, false);
  const bare = isListType(type) ? `readonly (${wrapped(type.ofType, inner)})[]` : inner(type);
  return nullable ? `${bare} | null` : bare;
}

/** The fields that a selection asks for, its fragments' among them, by the name that they have in the answer. */
function fieldsOf(selections: readonly SelectionSetNode[], fragments: Fragments): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.directives?.length) throw new Error("A condition in a query has no type yet.");
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) visit(fragment.selectionSet);
      } else throw new Error("An inline fragment has no type yet: name it.");
    }
  };
  selections.forEach(visit);
  return fields;
}

/** The form of the answer to a selection of an object, as a TypeScript type. */
export function answerOf(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  fragments: Fragments,
): string {
  const fields = [...fieldsOf(selections, fragments)].map(([name, nodes]) => {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    if (field === undefined) throw new Error(`${type.name} has no field ${name}.`);
    const inner = (named: GraphQLNamedType): string => {
      if (isEnumType(named)) return literals(named.getValues());
      if (!isObjectType(named)) return scalar(named);
      return answerOf(
        named,
        nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        fragments,
      );
    };
    return `readonly ${name}: ${wrapped(field.type, inner)}`;
  });
  return `{ ${fields.join("; ")} }`;
}

/** The type of an input, as a TypeScript type; input objects by their name. */
export function inputOf(type: GraphQLType): string {
  return wrapped(type, (named) => {
    if (isEnumType(named)) return literals(named.getValues());
    return isInputObjectType(named) ? named.name : scalar(named);
  });
}

/** An input object as a TypeScript interface; what may be null may be left out. */
export function interfaceOf(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map(({ name, type: field }) => {
    const mark = isNonNullType(field) ? "" : "?";
    return `  readonly ${name}${mark}: ${inputOf(field)};\n`;
  });
  return `export interface ${type.name} {\n${fields.join("")}}\n`;
}
