import { accept, type Result } from '../../law/result.ts'
import type { KeyGone, Sealer } from './ports.ts'

/** What keeps the master keys. */
interface Keys {
  wrap(secret: Uint8Array, bound: string): Promise<Result<{ readonly wrapped: string; readonly by: string }, KeyGone>>
  unwrap(key: { readonly wrapped: string; readonly by: string }, bound: string): Promise<Result<Uint8Array, KeyGone>>
}

/** Seals single secrets with the master key itself: they are few, and a renewed key leaves the earlier ones readable. */
export function sealedBy(keys: Keys): Sealer {
  return {
    seal: async (text, bound) => {
      const done = await keys.wrap(new TextEncoder().encode(text), bound)
      return done.ok ? accept(`${done.value.by} ${done.value.wrapped}`) : done
    },
    open: async (sealed, bound) => {
      const [by = '', wrapped = ''] = sealed.split(' ')
      const opened = await keys.unwrap({ by, wrapped }, bound)
      return opened.ok ? accept(new TextDecoder().decode(opened.value)) : opened
    },
  }
}
