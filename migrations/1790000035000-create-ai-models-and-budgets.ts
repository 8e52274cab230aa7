import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

/** Which models there are and which one answers for a task; what each user may spend on them, and has. */
export class CreateAiModelsAndBudgets1790000035000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      ...MODELS,
      ...BUDGET,
      ...protectWithRowSecurity('ai_settings', 'select, insert (user_id, enabled, updated_at)'),
      // What somebody may spend is decided by administrators.
      `grant update (enabled, updated_at) on ai_settings to omnicrm_app`,
      ...allowSystem('ai_settings', 'select, insert, update'),
      ...protectWithRowSecurity('ai_quotas', 'select, insert, update'),
      ...allowSystem('ai_quotas', 'select, update'),
      ...protectWithRowSecurity('ai_reservations', 'select, insert, update, delete'),
      ...allowSystem('ai_reservations', 'select, update, delete'),
      ...protectWithRowSecurity('ai_usage', 'select, insert'),
      `grant update (calls, input_tokens, output_tokens, cost) on ai_usage to omnicrm_app`,
      ...['ai_settings', 'ai_quotas', 'ai_reservations', 'ai_usage'].flatMap((table) => allowErasure(table)),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(
      queryRunner,
      ['ai_usage', 'ai_reservations', 'ai_quotas', 'ai_settings', 'ai_models'].map((table) => `drop table ${table}`),
    );
  }
}

/** Of the installation, not of a user: no row of it says anything about anybody. */
const MODELS = [
  `create table ai_models (
     id text primary key,
     task text not null check (task in ('embed', 'insight', 'chat')),
     adapter text not null check (adapter in ('local', 'openai')),
     -- where it is reached; null for what is configured
     base_url text,
     name text not null,
     -- of its vectors; null where it makes none
     dimensions integer,
     -- credits for a million tokens
     input_price numeric(18, 6) not null default 0 check (input_price >= 0),
     output_price numeric(18, 6) not null default 0 check (output_price >= 0),
     in_use boolean not null default false,
     -- runs beside the one in use when two are compared
     compared boolean not null default false,
     created_at timestamptz not null default now(),
     check (not (in_use and compared)),
     check ((task = 'embed') = (dimensions is not null)),
     unique nulls not distinct (task, adapter, base_url, name, dimensions)
   )`,
  `create unique index ai_models_in_use on ai_models (task) where in_use`,
  `create unique index ai_models_compared on ai_models (task) where compared`,
  `grant select, insert, update on ai_models to omnicrm_system`,
];

const BUDGET = [
  `create table ai_settings (
     user_id uuid primary key references users on delete cascade,
     enabled boolean not null default true,
     -- for each period; null for what the installation gives
     credits numeric(18, 6) check (credits >= 0),
     updated_at timestamptz not null default now()
   )`,
  `create table ai_quotas (
     user_id uuid not null references users on delete cascade,
     -- its first day
     period date not null,
     credit_limit numeric(18, 6) not null,
     -- held for calls that are under way
     reserved numeric(18, 6) not null default 0,
     spent numeric(18, 6) not null default 0,
     -- when they were told that most of it is spent
     warned_at timestamptz,
     primary key (user_id, period)
   )`,
  // A call under way; what its process left behind lapses.
  `create table ai_reservations (
     id uuid primary key,
     user_id uuid not null references users on delete cascade,
     period date not null,
     credits numeric(18, 6) not null,
     expires_at timestamptz not null
   )`,
  `create index ai_reservations_user on ai_reservations (user_id, expires_at)`,
  `create index ai_reservations_lapsed on ai_reservations (expires_at)`,
  // An hour of one model at one task: thousands of batches of embeddings make one row.
  `create table ai_usage (
     user_id uuid not null references users on delete cascade,
     hour timestamptz not null,
     model_id text not null,
     task text not null,
     outcome text not null,
     -- what the model was called then
     model text not null,
     calls integer not null,
     input_tokens bigint not null,
     output_tokens bigint not null,
     cost numeric(18, 6) not null,
     primary key (user_id, hour, model_id, task, outcome)
   )`,
];
