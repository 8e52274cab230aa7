import { ensureTemplate } from '../setup/template.js';
import { CORPUS } from './corpus/index.js';
import { AttackRange, type Shot } from './range.js';
import { checkRendered } from './rendered.js';
import { report } from './report.js';

// Imports every attack, asks about each, and lets a model obey that does whatever it reads; then tells what came of it.
const [wanted = ''] = process.argv.slice(2);
const attacks = Object.entries(CORPUS).flatMap(([kind, all]) => all.map((attack) => ({ kind, attack })));
const chosen = attacks.filter(({ kind, attack }) => `${kind} ${attack.name}`.includes(wanted));
await ensureTemplate();
const range = await AttackRange.open();
const marks = await range.bringIn(chosen.map(({ attack }) => attack));
const shots: Shot[] = [];
for (const [index, { kind, attack }] of chosen.entries()) {
  const shot = await range.shoot(attack, marks[index]!);
  shots.push(shot);
  for (const { kind: what, what: told } of shot.findings)
    console.log(`missed: ${kind}, ${attack.name}: ${what}: ${told}`);
  if (!shot.reached) console.log(`missed: ${kind}, ${attack.name}: the model was never shown it`);
}
const rendered = await checkRendered(range, shots);
const outbound = range.heard.length;
const requests = range.server.requests.length;
await range.close();
const { lines, missed } = report(shots, rendered, outbound, requests);
console.log(`\n${lines.join('\n')}`);
process.exit(missed === 0 && shots.length > 0 ? 0 : 1);
