import { parseAst } from "vitest/node";

/** One small change of a source file that some test must notice. */
export type Mutant = {
  /** Its name: what stands there, what stands there instead, and the line, wherever it moves to. */
  readonly id: string;
  readonly line: number;
  readonly source: string;
};

type Edit = { readonly start: number; readonly end: number; readonly text: string };
type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [key: string]: unknown;
};

/** Every mutant of a TypeScript source, in the order of its text. Types are left alone. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const edits = [...editsIn(nodeOf(parseAst(source, { lang: "ts" })), source)];
  const seen = new Map<string, number>();
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      const name = nameOf(file, source, edit);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return {
        id: count === 1 ? name : `${name} (${count})`,
        line: source.slice(0, edit.start).split("\n").length,
        source: source.slice(0, edit.start) + edit.text + source.slice(edit.end),
      };
    });
}

function nameOf(file: string, source: string, { start, end, text }: Edit): string {
  const lineStart = source.lastIndexOf("\n", start) + 1;
  const line = source.slice(lineStart).split("\n", 1).join("").trim();
  const from = oneLine(source.slice(start, end));
  const to = oneLine(text) || "nothing";
  return from === line ? `${file}: ${from} → ${to}` : `${file}: ${from} → ${to} in ${line}`;
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length > 80 ? `${flat.slice(0, 77)}…` : flat;
}

function* editsIn(node: Node, source: string): Generator<Edit> {
  if (isSkipped(node)) return;
  yield* editsOf(node, source);
  for (const child of partsOf(node, source)) yield* editsIn(child, source);
}

/** A word of a list is left out of it instead; a comparator's -1 and 1 turn with its test. */
function partsOf(node: Node, source: string): Node[] {
  const children = [...childrenOf(node)];
  if (node.type === "ArrayExpression") return children.filter(({ type }) => type !== "Literal");
  if (node.type !== "ConditionalExpression") return children;
  const signs = [textOf(source, node["consequent"]), textOf(source, node["alternate"])];
  return signs.toSorted().join() === "-1,1" ? [nodeOf(node["test"])] : children;
}

/** Types, imports and the words of an error are not what the rules decide. */
function isSkipped({ type, source }: Node): boolean {
  if (type === "TSAsExpression" || type === "TSSatisfiesExpression") return false;
  if (type.startsWith("TS") || type === "ThrowStatement" || type === "ImportDeclaration")
    return true;
  return type.startsWith("Export") && source !== null && source !== undefined;
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "/=": ["*="],
  "||=": ["&&="],
};

const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  find: "findLast",
  findLast: "find",
  min: "max",
  max: "min",
  floor: "ceil",
};

function* editsOf(node: Node, source: string): Generator<Edit> {
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      yield* operatorEdits(node, source);
      return;
    case "UnaryExpression":
      if (node["operator"] !== "typeof") yield replace(node, textOf(source, node["argument"]));
      return;
    case "Literal":
      yield* literalEdits(node);
      return;
    case "IfStatement":
    case "ConditionalExpression":
      yield* negation(nodeOf(node["test"]), source);
      return;
    case "CallExpression":
      yield* callEdits(node, source);
      return;
    case "ArrayExpression":
      yield* arrayEdits(node, source);
      return;
    case "ExpressionStatement":
      yield replace(node, ";");
      return;
    case "BlockStatement":
      yield* swaps(earlyExits(node), source);
      return;
    default:
  }
}

function* operatorEdits(node: Node, source: string): Generator<Edit> {
  const [left, right] = [nodeOf(node["left"]), nodeOf(node["right"])];
  const operator = String(node["operator"]);
  if (operator === "??") {
    yield replace(node, textOf(source, left));
    yield replace(node, textOf(source, right));
    return;
  }
  const start = left.end + source.slice(left.end, right.start).indexOf(operator);
  for (const text of OPERATORS[operator] ?? []) yield { start, end: start + operator.length, text };
}

function* literalEdits(node: Node): Generator<Edit> {
  const { value } = node;
  if (typeof value === "boolean") yield replace(node, String(!value));
  if (typeof value === "string") yield replace(node, '"mutated"');
  if (typeof value !== "number") return;
  yield replace(node, String(value + 1));
  if (value > 0) yield replace(node, String(value - 1));
}

/** A comparison or a conjunction is turned by its operator already. */
const TURNED = ["BinaryExpression", "UnaryExpression", "LogicalExpression"];

function* negation(test: Node, source: string): Generator<Edit> {
  if (TURNED.includes(test.type)) return;
  yield replace(test, `!(${textOf(source, test)})`);
}

function* callEdits(node: Node, source: string): Generator<Edit> {
  const callee = nodeOf(node["callee"]);
  if (callee.type !== "MemberExpression") return;
  const property = nodeOf(callee["property"]);
  const name = String(property["name"]);
  const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (other !== undefined) yield replace(property, other);
  if (name === "filter" || name === "toSorted") {
    yield replace(node, textOf(source, callee["object"]));
  }
}

/** Each element left out; rules, which are objects, also in another order. */
function* arrayEdits(node: Node, source: string): Generator<Edit> {
  const elements = nodesOf(node["elements"]);
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    yield { start: element.start, end: next?.start ?? element.end, text: "" };
  }
  if (elements.every((each) => each.type === "ObjectExpression" || each.type === "SpreadElement")) {
    yield* swaps(elements, source);
  }
}

/** Clause order: the tests of a function that leave it early. */
function earlyExits(block: Node): Node[] {
  return nodesOf(block["body"]).filter((statement) => {
    if (statement.type !== "IfStatement" || nodeOrNull(statement["alternate"])) return false;
    const then = nodeOf(statement["consequent"]);
    const last = then.type === "BlockStatement" ? nodesOf(then["body"]).at(-1) : then;
    return ["ReturnStatement", "ContinueStatement"].includes(last?.type ?? "");
  });
}

function* swaps(nodes: readonly Node[], source: string): Generator<Edit> {
  for (const [index, first] of nodes.entries()) {
    const second = nodes[index + 1];
    if (second === undefined) continue;
    const between = source.slice(first.end, second.start);
    // Statements that stand apart may need what stands between them.
    if (between.replaceAll(/[\s,]|\/\/[^\n]*/g, "") !== "") continue;
    const text = textOf(source, second) + between + textOf(source, first);
    yield { start: first.start, end: second.end, text };
  }
}

function replace({ start, end }: Node, text: string): Edit {
  return { start, end, text };
}

function* childrenOf(node: Node): Generator<Node> {
  for (const [key, value] of Object.entries(node)) {
    if (key === "key" && node["computed"] !== true) continue;
    if (key === "property" && node["computed"] !== true) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      const found = nodeOrNull(child);
      if (found !== null) yield found;
    }
  }
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(nodeOf) : [];
}

function nodeOf(value: unknown): Node {
  const node = nodeOrNull(value);
  if (node === null) throw new TypeError("the syntax tree has no node here");
  return node;
}

function nodeOrNull(value: unknown): Node | null {
  const isNode = typeof value === "object" && value !== null && "type" in value && "start" in value;
  // Every node of the tree has a type and its place in the source.
  return isNode ? (value as Node) : null;
}

function textOf(source: string, value: unknown): string {
  const { start, end } = nodeOf(value);
  return source.slice(start, end);
}
