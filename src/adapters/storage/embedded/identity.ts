import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StorageError } from '../storage-error.ts'
import type { PostgresBinaries } from './binaries.ts'
import { isRoot, type Place, prepareRunFolder } from './place.ts'

/** Under whom PostgreSQL runs. */
export interface Identity {
  readonly name: 'self' | 'unprivileged' | 'user-namespace' | 'read-search' | 'override'
  /** Goes before the command; each ends with the tie that stops the server when its keeper dies. */
  readonly prefix: readonly string[]
  /** The same for initdb, which insists on a user that has a name, and under whom it runs then. */
  readonly initdb: { readonly prefix: readonly string[]; readonly owner?: number }
  /** User id its files must have; undefined: they are ours anyway. */
  readonly owner?: number
}

const TIE = ['setpriv', '--pdeathsig', 'INT']

/**
 * The ways to run a server here, the one with the least rights first. An ordinary user runs it as is. PostgreSQL refuses
 * root, and what root gives up decides which folders it still reaches:
 * `unprivileged` reaches only folders open to all; `user-namespace` is still root to the file system, without its powers,
 * and thus gets into a closed home like /root; where namespaces are forbidden (most containers), an unprivileged user keeps
 * the one power of passing through closed folders.
 */
export function identities(place: Place): readonly Identity[] {
  return isRoot() ? rootIdentities(ordinaryOwner(place)) : ownIdentities()
}

function ownIdentities(): readonly Identity[] {
  const initdb = hasName() ? [] : namespaceOf(namedAccount())
  return [TIE, []].map((tie) => ({ name: 'self', prefix: tie, initdb: { prefix: [...initdb, ...tie] } }))
}

function rootIdentities(dataOwner: number | undefined): readonly Identity[] {
  const named = namedAccount()
  const owner = dataOwner ?? named
  const dropBut = (name: Identity['name'], powers: readonly string[]): Identity => {
    const same = { prefix: [...dropTo(owner), ...powers], owner }
    // The folder may be closed to the one with a name.
    const other = { prefix: [...dropTo(named), ...onlyPower('dac_override')], owner: named }
    return { name, ...same, initdb: accounts().includes(owner) ? same : other }
  }
  const namespace = { prefix: [...namespaceOf(named), ...TIE], owner: 0 }
  return [
    dropBut('unprivileged', []),
    { name: 'user-namespace', ...namespace, initdb: namespace },
    dropBut('read-search', onlyPower('dac_read_search')),
    dropBut('override', onlyPower('dac_override')),
  ]
}

const dropTo = (uid: number): string[] => [...TIE, '--reuid', `${uid}`, '--regid', `${uid}`, '--clear-groups']

const namespaceOf = (uid: number): string[] => ['unshare', '--user', `--map-user=${uid}`, `--map-group=${uid}`]

/** access(2), with which PostgreSQL looks for itself, ignores the powers of those who aren't root, but for the secure bit. */
const onlyPower = (power: string): string[] => [
  '--securebits=+no_setuid_fixup',
  ...['inh-caps', 'ambient-caps', 'bounding-set'].map((set) => `--${set}=-all,+${power}`),
]

/** A cluster or a data folder that an ordinary user owns keeps that owner: the same person may start it without root later. */
function ordinaryOwner(place: Place): number | undefined {
  return [place.cluster, place.dataDir]
    .map((folder) => (existsSync(folder) ? statSync(folder).uid : 0))
    .find((uid) => uid !== 0)
}

/** Nobody's own, on every Linux of today. */
const NOBODY = 65534

/** An ordinary user that the system has a name for. */
function namedAccount(): number {
  const uids = accounts()
  return uids.includes(NOBODY) ? NOBODY : (uids[0] ?? NOBODY)
}

function accounts(): readonly number[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  return lines.map((line) => Number.parseInt(line.split(':')[2] ?? '', 10)).filter((uid) => uid > 0)
}

/** In a container one often is a mere number. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
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
