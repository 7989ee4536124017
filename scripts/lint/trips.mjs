// node scripts/lint/trips.mjs [--show] [FILE:FUNCTION …]: counts how many files a reader opens who follows a call from its
// handler down, and how often the reader comes back to a file that was left. Fails if a trip has become longer than its
// limit; `--show` prints each trip, `<-` before a file that is come back to. docs/decisions/0026-rooms-and-leaves.md says
// what the figures are for.
//
// The reader goes depth first: where a function of the project is first named it is read, from its first line to its last,
// before the reader goes on behind the name. What was read is not read again.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** One less than before src/cri and src/task were divided into rooms (commit ef05842). */
const limits = {
  'src/cri/container/start-container.ts:startContainer': { files: 29, returns: 62 },
  'src/cri/container/stop-container.ts:stopContainer': { files: 16, returns: 24 },
  'src/cri/server/recover.ts:recover': { files: 40, returns: 100 },
};

/** Not opened, as calls of every kind go through them: the library, metrics, traces, events, plugins, images, messages. */
const notOpened =
  /^(src\/(lib|metrics|tracing|page|nri|image)\/|src\/cri\/(messages|grpc|nri|events|stats|image|audit)\/|proto\/|node_modules\/|\.\.)/;

/** Opened, but its methods are not read: each is one call to the shim. */
const doorToShim = 'src/task/shim/shim.ts';

const { config } = ts.readConfigFile(path.join(checkout, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, checkout);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

const fileOf = (node) => path.relative(checkout, node.getSourceFile().fileName);

/** The function, class or constant with code that an identifier names; undefined for all else. */
function definitionOf(identifier) {
  const named = checker.getSymbolAtLocation(identifier);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  return (symbol?.declarations ?? []).find(hasCode);
}

function hasCode(declaration) {
  if (ts.isVariableDeclaration(declaration)) {
    const isOfFile = declaration.parent.parent.parent === declaration.getSourceFile();
    return isOfFile && /=>|\(/.test(declaration.initializer?.getText() ?? '');
  }
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return Boolean(declaration.body);
  return [ts.isGetAccessor, ts.isConstructorDeclaration, ts.isClassDeclaration].some((is) => is(declaration));
}

/** Whether an identifier is read for what it names, rather than given as a name. */
function isUse(identifier) {
  const { parent } = identifier;
  if (ts.isImportSpecifier(parent)) return false;
  return !((ts.isPropertyAssignment(parent) || ts.isParameter(parent)) && parent.name === identifier);
}

/** Follows a function, and returns the files in the order in which they are opened and come back to. */
function tripFrom(start) {
  const read = new Set();
  const files = new Set();
  const stops = [];
  const goTo = (file) => {
    if (stops.at(-1)?.file === file) return;
    stops.push({ file, again: files.has(file) });
    files.add(file);
  };
  const readOnce = (definition) => {
    if (read.has(definition)) return;
    const constructor = ts.isClassDeclaration(definition) && definition.members.find(ts.isConstructorDeclaration);
    if (ts.isClassDeclaration(definition) && !constructor) return;
    read.add(definition);
    if (constructor) return readOnce(constructor);
    const file = fileOf(definition);
    goTo(file);
    if (file !== doorToShim) ts.forEachChild(definition, (child) => follow(child, definition, file));
  };
  const follow = (node, within, file) => {
    if (ts.isTypeNode(node)) return;
    const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
    const definition = isName && node !== within.name && isUse(node) ? definitionOf(node) : undefined;
    if (definition && definition !== within && !read.has(definition) && !notOpened.test(fileOf(definition))) {
      goTo(file);
      readOnce(definition);
    }
    ts.forEachChild(node, (child) => follow(child, within, file));
  };
  readOnce(start);
  return stops;
}

/** The function or constant of a file with this name. */
function findStart(place) {
  const [file, name] = place.split(':');
  const source = program.getSourceFile(path.join(checkout, file));
  const declared = (source?.statements ?? []).flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : statement,
  );
  const start = declared.find((each) => each.name?.getText() === name);
  if (!start) throw new Error(`there is no ${place}`);
  return start;
}

const asked = process.argv.slice(2).filter((word) => word !== '--show');
for (const place of asked.length > 0 ? asked : Object.keys(limits)) {
  const stops = tripFrom(findStart(place));
  const returns = stops.filter(({ again }) => again).length;
  const files = stops.length - returns;
  const limit = limits[place];
  const isLong = limit && (files > limit.files || returns > limit.returns);
  const allowed = isLong ? `; its limit is ${limit.files} and ${limit.returns}` : '';
  console.log(`${place}: ${files} files, ${returns} returns${allowed}`);
  if (process.argv.includes('--show'))
    for (const { file, again } of stops) console.log(again ? `<- ${file}` : `   ${file}`);
  if (isLong) process.exitCode = 1;
}
