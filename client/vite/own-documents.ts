import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

const GENERATED = /export const (\w+) = (\{\n[\s\S]*?\n\}) as unknown as DocumentNode</g;
const CALL = /\bgraphql\(`([^`]*)`\)/g;
const NAME = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Puts each GraphQL document into the module that asks for it. By the map that is generated for development, the first page
 * would bring the documents of all of them.
 * @param generated path of the generated documents
 */
export function ownDocuments(generated: string): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'own-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const source = readFileSync(generated, 'utf8');
      documents = new Map([...source.matchAll(GENERATED)].map(([, name, literal]) => [name!, literal!]));
    },
    transform(code, id) {
      if (id.startsWith(dirname(generated)) || !code.includes('graphql(`')) return null;
      return { code: code.replace(CALL, (_, text: string) => `(${documentOf(documents, text)})`), map: null };
    },
  };
}

function documentOf(documents: ReadonlyMap<string, string>, text: string): string {
  const [, kind, name] = NAME.exec(text) ?? [];
  const document = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
  if (!document) throw new Error(`There is no generated document ${name}: run \`npm run generate\``);
  return document;
}
