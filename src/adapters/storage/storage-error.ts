export type StorageProblem =
  | 'unsupported-platform'
  | 'incomplete-installation'
  | 'not-writable'
  | 'disk-full'
  | 'in-use'
  | 'cannot-start'
  | 'damaged'
  | 'unreachable'
  | 'server-too-old'
  | 'wrong-encoding'
  | 'newer-database'

/**
 * The database cannot be opened, for a reason that the person who started us can do something about. The message is for
 * them: what happened and what to do, one line. Whatever else goes wrong is an ordinary error.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly problem: StorageProblem

  constructor(problem: StorageProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}

const code = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** A file system error in the words of the person who chose the folder; other errors come back as they are. */
export function folderProblem(error: unknown, folder: string): unknown {
  switch (code(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StorageError(
        'not-writable',
        `不能写入数据文件夹 ${folder}：当前用户没有权限，或磁盘为只读。请改变其权限，或用 --data 指定另一个文件夹。`,
        { cause: error },
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StorageError(
        'not-writable',
        `${folder} 不能用作数据文件夹：该路径上有同名文件。请用 --data 指定另一个文件夹。`,
        { cause: error },
      )
    default:
      return error
  }
}

export const diskFull = (folder: string, cause?: unknown): StorageError =>
  new StorageError(
    'disk-full',
    `磁盘空间不足，数据文件夹 ${folder} 写不下。请腾出空间后重新运行；已保存的数据不受影响。`,
    {
      cause,
    },
  )
