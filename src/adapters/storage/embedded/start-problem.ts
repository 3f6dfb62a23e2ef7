import { diskFull, StorageError } from '../storage-error.ts'
import type { Place } from './place.ts'

/** Why PostgreSQL did not start, from what it wrote. */
export function startProblem(place: Place, output: string): StorageError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(place.dataDir)
  if (/Read-only file system|Permission denied|Operation not permitted/.test(output)) {
    return new StorageError(
      'not-writable',
      `数据库没有权限读写 ${place.dataDir}。请检查该文件夹的所有者和权限，或用 --data 指定另一个文件夹。`,
      { cause: output },
    )
  }
  if (/could not look up effective user ID/.test(output)) {
    return new StorageError(
      'cannot-start',
      `当前用户（${process.getuid?.()}）在系统中没有用户名，PostgreSQL 不能建立数据库。请在 /etc/passwd 中为其加一行，或用 --database 指定一台 PostgreSQL 服务器。`,
      { cause: output },
    )
  }
  const lines = output.trim().split('\n')
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
  return new StorageError('cannot-start', `数据库没有启动：${last.trim() || '没有给出原因'}。详情见 ${place.log}。`, {
    cause: output,
  })
}
