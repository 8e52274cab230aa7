import { z } from 'zod';
import { visibleText } from '../../defence/visible-text.js';

/** A text of a model's: what is invisible is gone before anybody decides on it. */
export const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => visibleText(text, longest).trim())
    .pipe(z.string().min(1));

export const contactId = z.uuid().describe('contactId of a result of search_people');

export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(
    (text) =>
      !Number.isNaN(Date.parse(`${text}T12:00:00Z`)) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text),
  )
  .describe('a day, e.g. 2026-03-01');

export const limit = (most: number) => z.int().min(1).max(most).default(most);
