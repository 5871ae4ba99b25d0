// Checks recorded Bot API requests against @grammyjs/types, a description of the Bot API that is not ours.
//
// RECORDED_REQUESTS (or the first argument) names a JSON lines file, or a folder of *.jsonl files, as the simulator
// writes them: {"method": "sendMessage", "parameters": {…}, "files": [{"field": "…"}]}. Each request becomes a typed
// constant, so a missing, misspelt or surplus field is a compile error.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

const prelude = `import type { ApiMethods } from "@grammyjs/types";
interface Upload { readonly upload: unique symbol }
declare const upload: Upload;
type Methods = ApiMethods<Upload>;
// A method without parameters takes no field at all; {} alone would accept every field.
type Parameters_<M extends keyof Methods> = Parameters<Methods[M]> extends [] ? Record<string, never> : NonNullable<Parameters<Methods[M]>[0]>;
`;

function fail(message) {
  console.error(message);
  process.exit(1);
}

function recordedLines(path) {
  if (!path) fail("RECORDED_REQUESTS is not set: the scenario tests record their requests there.");
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) fail(`No recorded requests: ${path} does not exist. Did the scenario tests run?`);
  const files = found.isDirectory() ? readdirSync(path).filter((f) => f.endsWith(".jsonl")).sort().map((f) => join(path, f)) : [path];
  const lines = files.flatMap((file) =>
    readFileSync(file, "utf8").split("\n").map((text, i) => ({ text, at: `${file}:${i + 1}` })).filter((line) => line.text.trim() !== ""));
  if (lines.length === 0) fail(`No recorded requests: ${path} is empty. Did the scenario tests run?`);
  return lines;
}

function toRequest({ text, at }) {
  let line;
  try {
    line = JSON.parse(text);
  } catch (error) {
    fail(`${at}: not JSON: ${error.message}`);
  }
  if (typeof line?.method !== "string" || typeof (line.parameters ?? {}) !== "object") fail(`${at}: a request has a method and parameters`);
  return { at, method: line.method, parameters: line.parameters ?? {}, files: (line.files ?? []).map((f) => f.field) };
}

/** What a form field must be by its declared type: text as it stands, anything else is JSON in text. */
function formReader() {
  const source = `${prelude}\nexport declare const all: { [M in keyof Methods]: Parameters_<M> };\n`;
  const { program, file } = compile(source);
  const checker = program.getTypeChecker();
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))).find((s) => s.name === "all");
  const all = checker.getTypeOfSymbol(symbol);
  return (method, field) => {
    const parameters = all.getProperty(method);
    const declared = parameters && checker.getTypeOfSymbol(parameters).getProperty(field);
    return !declared || checker.isTypeAssignableTo(checker.getStringType(), checker.getTypeOfSymbol(declared)) ? "text" : "json";
  };
}

function readForm(request, kindOf) {
  const read = { ...request, parameters: {} };
  for (const [field, value] of Object.entries(request.parameters)) {
    if (typeof value !== "string" || kindOf(request.method, field) === "text" || value.startsWith("attach://")) {
      read.parameters[field] = value;
      continue;
    }
    try {
      read.parameters[field] = JSON.parse(value);
    } catch {
      read.parameters[field] = value;
    }
  }
  for (const field of request.files) {
    // A file sent under the parameter's own name, without attach://.
    if (!JSON.stringify(read.parameters).includes(`"attach://${field}"`)) read.parameters[field] = `attach://${field}`;
  }
  return read;
}

/** The value as a TypeScript literal on one line; a reference to an attached file becomes the file. */
function literal(value, files) {
  if (Array.isArray(value)) return `[${value.map((v) => literal(v, files)).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    return `{ ${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${literal(v, files)}`).join(", ")} }`;
  }
  if (typeof value === "string" && value.startsWith("attach://") && files.includes(value.slice(9))) return "upload";
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function compile(source) {
  // Inside this folder, so that the packages resolve.
  const folder = mkdtempSync(join(here, ".check-"));
  const file = join(folder, "requests.ts");
  try {
    writeFileSync(file, source);
    const program = ts.createProgram([file], options);
    return { file, program, faults: ts.getPreEmitDiagnostics(program) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(requests) {
  const constants = requests.map((r, i) => `export const r${i} = ${literal(r.parameters, r.files)} satisfies Parameters_<${JSON.stringify(r.method)}>;`);
  const first = prelude.split("\n").length - 1;
  const { faults } = compile(prelude + constants.join("\n") + "\n");
  return faults.map((fault) => {
    const line = fault.file && fault.start !== undefined ? fault.file.getLineAndCharacterOfPosition(fault.start).line - first : -1;
    const message = ts.flattenDiagnosticMessageText(fault.messageText, "\n    ");
    const request = requests[line];
    return request ? `${request.at}: ${request.method}: ${message}\n    ${JSON.stringify(request.parameters).slice(0, 400)}` : message;
  });
}

const recorded = recordedLines(process.argv[2] ?? process.env.RECORDED_REQUESTS).map(toRequest);
const kindOf = recorded.some((r) => r.files.length > 0) ? formReader() : undefined;
const distinct = [...new Map(recorded.map((r) => [JSON.stringify([r.method, r.parameters, r.files]), r])).values()]
  .map((r) => (r.files.length > 0 ? readForm(r, kindOf) : r));
const faults = check(distinct);

const counts = Object.groupBy?.(recorded, (r) => r.method) ?? recorded.reduce((all, r) => ({ ...all, [r.method]: [...(all[r.method] ?? []), r] }), {});
for (const [method, all] of Object.entries(counts).sort(([a], [b]) => a.localeCompare(b))) console.log(`${String(all.length).padStart(6)}  ${method}`);
console.log(`${recorded.length} requests (${distinct.length} different) against @grammyjs/types: ${faults.length} faults`);
for (const fault of faults.slice(0, 50)) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
