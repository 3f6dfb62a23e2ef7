import type { Area } from './area.ts'

/** Every pages/<area>/routes.tsx, by the names of their folders. */
const found = import.meta.glob<{ readonly area: Area }>('../pages/*/routes.tsx', { eager: true })

export const AREAS: readonly Area[] = Object.keys(found)
  .sort()
  .flatMap((file) => found[file]?.area ?? [])
