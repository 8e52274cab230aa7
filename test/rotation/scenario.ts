import { randomToken } from '../../libs/platform/crypto/index.js';
import { importAll } from '../setup/import.js';
import { type TestSystem, startTestSystem } from '../setup/test-system.js';
import { type Findings, inspect, populate, refreshTokenOf } from './population.js';
import { killedRotation, omnicrm, startRenewer } from './processes.js';

export interface RotationFigures extends Findings {
  readonly connections: number;
  /** Rotations that were killed while they had work left. */
  readonly kills: number;
  readonly renewedMeanwhile: number;
  readonly importedMeanwhile: number;
  readonly exitCode: number | null;
  readonly seconds: number;
}

const OLD = `old:${randomToken()}`;
const NEW = `new:${randomToken()}`;
/** Shares of all secrets after which a rotation is killed. */
const KILLED_AT = [0.15, 0.45];

/** Rotates the tokens of many connections while others are renewed and mail comes in, and kills the rotation twice. */
export async function rotateUnderFire(connections: number): Promise<RotationFigures> {
  const system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--synthetic', '300'],
    environment: { ENCRYPTION_KEYS: `${NEW},${OLD}` },
  });
  try {
    return await run(system, connections);
  } finally {
    await system.stop();
  }
}

async function run(system: TestSystem, count: number): Promise<RotationFigures> {
  const { database, environment } = system;
  const ada = await system.signIn();
  const { google_gmail: mailbox } = await ada.connect(['google_gmail']);
  const refreshToken = await refreshTokenOf(database, NEW, mailbox!);
  const population = await populate(database, count, OLD, refreshToken);
  // Every other one, from both ends, so that renewals meet the rotation wherever it is.
  const [odd, even] = [0, 1].map((half) => population.filter((_, index) => index % 2 === half)) as [
    typeof population,
    typeof population,
  ];
  const renewers = [await startRenewer(environment, odd), await startRenewer(environment, even.reverse())];
  const importing = importAll(ada, mailbox!);

  const started = performance.now();
  let kills = 0;
  for (const share of KILLED_AT) {
    const isTime = async () => (await underNewKey(system)) > share * 2 * count;
    if (await killedRotation(environment, isTime)) kills += 1;
  }
  const { code, output } = await omnicrm(['keys', 'rotate'], environment);
  const seconds = (performance.now() - started) / 1_000;
  if (code !== 0) console.log(output);

  const renewed = new Map([...(await renewers[0]!.stop()), ...(await renewers[1]!.stop())]);
  const { ledger } = await importing;
  return {
    ...(await inspect(database, NEW, renewed)),
    connections: count,
    kills,
    renewedMeanwhile: renewed.size,
    importedMeanwhile: ledger.stored,
    exitCode: code,
    seconds,
  };
}

/** Secrets that are under the new key, since the start or by now. */
async function underNewKey({ database }: TestSystem): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select (count(*) filter (where access_token_encrypted like 'v1.new.%')
       + count(*) filter (where refresh_token_encrypted like 'v1.new.%'))::int as count from integrations`,
  );
  return row!.count;
}

/** What was not as it has to be. */
export function misses(figures: RotationFigures): string[] {
  return [
    figures.exitCode === 0 ? '' : `the last rotation ended with ${figures.exitCode}`,
    figures.undecryptable === 0 ? '' : `${figures.undecryptable} secrets cannot be decrypted`,
    figures.notOnNewest === 0 ? '' : `${figures.notOnNewest} secrets are not under the newest key`,
    figures.lost === 0 ? '' : `${figures.lost} renewed tokens were lost`,
    figures.kills === KILLED_AT.length ? '' : `only ${figures.kills} rotations could be killed in the middle`,
    figures.renewedMeanwhile > 0 ? '' : 'no token was renewed meanwhile',
    figures.importedMeanwhile > 0 ? '' : 'no mail was imported meanwhile',
    figures.secrets >= 2 * figures.connections ? '' : 'there are fewer secrets than at the start',
  ].filter(Boolean);
}
