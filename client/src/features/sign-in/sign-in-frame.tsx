import { Eye, ListChecks, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Logo } from '../../components/ui/logo.js';
import { ProofPicture } from './proof-picture.js';

const promises = [
  { Icon: Eye, title: 'Seen before it is imported', text: 'Who and what comes in, what stays out, and why.' },
  {
    Icon: ListChecks,
    title: 'Proved complete',
    text: 'Listed equals stored plus skipped plus failed, for every import.',
  },
  { Icon: Lock, title: 'Read only, and yours', text: 'OmniCRM never sends, changes or deletes anything at Google.' },
];

/** The frame of the pages that are shown before anybody is signed in. */
export function SignInFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_1.05fr]">
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <div className="flex items-center gap-2.5">
          <Logo />
          <span className="text-[15px] font-semibold tracking-[-0.015em]">OmniCRM</span>
        </div>
        <div className="m-auto w-full max-w-sm animate-rise py-10">{children}</div>
      </main>
      <aside className="relative hidden flex-col justify-center overflow-hidden border-l border-line bg-rail px-16 lg:flex">
        <Rings />
        <p className="relative max-w-md text-[28px] leading-9 font-semibold tracking-[-0.025em] text-balance">
          A CRM made of the mail and calendar you already have.
        </p>
        <div className="relative mt-9">
          <ProofPicture />
        </div>
        <ul className="relative mt-10 max-w-md space-y-5">
          {promises.map(({ Icon, title, text }) => (
            <li key={title} className="flex gap-4">
              <span className="flex size-9 shrink-0 items-center justify-center rounded-[10px] border border-line bg-surface text-accent shadow-card">
                <Icon aria-hidden className="size-4.5" />
              </span>
              <div>
                <p className="font-medium">{title}</p>
                <p className="mt-0.5 text-[13px] text-ink-mute">{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** Circles around a point out of sight, as in the logo. */
function Rings() {
  return (
    <div aria-hidden className="pointer-events-none absolute -top-64 -right-64">
      {[160, 280, 400, 520, 640].map((size) => (
        <span
          key={size}
          className="absolute top-80 left-80 -translate-1/2 rounded-full border border-line-strong/60"
          style={{ width: size * 2, height: size * 2 }}
        />
      ))}
      <span className="block size-160" />
    </div>
  );
}
