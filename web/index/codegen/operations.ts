import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  specifiedRules,
  stripIgnoredCharacters,
  typeFromAST,
  type ValidationContext,
  validate,
  visit,
} from "graphql";
import { entityName } from "./names.ts";
import { answerOf, type Fragments, inputOf, interfaceOf } from "./shapes.ts";

const HEADER = `// Written by web/index/codegen/build.ts from subgraph/schema.graphql and web/index/queries/. Don't edit.
import type { Hex } from "viem";
import type { Document, WholeText } from "../query.ts";

`;

/**
 * Lists of entities must say how many they want: graph-node gives 100 and is silent about the rest. And none may skip:
 * pages go on by id.
 */
function everyListIsWhole(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getType();
      const list = isNonNullType(type) ? type.ofType : type;
      if (!isListType(list) || !isObjectType(getNamedType(list))) return;
      const given = new Set(node.arguments?.map(({ name }) => name.value));
      const report = (what: string) =>
        context.reportError(new GraphQLError(`"${node.name.value}" ${what}`, { nodes: node }));
      if (!given.has("first")) report('needs "first": without it, graph-node gives 100 and hides the rest.');
      if (given.has("skip"))
        report('must not "skip": an insert between two pages would hide or repeat an entry.');
    },
  };
}

/** What is wrong with the queries, each with its place; empty when nothing is. */
export function faultsOf(schema: GraphQLSchema, documents: DocumentNode): readonly string[] {
  return validate(schema, documents, [...specifiedRules, everyListIsWhole]).map((fault) => {
    const [node] = fault.nodes ?? [];
    const { line = 0 } = fault.locations?.[0] ?? {};
    return `${node?.loc?.source.name ?? "?"}:${line}: ${fault.message}`;
  });
}

/** The fragments that an operation uses, its fragments' own too. */
function fragmentsOf(operation: OperationDefinitionNode, fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || used.has(name.value)) return;
        used.set(name.value, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return [...used.values()];
}

function inputsOf(schema: GraphQLSchema, operations: readonly OperationDefinitionNode[]) {
  const found = new Set<GraphQLInputObjectType>();
  const follow = (name: string) => {
    const type = schema.getType(name);
    if (!isInputObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) follow(getNamedType(field.type).name);
  };
  for (const operation of operations)
    visit(operation, {
      VariableDefinition: ({ type }) => visit(type, { NamedType: ({ name }) => follow(name.value) }),
    });
  return [...found];
}

function operationOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): string {
  const name = operation.name?.value;
  const root = schema.getQueryType();
  if (name === undefined || !root) throw new Error("Each query needs a name.");
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type: node }) => {
    const type = typeFromAST(schema, node);
    if (type === undefined) throw new Error(`${name}: $${variable.name.value} has no type.`);
    return `readonly ${variable.name.value}${isNonNullType(type) ? "" : "?"}: ${inputOf(type)}`;
  });
  const parts = [operation, ...fragmentsOf(operation, fragments)];
  const text = stripIgnoredCharacters(parts.map(print).join("\n"));
  return `export interface ${name}Variables { ${variables.join("; ")} }
export interface ${name}Answer ${answerOf(root, [operation.selectionSet], fragments)}
export const ${entityName(name)}: Document<${name}Answer, ${name}Variables> = {
  name: ${JSON.stringify(name)},
  text: ${JSON.stringify(text)},
};
`;
}

/** A TypeScript module with each query's text and the types of its variables and its answer. */
export function moduleOf(schema: GraphQLSchema, documents: DocumentNode): string {
  const fragments: Fragments = new Map(
    documents.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const operations = documents.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return [
    HEADER,
    ...inputsOf(schema, operations).map(interfaceOf),
    ...operations.map((each) => operationOf(schema, each, fragments)),
  ].join("");
}
