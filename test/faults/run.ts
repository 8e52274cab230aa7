import { distributed, redisUrl } from '../setup/mode.js';
import { ensureTemplate } from '../setup/template.js';
import { type Backend, type FaultOutcome, type FaultRow, isHealthy } from './fault-row.js';
import { faultRows } from './rows/index.js';

// Every row on every backend that is here, one after the other, and a table of what came of it.
const [wanted = '', seedText = ''] = process.argv.slice(2);
const seed = Number(seedText || Date.now() % 100_000);
const rows = faultRows.filter(({ id }) => wanted === '' || wanted === 'all' || wanted.split(',').includes(id));
const backends: Backend[] = redisUrl ? ['redis', 'postgres'] : ['postgres'];

interface Line {
  readonly row: FaultRow;
  readonly backend: Backend;
  readonly outcome: FaultOutcome | string;
}

await ensureTemplate();
console.log(`seed ${seed}; database: ${distributed ? 'PostgreSQL' : 'embedded'}; queue on ${backends.join(' and ')}`);
const lines: Line[] = [];
for (const row of rows)
  for (const backend of backends) {
    const reason = row.notOn?.(backend) ?? null;
    const outcome = reason ?? (await row.run({ backend, seed, quick: false }));
    lines.push({ row, backend, outcome });
    console.log(described({ row, backend, outcome }));
    if (typeof outcome !== 'string') for (const problem of outcome.problems) console.log(`      ${problem}`);
  }

const ran = lines.filter(({ outcome }) => typeof outcome !== 'string');
const healthy = ran.filter(({ outcome }) => isHealthy(outcome as FaultOutcome));
console.log(`\nrow  backend   seed    runs  lost  doubled  recovery  what`);
for (const line of lines) console.log(described(line));
console.log(`${healthy.length} rows passed, ${ran.length - healthy.length} failed`);
process.exit(healthy.length === ran.length && ran.length > 0 ? 0 : 1);

function described({ row, backend, outcome }: Line): string {
  const begin = `${row.id}  ${backend.padEnd(8)}`;
  if (typeof outcome === 'string') return `${begin}  does not exist here: ${outcome}`;
  const recovery = outcome.recoverySeconds === null ? '-' : `${outcome.recoverySeconds.toFixed(1)} s`;
  const cells = [
    String(seed).padEnd(6),
    String(outcome.runs).padStart(4),
    String(outcome.lost).padStart(4),
    String(outcome.doubled).padStart(7),
    recovery.padStart(8),
  ];
  return `${begin}  ${cells.join('  ')}  ${row.title}${isHealthy(outcome) ? '' : '  FAILED'}`;
}
