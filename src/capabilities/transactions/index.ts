/**
 * Runs work in one transaction over the stores that it needs: everything it wrote is kept, or nothing where it throws. A unit with
 * more stores serves wherever one with fewer is asked for.
 */
export type Atomically<Unit> = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>

/** The "body" of what belongs to the installation and to no body: its own audit chain, people, policy, jobs. */
export const PLATFORM = '00000000-0000-0000-0000-000000000000'
