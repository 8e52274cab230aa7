/** Where what may be imported from. The reasons are in docs/structure.md. */
const PRODUCT =
  '(auth|integrations|sync|normalization|contacts|activities|notifications|live|ai|audit|keys|privacy|admin|anomalies)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'modules-by-their-door',
      comment: 'Another module is reached through its index.ts alone.',
      severity: 'error',
      from: { path: `^(?:libs/${PRODUCT}|apps|test)/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/${PRODUCT}/`, pathNot: [`^libs/${PRODUCT}/index\\.ts$`, '^libs/$1/'] },
    },
    {
      name: 'platform-by-its-doors',
      comment: 'A part of the platform is reached through its index.ts alone.',
      severity: 'error',
      from: { path: `^(?:libs/${PRODUCT}|apps/(api|worker|cli))/` },
      to: { path: '^libs/platform/[^/]+/', pathNot: '^libs/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-product',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: `^(libs/${PRODUCT}|apps)/` },
    },
    {
      name: 'libs-know-no-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-knows-no-edge',
      comment: 'graphql, http and jobs call the domain, never the other way round.',
      severity: 'error',
      from: { path: `^libs/${PRODUCT}/(domain|data|mappers|providers)/` },
      to: { path: `^libs/${PRODUCT}/(graphql|http|jobs)/` },
    },
    {
      name: 'data-knows-no-domain',
      severity: 'error',
      from: { path: `^libs/${PRODUCT}/data/` },
      to: { path: `^libs/${PRODUCT}/domain/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'edge-goes-through-the-domain',
      severity: 'error',
      from: { path: `^libs/${PRODUCT}/(graphql|http|jobs)/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/${PRODUCT}/data/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typeorm-at-the-data',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['/data/', '^libs/platform/database/', '\\.spec\\.ts$'] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'http-through-the-platform',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/platform/http/' },
      to: { path: 'node_modules/(undici|axios|node-fetch)/' },
    },
    {
      name: 'google-in-its-folder',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/integrations/providers/google/' },
      to: { path: 'node_modules/googleapis/' },
    },
    {
      name: 'features-apart',
      comment: 'Features of the client do not import each other; what two need is a component or belongs to lib.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'client-apart',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(libs|apps|migrations|test)/' },
    },
    { name: 'server-without-client', severity: 'error', from: { path: '^(libs|apps)/' }, to: { path: '^client/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|gql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
