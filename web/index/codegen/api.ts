import {
  buildSchema,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import { z } from "zod";
import { collectionName, entityName } from "./names.ts";

/** What graph-node adds to every subgraph's own types. */
const COMMON = `
  scalar BigDecimal
  scalar BigInt
  scalar Bytes
  scalar Int8
  scalar Timestamp
  enum OrderDirection { asc desc }
  enum _SubgraphErrorPolicy_ { allow deny }
  input BlockChangedFilter { number_gte: Int! }
  input Block_height { hash: Bytes number: Int number_gte: Int }
  type _Block_ { hash: Bytes number: Int! timestamp: Int parentHash: Bytes }
  type _Meta_ { block: _Block_! deployment: String! hasIndexingErrors: Boolean! }
`;

const EQUAL = ["", "_not"];
const AMONG = ["_in", "_not_in"];
const ORDERED = [...EQUAL, "_gt", "_lt", "_gte", "_lte", ...AMONG];
const BESIDE = ["contains", "starts_with", "ends_with"].flatMap((part) =>
  ["", "not_"].flatMap((not) => [`_${not}${part}`, `_${not}${part}_nocase`]),
);
/** graph-node looks into lists of numbers and bytes, which have no case; the schema has no list of words. */
const IN_LIST = [...EQUAL, "_contains", "_not_contains"];

/** The comparisons that a filter has for a field, by the field's type; an enumeration's are `EQUAL` and `AMONG`. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  BigDecimal: ORDERED,
  BigInt: ORDERED,
  Boolean: [...EQUAL, ...AMONG],
  Bytes: [...ORDERED, "_contains", "_not_contains"],
  ID: ORDERED,
  Int: ORDERED,
  Int8: ORDERED,
  String: [...ORDERED, ...BESIDE],
  Timestamp: ORDERED,
};

type Entity = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type Entities = ReadonlyMap<string, Entity>;

/** The name that a type is made of, and whether it is a list of it. */
function named(type: TypeNode): { name: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList: false };
  const { name, isList } = named(type.type);
  return { name, isList: isList || type.kind === Kind.LIST_TYPE };
}

const isDerived = (field: FieldDefinitionNode) =>
  field.directives?.some(({ name }) => name.value === "derivedFrom") ?? false;

const collectionArguments = (entity: string) =>
  `skip: Int = 0, first: Int = 100, orderBy: ${entity}_orderBy, orderDirection: OrderDirection, where: ${entity}_filter`;
const AT_BLOCK = "block: Block_height, subgraphError: _SubgraphErrorPolicy_! = deny";

function fieldOf(field: FieldDefinitionNode, entities: Entities): string {
  const { name, isList } = named(field.type);
  const parameters = isList && entities.has(name) ? `(${collectionArguments(name)})` : "";
  return `${field.name.value}${parameters}: ${print(field.type)}`;
}

/** What a list can be ordered by: its own fields, and those of an entity that a field refers to. */
function orderOf(field: FieldDefinitionNode, entities: Entities): string[] {
  const { name, isList } = named(field.type);
  const referred = isList ? undefined : entities.get(name);
  const simple = (referred?.fields ?? []).filter(({ type }) => {
    const inner = named(type);
    return !inner.isList && !entities.has(inner.name);
  });
  return [field.name.value, ...simple.map((inner) => `${field.name.value}__${inner.name.value}`)];
}

function filterOf(field: FieldDefinitionNode, entities: Entities): string[] {
  const { name, isList } = named(field.type);
  const isReference = entities.has(name);
  // A reference is compared with an id, as text.
  const type = isReference ? "String" : name;
  const comparisons = isList ? IN_LIST : (COMPARISONS[type] ?? [...EQUAL, ...AMONG]);
  const own = comparisons.map((suffix) => {
    const wantsList = isList || AMONG.includes(suffix);
    return `${field.name.value}${suffix}: ${wantsList ? `[${type}!]` : type}`;
  });
  const nested = isReference ? [`${field.name.value}_: ${name}_filter`] : [];
  return [...(isReference && isDerived(field) ? [] : own), ...nested];
}

function typesOf(entity: Entity, entities: Entities): string {
  const name = entity.name.value;
  const fields = entity.fields ?? [];
  const keyword = entity.kind === Kind.INTERFACE_TYPE_DEFINITION ? "interface" : "type";
  const interfaces = (entity.interfaces ?? []).map((each) => each.name.value);
  const signs = interfaces.length > 0 ? ` implements ${interfaces.join(" & ")}` : "";
  const lines = <T>(all: readonly T[], of: (each: T) => string | string[]) => all.flatMap(of).join("\n");
  return `
    ${keyword} ${name}${signs} { ${lines(fields, (field) => fieldOf(field, entities))} }
    enum ${name}_orderBy { ${lines(fields, (field) => orderOf(field, entities))} }
    input ${name}_filter {
      ${lines(fields, (field) => filterOf(field, entities))}
      _change_block: BlockChangedFilter
      and: [${name}_filter]
      or: [${name}_filter]
    }`;
}

const questionsOf = (entity: string) => `
  ${entityName(entity)}(id: ID!, ${AT_BLOCK}): ${entity}
  ${collectionName(entity)}(${collectionArguments(entity)}, ${AT_BLOCK}): [${entity}!]!`;

const searchSchema = z.object({
  name: z.string(),
  include: z.tuple([z.object({ entity: z.string() })]),
});

/** The searches by words that a `_Schema_` declares. */
function searchesOf(declaration: ObjectTypeDefinitionNode | undefined): string[] {
  return (declaration?.directives ?? []).map((directive) => {
    const entries = directive.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
    const { name, include } = searchSchema.parse(Object.fromEntries(entries ?? []));
    const [{ entity }] = include;
    return `${name}(text: String!, first: Int = 100, skip: Int = 0, where: ${entity}_filter, ${AT_BLOCK}): [${entity}!]!`;
  });
}

/**
 * The schema that graph-node serves for a subgraph: its entities, and the questions, filters and orders that follow from
 * them. After graph-node's `graph/src/schema/api.rs`; `test/integration` compares it with what graph-node says of itself.
 *
 * @param subgraph text of the subgraph's `schema.graphql`
 */
export function apiSchemaOf(subgraph: string): GraphQLSchema {
  const { definitions } = parse(subgraph);
  const objects = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
  const interfaces = definitions.filter((each) => each.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const enums = definitions.filter(
    (each): each is EnumTypeDefinitionNode => each.kind === Kind.ENUM_TYPE_DEFINITION,
  );
  const own = objects.filter(({ name }) => name.value !== "_Schema_");
  const entities: Entities = new Map([...own, ...interfaces].map((each) => [each.name.value, each]));
  const names = [...entities.keys()];
  return buildSchema(`
    ${COMMON}
    ${enums.map(print).join("\n")}
    ${[...entities.values()].map((each) => typesOf(each, entities)).join("\n")}
    type Query {
      ${names.map(questionsOf).join("\n")}
      ${searchesOf(objects.find(({ name }) => name.value === "_Schema_")).join("\n")}
      _meta(block: Block_height): _Meta_
    }`);
}
