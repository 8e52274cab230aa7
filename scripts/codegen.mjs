/**
 * Generates client/src/gql/ (typed operations and fragments) from schema.graphql and the `graphql(`…`)` calls in
 * client/src.
 *
 *   node scripts/codegen.mjs                   writes the files
 *   node scripts/codegen.mjs --check           writes nothing; exits 1 when a committed file differs
 *   node scripts/codegen.mjs --schema <file>   takes another schema
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse } from 'graphql';
import * as prettier from 'prettier';

const root = path.resolve(import.meta.dirname, '..');
const sourceDir = path.join(root, 'client/src');
const outputDir = path.join(sourceDir, 'gql');

const { values: options } = parseArgs({
  options: { check: { type: 'boolean', default: false }, schema: { type: 'string' } },
});

/** Every `graphql(`…`)` document in the client, in a stable order. */
async function readDocuments() {
  const names = (await readdir(sourceDir, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  const documents = [];
  for (const name of names) {
    const location = path.join(sourceDir, name);
    if (location.startsWith(outputDir + path.sep)) continue;
    const text = await readFile(location, 'utf8');
    for (const match of text.matchAll(/\bgraphql\(\s*`([^`]*)`,?\s*\)/g)) {
      documents.push({ location: path.relative(root, location), rawSDL: match[1], document: parse(match[1]) });
    }
  }
  return documents;
}

/** File name → content for everything in client/src/gql/. */
async function generate() {
  const schemaText = await readFile(options.schema ?? path.join(root, 'schema.graphql'), 'utf8');
  const schema = parse(schemaText);
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'client/src/gql/',
    schema,
    schemaAst: buildSchema(schemaText),
    documents: await readDocuments(),
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
    config: {
      scalars: { DateTime: 'string', JSON: 'unknown' },
      strictScalars: true,
      useTypeImports: true,
      enumType: 'string-literal',
      importExtension: '.js',
    },
  });
  const style = await prettier.resolveConfig(path.join(root, 'package.json'));
  const files = new Map();
  for (const section of sections) {
    const content = await codegen({ ...section, documents: section.documents ?? [] });
    files.set(path.basename(section.filename), await prettier.format(content, { ...style, parser: 'typescript' }));
  }
  return files;
}

async function readCommitted() {
  const names = await readdir(outputDir).catch(() => []);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(outputDir, name), 'utf8')])),
  );
}

const generated = await generate();
const committed = await readCommitted();
const drifted = [...new Set([...generated.keys(), ...committed.keys()])].filter(
  (name) => generated.get(name) !== committed.get(name),
);

if (options.check) {
  for (const name of drifted) console.error(`client/src/gql/${name} differs from what the schema and documents give`);
  if (drifted.length > 0) {
    console.error('Run: node scripts/codegen.mjs');
    process.exit(1);
  }
  console.log(`client/src/gql: ${generated.size} files, no drift`);
} else {
  await mkdir(outputDir, { recursive: true });
  for (const name of drifted) {
    const target = path.join(outputDir, name);
    if (generated.has(name)) await writeFile(target, generated.get(name));
    else await rm(target);
  }
  console.log(`client/src/gql: ${drifted.length} of ${generated.size} files written`);
}
