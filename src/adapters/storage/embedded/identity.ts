import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StorageError } from '../storage-error.ts'
import type { PostgresBinaries } from './binaries.ts'
import { isRoot, type Place, prepareRunFolder } from './place.ts'

/** Under whom PostgreSQL runs. */
export interface Identity {
  readonly name: 'self' | 'unprivileged' | 'user-namespace' | 'read-search' | 'override'
  /** Goes before the command; each ends with the tie that stops the server when its keeper dies. */
  readonly prefix: readonly string[]
  /** User id its files must have; undefined: they are ours anyway. */
  readonly owner?: number
}

/** Nobody's own, on every Linux. Used when neither the cluster nor the data folder says otherwise. */
const NOBODY = 65534
const TIE = ['setpriv', '--pdeathsig', 'INT']

/**
 * The ways to run a server here, the one with the least rights first. An ordinary user runs it as is. PostgreSQL refuses
 * root, and what root gives up decides which folders it still reaches:
 * `unprivileged` reaches only folders open to all; `user-namespace` is still root to the file system, without its powers,
 * and thus gets into a closed home like /root; where namespaces are forbidden (most containers), an unprivileged user keeps
 * the one power of passing through closed folders.
 */
export function identities(place: Place): readonly Identity[] {
  if (!isRoot()) {
    return [
      { name: 'self', prefix: TIE },
      { name: 'self', prefix: [] },
    ]
  }
  const uid = ordinaryOwner(place)
  const drop = ['--reuid', `${uid}`, '--regid', `${uid}`, '--clear-groups']
  const keep = (power: string): string[] => [
    `--inh-caps=-all,+${power}`,
    `--ambient-caps=-all,+${power}`,
    `--bounding-set=-all,+${power}`,
  ]
  return [
    { name: 'unprivileged', prefix: [...TIE, ...drop], owner: uid },
    { name: 'user-namespace', prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', ...TIE], owner: 0 },
    { name: 'read-search', prefix: [...TIE, ...drop, ...keep('dac_read_search')], owner: uid },
    { name: 'override', prefix: [...TIE, ...drop, ...keep('dac_override')], owner: uid },
  ]
}

/** A cluster or a data folder that an ordinary user owns keeps that owner: the same person may start it without root later. */
function ordinaryOwner(place: Place): number {
  for (const folder of [place.cluster, place.dataDir]) {
    const uid = existsSync(folder) ? statSync(folder).uid : 0
    if (uid !== 0) return uid
  }
  return NOBODY
}

/**
 * The first way that really works here, tried out on the folders themselves.
 * @throws StorageError `cannot-start` where none does
 */
export function chooseIdentity(
  place: Place,
  binaries: PostgresBinaries,
  among: readonly Identity[] = identities(place),
): Identity {
  const works = among.find((identity) => reaches(identity, place, binaries))
  if (works) return works
  throw new StorageError(
    'cannot-start',
    isRoot()
      ? `不能以 root 身份运行 PostgreSQL，本机也不允许改用其他身份。请以普通用户运行，或用 --database 指定一台 PostgreSQL 服务器。`
      : `当前用户不能执行 ${binaries.postgres}。请检查其权限，或用 --database 指定一台 PostgreSQL 服务器。`,
  )
}

const CAN_USE = '[ -x "$1" ] && [ -r "$2" ] && [ -w "$3" ]'

function reaches(identity: Identity, place: Place, { postgres, root }: PostgresBinaries): boolean {
  try {
    prepareRunFolder(place, identity.owner)
  } catch (error) {
    if (error instanceof StorageError) throw error
    return false
  }
  const [command = 'sh', ...before] = [...identity.prefix, 'sh']
  const folders = [postgres, `${root}/share/postgresql/postgres.bki`, place.socketDir]
  return spawnSync(command, [...before, '-c', CAN_USE, 'sh', ...folders], { cwd: '/', stdio: 'ignore' }).status === 0
}
