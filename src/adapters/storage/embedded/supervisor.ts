import { folderProblem } from '../storage-error.ts'
import { findBinaries, linkLibraries } from './binaries.ts'
import { ensureCluster, type Host } from './cluster.ts'
import { chooseIdentity, type Identity, identities } from './identity.ts'
import { becomesReady, type EmbeddedServer, joinRunning, serverAt } from './join.ts'
import { spawnKeeper } from './keeper.ts'
import { type Place, placeIn } from './place.ts'
import { strikeOutStalePid } from './postmaster-file.ts'
import { pause } from './processes.ts'
import { withStartLock } from './start-lock.ts'
import { startProblem } from './start-problem.ts'
import { firstLease } from './users.ts'

export interface EmbeddedOptions {
  /** One line for the person at the terminal, where something takes time. */
  readonly notice?: (line: string) => void
  /** The ways to run the server that may be tried; all of them unless given. */
  readonly identities?: (place: Place) => readonly Identity[]
}

/** Processes of a crashed server need a moment to notice. */
const REMNANTS_MS = 15_000

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs on it. It lives as long as any process uses it, and no
 * longer: see docs/decisions/0007.
 * @throws StorageError with a line for the user
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const binaries = findBinaries()
  const place = await placeIn(dataDir)
  try {
    return (
      (await joinRunning(place)) ??
      (await withStartLock(place.dataDir, async () => {
        const libraryPath = await linkLibraries(binaries, `${place.dataDir}/lib`)
        return startOrJoin(place, { binaries, ...(libraryPath ? { libraryPath } : {}) }, options)
      }))
    )
  } catch (error) {
    throw folderProblem(error, place.dataDir)
  }
}

async function startOrJoin(
  place: Place,
  found: Omit<Host, 'identity'>,
  { notice = () => {}, identities: among = identities }: EmbeddedOptions,
): Promise<EmbeddedServer> {
  const giveUp = performance.now() + REMNANTS_MS
  for (;;) {
    const joined = await joinRunning(place)
    if (joined) return joined
    const host = { ...found, identity: chooseIdentity(place, found.binaries, among(place)) }
    await ensureCluster(place, host, notice)
    strikeOutStalePid(place)
    const lease = firstLease(place)
    const keeper = spawnKeeper(place, host)
    const ready = await becomesReady(place, lease, keeper)
    lease.watched()
    if (ready) return serverAt(place, { lease, keeper })
    lease.release()
    await keeper.ended()
    const output = keeper.output()
    const passing = /pre-existing shared memory block|lock file .* already exists/.test(output)
    if (!passing || performance.now() > giveUp) throw startProblem(place, output)
    await pause(100)
  }
}
