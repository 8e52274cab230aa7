import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

// No container engine is needed: this holds the rules that matter here against the texts of Dockerfile and compose files.
const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
const compose = readFileSync(join(root, 'docker/compose.yaml'), 'utf8');
const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const faults = [];
const demand = (condition, fault) => condition || faults.push(fault);

const stages = [...dockerfile.matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)].map(([, image, name]) => ({ image, name }));
const names = stages.map(({ name }) => name);
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const runs = [...dockerfile.matchAll(/^RUN (.+)$/gm)].map(([, command]) => command);

demand(stages.length >= 2, 'Dockerfile: one stage builds, another runs');
for (const { image } of stages)
  demand(
    names.includes(image) || /:\d+\.\d+\.\d+/.test(image),
    `Dockerfile: the base image ${image} is not pinned to a version`,
  );
demand(
  dockerfile.includes(`node:${devDependencies.node}-`),
  `Dockerfile: Node must be ${devDependencies.node}, as package.json pins it`,
);
for (const command of runs.join(' && ').matchAll(/npm run ([\w:-]+)/g))
  demand(scripts[command[1]], `Dockerfile: npm run ${command[1]} is not a script of package.json`);
demand(
  runs.some((command) => command.includes('npm run build')),
  'Dockerfile: builds by `npm run build`, as everywhere else',
);
demand(/^USER (?!root\b)\S+/m.test(last), 'Dockerfile: the last stage runs as a user other than root');
demand(/^HEALTHCHECK /m.test(last), 'Dockerfile: the last stage has a health check');
demand(!/^ADD /m.test(dockerfile), 'Dockerfile: COPY, not ADD');
demand(!/^COPY (--\S+ )*\. /m.test(last), 'Dockerfile: the last stage copies named folders, not everything');
for (const [, source] of last.matchAll(/^COPY (?:--\S+ )*(\S+) /gm)) demand(source !== '.', `Dockerfile: ${source}`);
for (const [, image] of compose.matchAll(/image: (\S+)/g))
  demand(/:[\w.-]*\d/.test(image) && !image.endsWith(':latest'), `compose: ${image} is not pinned`);
for (const service of ['postgres', 'redis', 'migrate', 'api', 'worker'])
  demand(new RegExp(`^  ${service}:`, 'm').test(compose), `compose: no service ${service}`);
demand(/read_only: true/.test(compose), 'compose: the application runs on a read-only file system');

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
