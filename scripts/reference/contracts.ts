import { type AstNode, nodesIn, textIn } from "../solidity/ast.ts";
import { type NatSpec, parseNatSpec } from "./natspec.ts";

/** What an interface defines, in the order in which a reader asks for it. */
const SECTIONS = [
  { nodeType: "FunctionDefinition", title: "Functions" },
  { nodeType: "EventDefinition", title: "Events" },
  { nodeType: "StructDefinition", title: "Structs" },
  { nodeType: "EnumDefinition", title: "Enums" },
  { nodeType: "ErrorDefinition", title: "Errors" },
] as const;

function field(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null && name in node ? Reflect.get(node, name) : undefined;
}

function natSpecOf(node: AstNode): NatSpec {
  return parseNatSpec(textIn(field(node.documentation, "text")));
}

/** `address`, `IAgreements.Terms`: a type as one writes it. */
function typeOf(node: AstNode): string {
  return textIn(field(node.typeDescriptions, "typeString")).replace(/^(struct|enum|contract) /, "");
}

function parametersOf(list: unknown): readonly AstNode[] {
  return nodesIn(field(list, "parameters"));
}

function spellParameter(node: AstNode): string {
  const indexed = node.indexed === true ? " indexed" : "";
  const name = textIn(node.name);
  return `${typeOf(node)}${indexed}${name === "" ? "" : ` ${name}`}`;
}

function spellList(list: unknown): string {
  return `(${parametersOf(list).map(spellParameter).join(", ")})`;
}

/** A definition as one line of Solidity. */
function spell(node: AstNode): string {
  const name = textIn(node.name);
  switch (node.nodeType) {
    case "FunctionDefinition": {
      const mutability = textIn(node.stateMutability);
      const returned = parametersOf(node.returnParameters);
      return [
        `function ${name}${spellList(node.parameters)} external`,
        ...(mutability === "nonpayable" ? [] : [mutability]),
        ...(returned.length === 0 ? [] : [`returns ${spellList(node.returnParameters)}`]),
      ].join(" ");
    }
    case "EventDefinition":
      return `event ${name}${spellList(node.parameters)}`;
    case "ErrorDefinition":
      return `error ${name}${spellList(node.parameters)}`;
    case "EnumDefinition":
      return `enum ${name} { ${nodesIn(node.members)
        .map((member) => textIn(member.name))
        .join(", ")} }`;
    default:
      return `struct ${name} {\n${nodesIn(node.members)
        .map((member) => `  ${spellParameter(member)};\n`)
        .join("")}}`;
  }
}

function entryOf(node: AstNode): string {
  const { notice, dev, params, returns } = natSpecOf(node);
  const told = [
    ...[...params].map(([name, about]) => `- \`${name}\`: ${about}`),
    ...returns.map((about) => `- returns ${about}`),
  ];
  return [
    `### ${textIn(node.name)}`,
    `\`\`\`solidity\n${spell(node)}\n\`\`\``,
    ...[notice, dev, told.join("\n")].filter((text) => text !== ""),
  ].join("\n\n");
}

/** Errors say by their name what they are: a list of them is enough, with a word where there is one. */
function errorsOf(errors: readonly AstNode[]): string {
  return errors
    .map((error) => {
      const { notice, dev } = natSpecOf(error);
      const about = [notice, dev].filter((text) => text !== "").join(" ");
      return `- \`${textIn(error.name)}${spellList(error.parameters)}\`${about === "" ? "" : `: ${about}`}`;
    })
    .join("\n");
}

/**
 * The reference of one interface, as Markdown.
 *
 * @param ast of its source, which defines it alone
 * @returns undefined where there is no interface
 */
export function interfacePage(ast: AstNode): string | undefined {
  const definition = nodesIn(ast.nodes).find(({ nodeType }) => nodeType === "ContractDefinition");
  if (definition === undefined) return undefined;
  const name = textIn(definition.name);
  const { notice, dev } = natSpecOf(definition);
  const bases = nodesIn(definition.baseContracts).map((base) => textIn(field(base.baseName, "name")));
  const members = nodesIn(definition.nodes);
  const sections = SECTIONS.flatMap(({ nodeType, title }) => {
    const own = members.filter((member) => member.nodeType === nodeType);
    if (own.length === 0) return [];
    const body = nodeType === "ErrorDefinition" ? errorsOf(own) : own.map(entryOf).join("\n\n");
    return [`## ${title}`, body];
  });
  const inherited = bases.map((base) => `[${base}](${base}.md)`).join(", ");
  const page = [
    `# ${name}`,
    `\`import {${name}} from "myceliary/contracts/interfaces/${name}.sol";\``,
    ...(bases.length === 0 ? [] : [`Also has what is in ${inherited}.`]),
    ...[notice, dev].filter((text) => text !== ""),
    ...sections,
  ];
  return `${page.join("\n\n")}\n`;
}
