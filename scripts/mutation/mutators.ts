import { type AstNode, nodesIn, rangeOf, textIn } from "../solidity/ast.ts";

/** One way to change a node: what its text becomes. */
export interface Change {
  readonly mutator: string;
  readonly text: string;
}

/** What a mutator may look at besides the node. */
export interface Surroundings {
  readonly parent: AstNode;
  /** The source's text of a node. */
  textOf(node: AstNode): string;
  /** The node that an identifier or a member stands for. */
  declarationOf(node: AstNode): AstNode | undefined;
}

type Mutator = (node: AstNode, around: Surroundings) => readonly string[];

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "==": ["!="],
  "!=": ["=="],
};

const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "<<": [">>"],
  ">>": ["<<"],
  "&": ["|"],
  "|": ["&"],
  "^": ["&"],
};

const LOGIC: Readonly<Record<string, readonly string[]>> = { "&&": ["||"], "||": ["&&"] };

const ASSIGNMENTS: Readonly<Record<string, string>> = {
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "/=": "*=",
  "|=": "&=",
  "&=": "|=",
  "^=": "|=",
  "<<=": ">>=",
  ">>=": "<<=",
};

const STEPS: Readonly<Record<string, string>> = { "++": "--", "--": "++" };

/** Calls whose arguments' order says nothing that a swap would change for the worse, or at all. */
const SYMMETRIC = /^(max|min)$/;

function typeOf(node: AstNode): string {
  const types = node.typeDescriptions;
  return typeof types === "object" && types !== null && "typeIdentifier" in types
    ? textIn(types.typeIdentifier)
    : "";
}

function operands(node: AstNode): readonly [AstNode, AstNode] | undefined {
  const [left, right] = [...nodesIn(node.leftExpression), ...nodesIn(node.rightExpression)];
  return left === undefined || right === undefined ? undefined : [left, right];
}

function operators(table: Readonly<Record<string, readonly string[]>>): Mutator {
  return (node, { textOf }) => {
    const sides = node.nodeType === "BinaryOperation" ? operands(node) : undefined;
    if (sides === undefined) return [];
    const others = table[textIn(node.operator)] ?? [];
    return others.map((operator) => `(${textOf(sides[0])} ${operator} ${textOf(sides[1])})`);
  };
}

/** An `if`, `?:`, `require` or loop that always or never goes one way. A loop without an end says nothing new. */
const condition: Mutator = (node, { parent }) => {
  const isCondition = nodesIn(parent.condition).some(({ id }) => id === node.id);
  const isRequired =
    parent.nodeType === "FunctionCall" &&
    nodesIn(parent.expression).some(({ name }) => name === "require" || name === "assert") &&
    nodesIn(parent.arguments)[0]?.id === node.id;
  if (isRequired) return ["true"];
  if (!isCondition) return [];
  return /^(For|While|DoWhile)Statement$/.test(parent.nodeType) ? ["false"] : ["true", "false"];
};

const negation: Mutator = (node, { textOf }) => {
  if (node.nodeType !== "UnaryOperation" || node.operator !== "!") return [];
  return nodesIn(node.subExpression).map((below) => textOf(below));
};

const step: Mutator = (node, { textOf }) => {
  const operator = node.nodeType === "UnaryOperation" ? STEPS[textIn(node.operator)] : undefined;
  const [below] = nodesIn(node.subExpression);
  if (operator === undefined || below === undefined) return [];
  return [node.prefix === true ? operator + textOf(below) : textOf(below) + operator];
};

const assignment: Mutator = (node, { textOf }) => {
  if (node.nodeType !== "Assignment") return [];
  const operator = ASSIGNMENTS[textIn(node.operator)];
  const [left, right] = [...nodesIn(node.leftHandSide), ...nodesIn(node.rightHandSide)];
  if (operator === undefined || left === undefined || right === undefined) return [];
  return [`${textOf(left)} ${operator} ${textOf(right)}`];
};

function isConstant(node: AstNode, { declarationOf }: Surroundings): boolean {
  if (node.nodeType !== "Identifier" && node.nodeType !== "MemberAccess") return false;
  return declarationOf(node)?.constant === true && /^t_u?int\d+$/.test(typeOf(node));
}

const constant: Mutator = (node, around) => {
  const isNumber = node.nodeType === "Literal" && node.kind === "number";
  if (!isNumber && !isConstant(node, around)) return [];
  const text = around.textOf(node);
  // An address in the source is a number to the compiler, and so is what names a type's size.
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return [];
  return /^0$/.test(text) ? ["1"] : [`(${text} + 1)`, `(${text} - 1)`];
};

const truth: Mutator = (node) => {
  if (node.nodeType !== "Literal" || node.kind !== "bool") return [];
  return [node.value === "true" ? "false" : "true"];
};

/** Another member of the enumeration: the one before, or after the first. */
const enumeration: Mutator = (node, { declarationOf, textOf }) => {
  if (node.nodeType !== "MemberAccess" || declarationOf(node)?.nodeType !== "EnumValue") return [];
  const [type] = nodesIn(node.expression);
  const definition = type === undefined ? undefined : declarationOf(type);
  const members = nodesIn(definition?.members).map(({ name }) => textIn(name));
  const place = members.indexOf(textIn(node.memberName));
  const other = members[place === 0 ? 1 : place - 1];
  return type === undefined || other === undefined ? [] : [`${textOf(type)}.${other}`];
};

/** Neighbours of one type, the other way round: in a call, an event, an error, a structure, or what is returned. */
const order: Mutator = (node, { parent, textOf }) => {
  const list =
    node.nodeType === "FunctionCall"
      ? nodesIn(node.arguments)
      : node.nodeType === "TupleExpression" && parent.nodeType === "Return"
        ? nodesIn(node.components)
        : [];
  const [callee] = nodesIn(node.expression);
  if (SYMMETRIC.test(textIn(callee?.memberName ?? callee?.name))) return [];
  const { begin, end } = rangeOf(node);
  const whole = textOf(node);
  return list.slice(1).flatMap((right, index) => {
    const left = list[index];
    if (left === undefined || typeOf(left) !== typeOf(right) || textOf(left) === textOf(right)) return [];
    const [one, other] = [rangeOf(left), rangeOf(right)];
    return [
      whole.slice(0, one.begin - begin) +
        textOf(right) +
        whole.slice(one.end - begin, other.begin - begin) +
        textOf(left) +
        whole.slice(other.end - begin, end - begin),
    ];
  });
};

/** Of our own modifiers, in all functions that have it. One of a package is the package's. */
const modifier: Mutator = (node, { parent }) =>
  node.nodeType === "Block" && parent.nodeType === "ModifierDefinition" ? ["{ _; }"] : [];

function deletion(...types: string[]): Mutator {
  return (node) => (types.includes(node.nodeType) ? [""] : []);
}

/** Every mutator by its name in reports. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  relation: operators(RELATIONS),
  arithmetic: operators(ARITHMETIC),
  logic: operators(LOGIC),
  condition,
  negation,
  step,
  assignment,
  constant,
  truth,
  enumeration,
  order,
  "modifier removed": modifier,
  "statement deleted": deletion("ExpressionStatement", "InlineAssembly", "Break", "Continue"),
  "event deleted": deletion("EmitStatement"),
  "revert deleted": deletion("RevertStatement"),
};

/** All changes of one node. */
export function changesOf(node: AstNode, around: Surroundings): readonly Change[] {
  const changes = Object.entries(MUTATORS).flatMap(([mutator, mutate]) =>
    mutate(node, around).map((text) => ({ mutator, text })),
  );
  return changes.filter(({ text }) => text !== around.textOf(node));
}
