import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  /** What it is found by, and shown as where there is no `content`. */
  label: string;
  hint?: string;
  Icon?: LucideIcon;
  content?: ReactNode;
  run: () => void;
}

export interface PaletteGroup {
  title: string;
  items: readonly PaletteItem[];
}

/** Items whose labels have every word that was typed, in any order; all of them when nothing was. */
export function matching(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label }) => {
    const lower = label.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

/** The place that a key leads to, around the ends; null for a key that moves nothing. */
export function moved(at: number, count: number, key: string): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}
